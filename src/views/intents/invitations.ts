// Invitations to a session, and the confidentiality text that everybody acknowledges before it.

export const INVITATIONS_SCREENS = [
  'invitations',
  'invitation',
  'invitationSubstitute',
  'invitationsOf',
  'invitationOf',
  'invitationWithdraw',
  'acknowledgementRecord',
] as const;

export const INVITATIONS_COMMANDS = [
  'acceptInvitation',
  'declineInvitation',
  'askSubstitute',
  'acknowledge',
  'refuseText',
  'rejoinChannel',
  'withdrawInvitation',
  'recordAcknowledgement',
] as const;
