// Planning a session, and what happens to it before it is opened.

export const SESSIONS_SCREENS = [
  'sessions',
  'session',
  'sessionPlan',
  'sessionWhen',
  'sessionAgenda',
  'sessionPeople',
  'sessionGrid',
  'sessionMove',
  'sessionCancel',
  'sessionSpoken',
  'spoken',
] as const;

export const SESSIONS_COMMANDS = [
  'planSession',
  'changeSession',
  'chooseSessionAgenda',
  'chooseSessionPeople',
  'linkPeople',
  'proposeSession',
  'dropSession',
  'moveSession',
  'cancelSession',
  'tickSpoken',
] as const;
