// Legal-basis register, identifying fields, reasoned access.

export const BASIS_SCREENS = [
  'bases',
  'basis',
  'basisPrepare',
  'basisChange',
  'identity',
  'identityOpen',
  'reasonedSignal',
  'reporterIdentity',
] as const;

export const BASIS_COMMANDS = [
  'prepareBasis',
  'changeBasis',
  'dropBasis',
  'reviewBasis',
  'returnBasis',
  'revokeBasis',
  'writeIdentity',
  'stateReasonIdentity',
  'stateReasonSignal',
  'askReporterIdentity',
] as const;
