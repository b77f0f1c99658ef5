// The desk: screening a signal.

export const TRIAGE_SCREENS = [
  'assessSignal',
  'redirectEmergency',
  'setAsideOutside',
  'setAsideInsufficient',
  'proposeToMayor',
  'redactSignal',
  'recuseFromSignal',
  'recusals',
  'askWithdrawal',
] as const;

export const TRIAGE_COMMANDS = [
  'takeSignal',
  'handOverSignal',
  'noteAssessment',
  'redirectEmergency',
  'setAsideOutside',
  'setAsideInsufficient',
  'confirmSecondLook',
  'reconsiderSignal',
  'proposeToMayor',
  'redactSignal',
  'recuseFromSignal',
  'endRecusal',
  'askWithdrawal',
] as const;
