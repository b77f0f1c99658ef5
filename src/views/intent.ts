// What a button is for, before it is sealed. Cards draw it, the button table carries it out.

export const SCREENS = [
  'home',
  'privacy',
  'language',
  'help',
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
  'signal',
  'request',
  'onBehalf',
  'close',
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
] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Args = { readonly [name: string]: string };

/** `go` shows the current truth and can be pressed for ever; `do` changes something, once. */
export type Intent =
  | { readonly go: ScreenName; readonly target?: string; readonly args?: Args }
  | { readonly do: CommandName; readonly target?: string; readonly revision?: number; readonly args?: Args };
