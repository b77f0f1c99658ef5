// What is opened only with a reason, as pages: the identifying fields, a signal for the DPO, and who reported for the mayor.

import { IDENTIFYING } from '../domain/cell/cell.ts';
import type { Question } from '../domain/form/question.ts';
import { ask } from '../domain/form/question.ts';
import { IDENTITY_QUESTIONS, identityForm } from '../domain/identity/rules.ts';
import { dayText } from '../use-cases/basis/basis-facts.ts';
import type { IdentityAsked, OpenedIdentity } from '../use-cases/identity/open-identity.ts';
import {
  NUMBER_ASKED,
  type ReasonedAsked,
  type ReasonedSignal,
} from '../use-cases/identity/read-with-reason.ts';
import { REASON_ASKED } from '../use-cases/identity/reason-item.ts';
import type { OpenedReporter, ReporterAsked } from '../use-cases/identity/reporter-identity.ts';
import type { IdentityForm, Way } from '../use-cases/identity/write-identity.ts';
import type { Cite } from './basis.ts';
import { dayAndTime, entryViews, fieldViews } from './content.ts';
import type { Intent } from './intent.ts';
import { type PagePart, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Reader } from './people.ts';
import { readingView } from './reading.ts';

const BACK: { readonly [way in Way]: (target: string) => Intent } = {
  draft: (target) => ({ go: 'step', target }),
  own: (target) => ({ go: 'ownSignal', target }),
  desk: (target) => ({ go: 'signal', target }),
};
const ERASE = ask.tick('identityErase');

/** Only the fields that exist are drawn, and never with what was written before. */
export function identityFormView(data: IdentityForm, { echo }: Reader, cite: Cite): PageView {
  const { id: target, revision, number, noted } = data;
  const questions = [...identityForm(data.fields), ...(noted ? [ERASE] : [])];
  return {
    screen: 'page',
    title: [say('identity.title'), typed(number)],
    parts: [
      sentence('identity.text', { law: cite('livcPersonalData') }),
      ...(noted ? [sentence('identity.noted', {}, 'muted')] : []),
      { kind: 'fields', fields: fieldViews(questions, {}, echo.typed, echo.errors) },
      { kind: 'buttons', buttons: [sends('identity.save', { do: 'writeIdentity', target, revision })] },
    ],
    buttons: [to('button.back', BACK[data.way](target))],
  };
}

/** Fields for a reason, and the button that states it. */
function reasonParts(
  questions: readonly Question[],
  { echo }: Reader,
  label: string,
  intent: Intent,
): readonly PagePart[] {
  return [
    { kind: 'fields', fields: fieldViews(questions, {}, echo.typed, echo.errors) },
    { kind: 'buttons', buttons: [sends(label, intent)] },
  ];
}

export function identityAskView({ id: target, number, noted }: IdentityAsked, reader: Reader): PageView {
  const open = { do: 'stateReasonIdentity', target } as const;
  return {
    screen: 'page',
    title: [say('identity.title'), typed(number)],
    parts: noted
      ? [sentence('identity.askReason'), ...reasonParts([REASON_ASKED], reader, 'reasoned.open', open)]
      : [sentence('identity.nothing')],
    buttons: [to('button.back', { go: 'signal', target })],
  };
}

const watermarkOf = (viewer: string, { timeZone }: Reader, now: Date) => ({
  viewer,
  at: dayAndTime(now.toISOString(), timeZone),
});
const openTill = (until: string, { timeZone }: Reader): PagePart =>
  sentence('reasoned.until', { until: dayAndTime(until, timeZone) }, 'muted');

export function identityView(data: OpenedIdentity, reader: Reader, now: Date): PageView {
  const { id: target, number, identity } = data;
  const facts = IDENTIFYING.flatMap((field) => {
    const value = identity[field];
    if (value === undefined) return [];
    const text = field === 'birthDate' ? dayText(value) : value;
    return [{ label: say(`field.${IDENTITY_QUESTIONS[field].id}`), value: [typed(text)] }];
  });
  return {
    screen: 'page',
    title: [say('identity.title'), typed(number)],
    parts: [
      facts.length === 0 ? sentence('identity.nothing') : { kind: 'facts', facts },
      openTill(data.until, reader),
    ],
    buttons: [to('button.back', { go: 'signal', target })],
    watermark: watermarkOf(data.viewer, reader, now),
  };
}

export function reasonedAskView({ about }: ReasonedAsked, reader: Reader): PageView {
  const state = { do: 'stateReasonSignal', ...(about ? { target: about.id } : {}) } as const;
  const questions = about ? [REASON_ASKED] : [NUMBER_ASKED, REASON_ASKED];
  return {
    screen: 'page',
    title: about ? [say('reasoned.title'), typed(about.number)] : [say('reasoned.title')],
    parts: [sentence('reasoned.text'), ...reasonParts(questions, reader, 'reasoned.open', state)],
    buttons: [],
  };
}

/** The text and its questions and answers; who reported is not in it. */
export function reasonedView(data: ReasonedSignal, reader: Reader, now: Date): PageView {
  const { id: target, content, exchange } = data;
  const entries = entryViews(exchange, 'coordinator', reader.timeZone);
  const reading = readingView(content, entries, reader.page);
  return {
    screen: 'page',
    title: [say('reasoned.title'), typed(data.number)],
    parts: [
      ...(content === undefined ? [sentence('own.erased')] : []),
      { kind: 'reading', reading, turn: { go: 'reasonedSignal', target } },
      openTill(data.until, reader),
    ],
    buttons: [],
    watermark: watermarkOf(data.viewer, reader, now),
  };
}

export function reporterAskView(data: ReporterAsked, reader: Reader): PageView {
  const { id: target, number, access, request } = data;
  const asks = access === 'none' || access === 'refused' || access === 'over';
  const send = { do: 'askReporterIdentity', target } as const;
  return {
    screen: 'page',
    title: [say('reporterIdentity.title'), typed(number)],
    parts: [
      sentence(`reporterIdentity.${access}`, { number: request }),
      ...(asks ? reasonParts([REASON_ASKED], reader, 'reporterIdentity.ask', send) : []),
    ],
    buttons: [to('button.back', { go: 'signal', target })],
  };
}

export function reporterView(data: OpenedReporter, reader: Reader, now: Date): PageView {
  const { id: target, reporter } = data;
  const line = (label: string, text: string) => ({ label: say(label), value: [typed(text)] });
  return {
    screen: 'page',
    title: [say('reporterIdentity.title'), typed(data.number)],
    parts: [
      ...(reporter.origin === 'self' ? [] : [sentence(`signal.onBehalf.${reporter.origin}`, {}, 'muted')]),
      {
        kind: 'facts',
        facts: [
          line('reporterIdentity.name', reporter.name),
          line('reporterIdentity.function', reporter.function),
          line('reporterIdentity.organisation', reporter.organisation),
        ],
      },
      openTill(data.until, reader),
    ],
    buttons: [to('button.back', { go: 'signal', target })],
    watermark: watermarkOf(data.viewer, reader, now),
  };
}
