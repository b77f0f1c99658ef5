import type { DeskView, SignalView } from '../views/view.ts';
import { button, type Json, type Kit, leaveButton } from './kit.ts';
import {
  actionSets,
  fieldInput,
  heading,
  muted,
  paragraph,
  row,
  subheading,
  textAround,
  typedText,
} from './parts.ts';
import { readingParts, turnParts } from './reading-parts.ts';

export function deskBody(kit: Kit, view: DeskView): readonly Json[] {
  const { t } = kit;
  const signals = view.signals.map(({ id, number, status, fresh, on }) =>
    row(
      `${number}${fresh ? ` · ${t('desk.new')}` : ''}`,
      `${kit.say(`status.${status}`)} · ${t('desk.since', { date: on })}`,
      [button(kit, t('desk.open'), { go: 'signal', target: id })],
    ),
  );
  const requests = view.requests.map(({ id, number, kind, on }) =>
    row(`${kit.say(`own.${kind}`)} ${number}`, t('desk.since', { date: on }), [
      button(kit, t('desk.open'), { go: 'request', target: id }),
    ]),
  );
  const undelivered = view.undelivered.map(({ id, number }) =>
    row(t('desk.undeliveredText', { number }), '', [
      button(kit, t('desk.retry'), { do: 'retryDeadLetter', target: id }),
    ]),
  );
  const section = (title: string, rows: readonly Json[]) =>
    rows.length === 0 ? [] : [subheading(title), ...rows];
  const nothing = signals.length + requests.length + undelivered.length === 0;
  return [
    heading(t('desk.title')),
    ...(nothing ? [paragraph(t('desk.none'))] : []),
    ...section(t('desk.signals'), signals),
    ...section(t('desk.requests'), requests),
    ...section(t('desk.undelivered'), undelivered),
    ...turnParts(kit, view, 'desk'),
    ...actionSets([leaveButton(kit)]),
  ];
}

function reporterParts(kit: Kit, view: SignalView): readonly Json[] {
  const { t } = kit;
  const { reporter } = view;
  if (reporter === undefined) return [];
  const origin = reporter.origin === 'self' ? [] : [muted(kit.say(`signal.onBehalf.${reporter.origin}`))];
  return [
    subheading(t('signal.reporter')),
    ...typedText(
      [reporter.name, reporter.function, reporter.organisation].filter((part) => part !== '').join(' · '),
    ),
    ...origin,
    muted(t('signal.reporterOnly')),
  ];
}

export function signalBody(kit: Kit, view: SignalView): readonly Json[] {
  const { t } = kit;
  const { target, revision } = view;
  const asking = view.mayAsk
    ? [
        ...fieldInput(kit, view.question, t('signal.ask')),
        muted(t('signal.askHint')),
        ...actionSets([
          button(kit, t('signal.askSend'), { do: 'askReporter', target, revision }, { style: 'positive' }),
        ]),
      ]
    : [];
  return [
    heading(t('signal.title', { number: view.number })),
    paragraph(
      view.status === 'needs-info'
        ? t('signal.waiting')
        : t('own.status', { status: kit.say(`status.${view.status}`) }),
    ),
    ...reporterParts(kit, view),
    ...(view.erased ? [paragraph(t('own.erased'))] : []),
    ...readingParts(kit, view.reading, (page) => ({ go: 'signal', target, args: { page } })),
    ...asking,
    textAround(view.viewer, (name) => t('signal.watermark', { name, date: view.openedOn }), {
      all: { isSubtle: true, size: 'small' },
    }),
    muted(t('signal.audited')),
    ...actionSets([button(kit, t('desk.title'), { go: 'desk' }, { inputs: false }), leaveButton(kit)]),
  ];
}
