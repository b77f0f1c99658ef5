// Setting up a cell, house rules, absence, practice.

export const SET_UP_SCREENS = [
  'startCell',
  'setUp',
  'setUpPlace',
  'setUpRules',
  'setUpPerson',
  'settings',
  'settingsForm',
  'absence',
] as const;

export const SET_UP_COMMANDS = [
  'startCell',
  'saveCellPlace',
  'saveCellRules',
  'appointFixed',
  'finishSetUp',
  'proposeSettings',
  'noteAbsence',
  'clearAbsence',
] as const;
