import type { Command } from '../../use-cases/road/call.ts';
import { askWithdrawal } from '../../use-cases/signal/ask-withdrawal.ts';
import { noteAssessment } from '../../use-cases/signal/note-assessment.ts';
import { proposeToMayor } from '../../use-cases/signal/propose-to-mayor.ts';
import { redactSignal } from '../../use-cases/signal/redact-signal.ts';
import { redirectEmergency } from '../../use-cases/signal/redirect-emergency.ts';
import { confirmSecondLook, reconsiderSignal } from '../../use-cases/signal/second-look.ts';
import { setAsideInsufficient, setAsideOutside } from '../../use-cases/signal/set-aside.ts';
import { endRecusal, recuseFromSignal } from '../../use-cases/signal/step-aside.ts';
import { handOverSignal, takeSignal } from '../../use-cases/signal/take-signal.ts';
import type { ScreenName } from '../../views/intent.ts';
import type { TRIAGE_COMMANDS } from '../../views/intents/triage.ts';
import { type After, type Entry, entry, type Next, type Pressed, type Rows } from '../command-row.ts';

const nothing = () => undefined;
const typedIn = ({ typed }: Pressed) => typed;

/** A small screen that may no longer be seen leads back to the signal: there stands what happened meanwhile. */
function onSignal<Input>(
  command: Command<Input>,
  screen: ScreenName,
  input: (pressed: Pressed) => Input,
): Entry {
  return { ...entry(command, { screen }, input), truth: 'signal' };
}

export const triageCommands: Rows<(typeof TRIAGE_COMMANDS)[number]> = {
  takeSignal: onSignal(takeSignal, 'signal', nothing),
  handOverSignal: onSignal(handOverSignal, 'signal', nothing),
  noteAssessment: onSignal(noteAssessment, 'assessSignal', typedIn),
  redirectEmergency: onSignal(redirectEmergency, 'redirectEmergency', typedIn),
  setAsideOutside: onSignal(setAsideOutside, 'setAsideOutside', typedIn),
  setAsideInsufficient: onSignal(setAsideInsufficient, 'setAsideInsufficient', typedIn),
  confirmSecondLook: onSignal(confirmSecondLook, 'signal', nothing),
  reconsiderSignal: onSignal(reconsiderSignal, 'signal', nothing),
  proposeToMayor: onSignal(proposeToMayor, 'proposeToMayor', typedIn),
  redactSignal: onSignal(redactSignal, 'redactSignal', typedIn),
  recuseFromSignal: onSignal(recuseFromSignal, 'signal', nothing),
  endRecusal: onSignal(endRecusal, 'recusals', ({ args }) => ({ owner: args.owner ?? '' })),
  askWithdrawal: entry(askWithdrawal, { screen: 'ownSignal' }, nothing),
};

const stays = (done: string): Next => ({ screen: 'signal', good: `done.${done}` });
const toDesk = (done: string): Next => ({ screen: 'desk', good: `done.${done}`, keepsTarget: false });

export const triageAfter: After = {
  triageTaken: stays('triageTaken'),
  triageHandedOver: stays('triageHandedOver'),
  triageAssessed: stays('triageAssessed'),
  triageRedacted: stays('triageRedacted'),
  triageReconsidered: stays('triageReconsidered'),
  triageRedirected: toDesk('triageRedirected'),
  triageSetAside: toDesk('triageSetAside'),
  triageReferred: toDesk('triageReferred'),
  triageInsufficient: toDesk('triageInsufficient'),
  triageProposed: toDesk('triageProposed'),
  triageRecused: toDesk('triageRecused'),
  triageRecusalEnded: stays('triageRecusalEnded'),
  triageWithdrawalAsked: { screen: 'own', good: 'done.triageWithdrawalAsked', keepsTarget: false },
};
