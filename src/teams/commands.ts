// The table of commands: name → input from button and fields, use case, and where it leads. Adding one: CONTRIBUTING.md.
import { z } from 'zod';
import { STEPS } from '../domain/signal/form.ts';
import { retryDeadLetter } from '../use-cases/desk/retry-dead-letter.ts';
import { confirmGround } from '../use-cases/draft/confirm-ground.ts';
import { discardDraft } from '../use-cases/draft/discard-draft.ts';
import { removeFact } from '../use-cases/draft/remove-fact.ts';
import { editStep, saveStep } from '../use-cases/draft/save-step.ts';
import { startDraft, startDraftOnBehalf } from '../use-cases/draft/start-draft.ts';
import { askAdvice } from '../use-cases/request/ask-advice.ts';
import { askCallback } from '../use-cases/request/ask-callback.ts';
import { answerRequest, closeRequest, withdrawRequest } from '../use-cases/request/close-request.ts';
import { answerQuestion } from '../use-cases/signal/answer-question.ts';
import { askReporter } from '../use-cases/signal/ask-reporter.ts';
import { submitSignal } from '../use-cases/signal/submit-signal.ts';
import { withdrawSignal } from '../use-cases/signal/withdraw-signal.ts';
import { type After, type Entry, entry, type Next, type Pressed, type RecordCommand } from './command-row.ts';
import { basisAfter, basisCommands } from './commands/basis.ts';
import { casesAfter, casesCommands } from './commands/cases.ts';
import { decisionsAfter, decisionsCommands } from './commands/decisions.ts';
import { directoryAfter, directoryCommands } from './commands/directory.ts';
import { invitationsAfter, invitationsCommands } from './commands/invitations.ts';
import { peopleAfter, peopleCommands } from './commands/people.ts';
import { roomsAfter, roomsCommands } from './commands/rooms.ts';
import { sessionsAfter, sessionsCommands } from './commands/sessions.ts';
import { setUpAfter, setUpCommands } from './commands/set-up.ts';
import { tableAfter, tableCommands } from './commands/table.ts';
import { triageAfter, triageCommands } from './commands/triage.ts';

const nothing = () => undefined;
const stepArgs = z.object({
  step: z.enum(STEPS),
  way: z.enum(['next', 'back', 'more', 'stop', 'review']),
  fact: z.coerce.number().int().min(0).max(50).optional(),
});
const form = z.enum(['short', 'long']).catch('short');
const origin = z.enum(['caller', 'letter']).catch('caller');
const after = z.enum(['discarded', 'advice', 'lawyerStop']).catch('discarded');
const ground = z.enum(['ownGround', 'notAboutClient']);
const message = ({ typed }: Pressed) => ({ text: typed.text ?? '' });

/** What a reporter writes, with what was said of words that look like names. */
const ownWords = ({ typed, language }: Pressed) => ({
  language,
  namesConfirmed: typed.namesConfirmed === 'yes',
});

function stepInput(pressed: Pressed) {
  const { args, typed } = pressed;
  const { step, way, fact } = stepArgs.parse(args);
  return { step, way, typed, own: ownWords(pressed), ...(fact === undefined ? {} : { fact }) };
}

/** The step that was being filled in, in the mode in which it was. */
const backToStep = (mode: (pressed: Pressed) => string): Entry['from'] => ({
  screen: 'step',
  args: (pressed) => {
    const { step, fact } = pressed.args;
    return { ...(step ? { step } : {}), mode: mode(pressed), ...(fact === undefined ? {} : { fact }) };
  },
});
const draftMode = ({ args }: Pressed) => (args.mode === 'review' ? 'review' : 'draft');

export const COMMANDS: { readonly [command in RecordCommand]: Entry } = {
  startDraft: entry(startDraft, { screen: 'home' }, ({ args, language, cardActivity }) => ({
    form: form.parse(args.form),
    origin: 'self' as const,
    language,
    cardActivity,
  })),
  startOnBehalf: entry(startDraftOnBehalf, { screen: 'home' }, ({ args, language, cardActivity }) => ({
    form: 'long' as const,
    origin: origin.parse(args.origin),
    language,
    cardActivity,
  })),
  saveStep: entry(saveStep, backToStep(draftMode), stepInput),
  editStep: entry(
    editStep,
    backToStep(() => 'edit'),
    stepInput,
  ),
  confirmGround: entry(confirmGround, { screen: 'step' }, ({ args }) => ({
    ground: ground.parse(args.ground),
  })),
  removeFact: entry(removeFact, { screen: 'step', args: () => ({ step: 'facts' }) }, ({ args }) => ({
    fact: Number(args.fact),
  })),
  discardDraft: entry(discardDraft, { screen: 'home' }, ({ args }) => ({ way: after.parse(args.way) })),
  submitSignal: entry(submitSignal, { screen: 'step' }, ({ typed, language }) => ({
    declared: typed.declared === 'yes',
    namesConfirmed: typed.namesConfirmed === 'yes',
    language,
  })),
  askReporter: entry(askReporter, { screen: 'signal' }, message),
  answerQuestion: entry(answerQuestion, { screen: 'ownSignal' }, (pressed) => ({
    ...message(pressed),
    ...ownWords(pressed),
  })),
  withdrawSignal: entry(withdrawSignal, { screen: 'ownSignal' }, nothing),
  askCallback: entry(askCallback, { screen: 'callback' }, ({ typed }) => ({
    callTime: typed.callTime ?? '',
  })),
  askAdvice: entry(askAdvice, { screen: 'advice' }, (pressed) => ({
    typed: pressed.typed,
    ...ownWords(pressed),
  })),
  answerRequest: entry(answerRequest, { screen: 'request' }, message),
  closeRequest: entry(closeRequest, { screen: 'request' }, nothing),
  withdrawRequest: entry(withdrawRequest, { screen: 'ownRequest' }, nothing),
  retryDeadLetter: entry(retryDeadLetter, { screen: 'desk' }, nothing),
  ...setUpCommands,
  ...peopleCommands,
  ...basisCommands,
  ...triageCommands,
  ...casesCommands,
  ...decisionsCommands,
  ...directoryCommands,
  ...sessionsCommands,
  ...invitationsCommands,
  ...roomsCommands,
  ...tableCommands,
};

/** Where an outcome leads. `go:<step>` and `cross:<crossing>` are computed by the form; the others stand here. */
const AFTER: After = {
  resumed: { screen: 'step' },
  'cross:lawyer': { screen: 'lawyer' },
  'cross:professionalSecrecy': { screen: 'secrecy' },
  'cross:dangerAgain': { screen: 'dangerAgain' },
  stopped: { screen: 'stopped' },
  own: { screen: 'ownSignal', good: 'done.own' },
  discarded: { screen: 'discarded', keepsTarget: false },
  advice: { screen: 'advice', keepsTarget: false },
  lawyerStop: { screen: 'lawyerStop', keepsTarget: false },
  submitted: { screen: 'receipt', keepsTarget: false },
  asked: { screen: 'signal', good: 'done.asked' },
  answered: { screen: 'ownSignal', good: 'done.answered' },
  withdrawn: { screen: 'own', good: 'done.withdrawn', keepsTarget: false },
  callback: { screen: 'callbackDone', keepsTarget: false },
  requestAnswered: { screen: 'desk', good: 'done.requestAnswered', keepsTarget: false },
  requestClosed: { screen: 'desk', good: 'done.requestClosed', keepsTarget: false },
  requestWithdrawn: { screen: 'own', good: 'done.requestWithdrawn', keepsTarget: false },
  retried: { screen: 'desk', good: 'done.retried', keepsTarget: false },
  ...setUpAfter,
  ...peopleAfter,
  ...basisAfter,
  ...triageAfter,
  ...casesAfter,
  ...decisionsAfter,
  ...directoryAfter,
  ...sessionsAfter,
  ...invitationsAfter,
  ...roomsAfter,
  ...tableAfter,
};

export function nextOf(done: string, command: RecordCommand): Next {
  if (done.startsWith('go:')) return { screen: 'step', args: { step: done.slice(3) } };
  if (command === 'askAdvice') return { screen: 'adviceDone', keepsTarget: false };
  const next = AFTER[done];
  if (next === undefined) throw new Error('fault: an outcome that leads nowhere');
  return next;
}
