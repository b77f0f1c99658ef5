// Roster, organisations, templates, the list of who has access.

export const PEOPLE_SCREENS = [
  'roster',
  'entry',
  'entryNew',
  'entryForm',
  'entryStop',
  'organisations',
  'organisationForm',
  'templates',
  'templateForm',
  'accessList',
] as const;

export const PEOPLE_COMMANDS = [
  'prepareEntry',
  'changeEntry',
  'noteGuest',
  'suspendEntry',
  'resumeEntry',
  'endEntry',
  'addOrganisation',
  'changeOrganisation',
  'addTemplate',
  'changeTemplate',
  'dropTemplate',
] as const;
