// What waits for the mayor, a delegate or the DPO.

export const DECISIONS_SCREENS = ['decisions', 'decision', 'decisionPaper'] as const;

export const DECISIONS_COMMANDS = [
  'takeDecision',
  'recordPaper',
  'confirmPaper',
  'rejectPaper',
  'withdrawDecision',
] as const;
