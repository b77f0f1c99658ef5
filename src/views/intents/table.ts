// The session itself: from its opening to the confirmed record.

export const TABLE_SCREENS = [
  'sitting',
  'sessionOpening',
  'sessionAttendance',
  'item',
  'itemAttendance',
  'itemContribution',
  'itemLawyerStop',
  'itemNothing',
  'itemOutcome',
  'itemSteppedOut',
  'record',
] as const;

export const TABLE_COMMANDS = [
  'openSession',
  'noteAttendance',
  'stateFrame',
  'openItem',
  'noteItemAttendance',
  'recuseFromItem',
  'giveContribution',
  'proposeOutcome',
  'confirmOutcome',
  'confirmAloud',
  'closeItem',
  'postponeItem',
  'endSession',
  'confirmRecord',
  'finishRecord',
] as const;
