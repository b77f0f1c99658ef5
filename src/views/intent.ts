// What a button is for, before it is sealed. Cards draw it, the button table carries it out.
import { BASIS_COMMANDS, BASIS_SCREENS } from './intents/basis.ts';
import { CASES_COMMANDS, CASES_SCREENS } from './intents/cases.ts';
import { DECISIONS_COMMANDS, DECISIONS_SCREENS } from './intents/decisions.ts';
import { DIRECTORY_COMMANDS, DIRECTORY_SCREENS } from './intents/directory.ts';
import { INVITATIONS_COMMANDS, INVITATIONS_SCREENS } from './intents/invitations.ts';
import { PEOPLE_COMMANDS, PEOPLE_SCREENS } from './intents/people.ts';
import { ROOMS_COMMANDS, ROOMS_SCREENS } from './intents/rooms.ts';
import { SESSIONS_COMMANDS, SESSIONS_SCREENS } from './intents/sessions.ts';
import { SET_UP_COMMANDS, SET_UP_SCREENS } from './intents/set-up.ts';
import { TABLE_COMMANDS, TABLE_SCREENS } from './intents/table.ts';
import { TRIAGE_COMMANDS, TRIAGE_SCREENS } from './intents/triage.ts';

export const SCREENS = [
  'home',
  'privacy',
  'language',
  'report',
  'danger',
  'step',
  'lawyer',
  'secrecy',
  'dangerAgain',
  'stopped',
  'discarded',
  'lawyerStop',
  'receipt',
  'callback',
  'callbackDone',
  'adviceSafety',
  'advice',
  'adviceDone',
  'own',
  'ownSignal',
  'ownRequest',
  'editChoose',
  'withdraw',
  'desk',
  'upkeep',
  'signal',
  'request',
  'onBehalf',
  'close',
  ...SET_UP_SCREENS,
  ...PEOPLE_SCREENS,
  ...BASIS_SCREENS,
  ...TRIAGE_SCREENS,
  ...CASES_SCREENS,
  ...DECISIONS_SCREENS,
  ...DIRECTORY_SCREENS,
  ...SESSIONS_SCREENS,
  ...INVITATIONS_SCREENS,
  ...ROOMS_SCREENS,
  ...TABLE_SCREENS,
] as const;
export type ScreenName = (typeof SCREENS)[number];

export const COMMANDS = [
  'acceptPrivacy',
  'setLanguage',
  'startDraft',
  'startOnBehalf',
  'saveStep',
  'editStep',
  'confirmGround',
  'removeFact',
  'discardDraft',
  'submitSignal',
  'askReporter',
  'answerQuestion',
  'withdrawSignal',
  'askCallback',
  'askAdvice',
  'answerRequest',
  'closeRequest',
  'withdrawRequest',
  'retryDeadLetter',
  ...SET_UP_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...BASIS_COMMANDS,
  ...TRIAGE_COMMANDS,
  ...CASES_COMMANDS,
  ...DECISIONS_COMMANDS,
  ...DIRECTORY_COMMANDS,
  ...SESSIONS_COMMANDS,
  ...INVITATIONS_COMMANDS,
  ...ROOMS_COMMANDS,
  ...TABLE_COMMANDS,
] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Args = { readonly [name: string]: string };

/** `go` shows the current truth and can be pressed for ever; `do` changes something, once. */
export type Intent =
  | { readonly go: ScreenName; readonly target?: string; readonly args?: Args }
  | { readonly do: CommandName; readonly target?: string; readonly revision?: number; readonly args?: Args };
