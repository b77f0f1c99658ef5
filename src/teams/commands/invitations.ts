import { z } from 'zod';
import { acceptInvitation } from '../../use-cases/invitation/accept-invitation.ts';
import { acknowledge, refuseText } from '../../use-cases/invitation/answer-text.ts';
import { askSubstitute } from '../../use-cases/invitation/ask-substitute.ts';
import { declineInvitation } from '../../use-cases/invitation/decline-invitation.ts';
import { recordAcknowledgement } from '../../use-cases/invitation/record-acknowledgement.ts';
import { rejoinChannel } from '../../use-cases/invitation/rejoin-channel.ts';
import { withdrawInvitation } from '../../use-cases/invitation/withdraw-invitation.ts';
import type { INVITATIONS_COMMANDS } from '../../views/intents/invitations.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const nothing = () => undefined;
const typed = (pressed: Pressed) => pressed.typed;
const shown = z.object({ hash: z.string().length(64) });
const whether = z.object({ way: z.enum(['yes', 'no']) });
/** The text that was before this person, in the language of their card. */
const read = ({ args, language }: Pressed) => ({ language, hash: shown.parse(args).hash });

export const invitationsCommands: Rows<(typeof INVITATIONS_COMMANDS)[number]> = {
  acceptInvitation: entry(acceptInvitation, { screen: 'invitation' }, nothing),
  declineInvitation: entry(declineInvitation, { screen: 'invitation' }, nothing),
  askSubstitute: entry(askSubstitute, { screen: 'invitationSubstitute' }, typed),
  acknowledge: entry(acknowledge, { screen: 'invitation' }, read),
  refuseText: entry(refuseText, { screen: 'invitation' }, read),
  rejoinChannel: entry(rejoinChannel, { screen: 'invitation' }, ({ args }) => ({
    back: whether.parse(args).way === 'yes',
  })),
  withdrawInvitation: entry(withdrawInvitation, { screen: 'invitationOf' }, nothing),
  recordAcknowledgement: entry(recordAcknowledgement, { screen: 'acknowledgementRecord' }, typed),
};

export const invitationsAfter: After = {
  invitationsAccepted: { screen: 'invitation', good: 'done.invitationsAccepted' },
  invitationsAcknowledged: { screen: 'invitation', good: 'done.invitationsAcknowledged' },
  invitationsTextRefused: { screen: 'invitation', good: 'done.invitationsTextRefused' },
  invitationsDeclined: { screen: 'invitation', good: 'done.invitationsDeclined' },
  invitationsSubstituteAsked: { screen: 'invitation', good: 'done.invitationsSubstituteAsked' },
  invitationsBack: { screen: 'invitation', good: 'done.invitationsBack' },
  invitationsStaysAway: { screen: 'invitation', good: 'done.invitationsStaysAway' },
  invitationsWithdrawn: { screen: 'invitationOf', good: 'done.invitationsWithdrawn' },
  invitationsRecorded: { screen: 'invitationOf', good: 'done.invitationsRecorded' },
};
