// A signal on the desk: first what was written, then what can be done.
import { isOverdue } from '../domain/signal/queue.ts';
import type { OpenedSignal, SignalOperation } from '../use-cases/signal/open-signal.ts';
import { dayAndTime, entryViews, messageField } from './content.ts';
import type { Intent, ScreenName } from './intent.ts';
import {
  type PageButton,
  type PagePart,
  type PageView,
  say,
  sends,
  sentence,
  subheading,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';
import { readingView } from './reading.ts';
import { dayOf } from './triage.ts';

interface Names {
  /** The contact to whom the reporter is, or would be, referred. */
  readonly contact: string | undefined;
}

/** ELSEWHERE: ways from a signal to other areas, for whoever may: operation → label and screen. Each screen takes the signal as its target. */
const ELSEWHERE: readonly (readonly [operation: SignalOperation, label: string, screen: ScreenName])[] = [
  ['identity.write', 'identity.write', 'identity'],
  ['identity.open', 'identity.open', 'identityOpen'],
  ['case.same-person', 'cases.samePerson', 'samePerson'],
  ['reporter.ask-identity', 'reporterIdentity.title', 'reporterIdentity'],
];

function statePart(data: OpenedSignal, { contact }: Names): PagePart {
  const { state, body } = data;
  const words: Words = [
    say(state === 'needs-info' ? 'signal.waiting' : `triage.state.${state}`),
    ...(state === 'referred' && contact !== undefined ? [typed(contact)] : []),
    ...(state === 'emergency-redirected' && body.redirectedTo !== undefined
      ? [say(`choice.redirectTo.${body.redirectedTo}`), typed(body.redirectedOn ?? '')]
      : []),
  ];
  return { kind: 'text', words };
}

const WITH: { readonly [taken in 'me' | 'colleague']: string } = {
  me: 'triage.section.mine',
  colleague: 'triage.section.others',
};

/** What whoever reads has to know before the text. */
function markParts(data: OpenedSignal, names: Names, now: Date, timeZone: string): readonly PagePart[] {
  const { body, takenBy, reason, state } = data;
  const { deadline, setAside } = body;
  const asked: readonly PagePart[] =
    body.withdrawalAsked === true && body.decidedAt === undefined
      ? [sentence('triage.askedLong', {}, 'warning')]
      : [];
  const late: readonly PagePart[] = isOverdue(deadline, now)
    ? [sentence('triage.overdue', { date: dayOf(deadline ?? '', timeZone) }, 'warning')]
    : [];
  const proposed: readonly PagePart[] =
    setAside === undefined || !state.startsWith('second-look')
      ? []
      : [
          {
            kind: 'text',
            look: 'warning',
            words: [
              say(`triage.proposed.${setAside}`),
              ...(names.contact ? [typed(`${names.contact}.`)] : []),
            ],
          },
          { kind: 'facts', facts: [{ label: say('triage.why'), value: [typed(reason ?? '')] }] },
        ];
  return [
    ...late,
    ...asked,
    ...(takenBy === undefined ? [] : [sentence(WITH[takenBy], {}, 'muted')]),
    ...proposed,
  ];
}

function reporterParts({ reporter }: OpenedSignal): readonly PagePart[] {
  if (reporter === undefined) return [];
  const { name, organisation, origin } = reporter;
  const who = [name, reporter.function, organisation].filter((part) => part !== '').join(' · ');
  return [
    subheading('signal.reporter'),
    { kind: 'text', words: [typed(who)] },
    ...(origin === 'self' ? [] : [sentence(`signal.onBehalf.${origin}`, {}, 'muted')]),
    sentence('signal.reporterOnly', {}, 'muted'),
  ];
}

type Row = readonly [operation: SignalOperation, button: PageButton];
const offeredOf = (rows: readonly Row[], { may }: OpenedSignal): readonly PageButton[] =>
  rows.filter(([operation]) => may.includes(operation)).map(([, button]) => button);

/** What ends the screening, or takes it up again. */
function decisions(data: OpenedSignal): readonly Row[] {
  const { id: target, body } = data;
  const { revision, setAside = 'insufficient' } = body;
  const go = (screen: ScreenName): Intent => ({ go: screen, target });
  const confirming: Intent = { do: 'confirmSecondLook', target, revision };
  return [
    ['signal.confirm', to(`triage.confirm.${setAside}`, confirming, 'positive')],
    ['signal.reconsider', to('triage.reconsider', { do: 'reconsiderSignal', target, revision })],
    ['signal.propose', to('triage.propose', go('proposeToMayor'))],
    ['signal.set-aside', to('triage.outside', go('setAsideOutside'))],
    ['signal.set-aside', to('triage.insufficient', go('setAsideInsufficient'))],
    ['signal.redirect', to('triage.redirect', go('redirectEmergency'))],
  ];
}

function handling({ id: target, body }: OpenedSignal): readonly Row[] {
  const { revision } = body;
  const go = (screen: ScreenName): Intent => ({ go: screen, target });
  return [
    ['signal.take', to('triage.take', { do: 'takeSignal', target, revision })],
    ['signal.hand-over', to('triage.handOver', { do: 'handOverSignal', target, revision })],
    ['signal.assess', to('triage.assess', go('assessSignal'))],
    ['signal.redact', to('triage.redact', go('redactSignal'))],
    ...ELSEWHERE.map(([operation, label, screen]): Row => [operation, to(label, go(screen))]),
    ['signal.recuse', to('triage.recuse', go('recuseFromSignal'))],
    ['recusal.end', to('triage.recusals', go('recusals'))],
  ];
}

const buttonsPart = (buttons: readonly PageButton[]): readonly PagePart[] =>
  buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];

function askingParts({ id: target, body, may }: OpenedSignal, { echo }: Reader): readonly PagePart[] {
  if (!may.includes('signal.ask')) return [];
  const asking: Intent = { do: 'askReporter', target, revision: body.revision };
  return [
    { kind: 'fields', fields: [messageField('text', echo.typed, echo.errors)] },
    sentence('signal.askHint', {}, 'muted'),
    { kind: 'buttons', buttons: [sends('signal.askSend', asking)] },
  ];
}

/**
 * A signal as whoever screens it sees it; the reporter only where the view got one. On the further pages of a long text stand the text and the
 * decisions: a card has only so much room.
 */
export function signalView(data: OpenedSignal, now: Date, reader: Reader, names: Names): PageView {
  const { timeZone, page } = reader;
  const at = dayAndTime(now.toISOString(), timeZone);
  const notes = data.notes.map((note) => ({ ...note, at: dayAndTime(note.at, timeZone) }));
  const entries = entryViews(data.exchange, 'coordinator', timeZone);
  const reading = readingView(data.content, entries, page, notes);
  const onFirst = (parts: readonly PagePart[]) => (reading.page === 1 ? parts : []);
  return {
    screen: 'page',
    title: [say('signal.title', { number: data.body.number ?? '' })],
    parts: [
      statePart(data, names),
      ...markParts(data, names, now, timeZone),
      ...onFirst(reporterParts(data)),
      ...(data.content === undefined ? [sentence('own.erased')] : []),
      { kind: 'reading', reading, turn: { go: 'signal', target: data.id } },
      ...buttonsPart(offeredOf(decisions(data), data)),
      ...askingParts(data, reader),
      ...onFirst(buttonsPart(offeredOf(handling(data), data))),
    ],
    buttons: [to('desk.title', { go: 'desk' })],
    watermark: { viewer: data.viewer, at },
  };
}
