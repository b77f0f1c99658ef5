// The case list.

export const CASES_SCREENS = [
  'cases',
  'case',
  'caseHistory',
  'caseNote',
  'caseUnlist',
  'caseMerge',
  'caseSplit',
  'caseTakeOver',
  'caseRecuse',
  'samePerson',
] as const;

export const CASES_COMMANDS = [
  'noteCase',
  'proposeUnlist',
  'proposeMerge',
  'proposeSplit',
  'proposeTakeOver',
  'recuseFromCase',
  'endCaseRecusal',
] as const;
