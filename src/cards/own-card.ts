import type { OwnListView, OwnSignalView, RequestView } from '../views/view.ts';
import { fieldInput } from './field-input.ts';
import { namesParts } from './form-card.ts';
import { button, type Json, type Kit, leaveButton } from './kit.ts';
import {
  actionSets,
  answerParts,
  entryPart,
  heading,
  muted,
  paragraph,
  row,
  subheading,
  typedText,
} from './parts.ts';
import { readingParts, turnParts } from './reading-parts.ts';

export function ownListBody(kit: Kit, view: OwnListView): readonly Json[] {
  const { t } = kit;
  const draft =
    view.draft === undefined
      ? []
      : [row(t('own.draft'), '', [button(kit, t('stopped.resume'), { go: 'step', target: view.draft })])];
  const rows = view.entries.map(({ kind, id, number, status }) =>
    row(`${kit.say(`own.${kind}`)} ${number}`, kit.say(`status.${status}`), [
      button(kit, t('own.open'), { go: kind === 'signal' ? 'ownSignal' : 'ownRequest', target: id }),
    ]),
  );
  const none = rows.length + draft.length === 0 ? [paragraph(t('own.none'))] : [];
  return [
    heading(t('own.title')),
    ...none,
    ...draft,
    ...rows,
    ...turnParts(kit, view, (page) => ({ go: 'own', args: { page } })),
    ...actionSets([leaveButton(kit)]),
  ];
}

/** The same words whatever was decided; only whoever was referred to somebody reads to whom. */
function decidedParts({ t }: Kit, view: OwnSignalView): readonly Json[] {
  return [
    ...(view.decided ? [paragraph(t('triage.own.decided'))] : []),
    ...(view.referredTo === undefined
      ? []
      : [paragraph(t('triage.own.referred')), ...typedText(view.referredTo)]),
    ...(view.withdrawalAsked ? [paragraph(t('triage.own.asked'))] : []),
  ];
}

export function ownSignalBody(kit: Kit, view: OwnSignalView): readonly Json[] {
  const { t } = kit;
  const { target, revision, may } = view;
  const answering = may.answer
    ? [
        ...(view.question ? [subheading(t('own.question')), entryPart(kit, view.question)] : []),
        ...fieldInput(kit, view.answer, t('own.answer')),
        ...namesParts(kit, view.mayBeNames),
        ...actionSets([
          button(kit, t('own.answerSend'), { do: 'answerQuestion', target, revision }, { style: 'positive' }),
        ]),
      ]
    : [];
  return [
    heading(t('own.detail', { number: view.number })),
    paragraph(t('own.status', { status: kit.say(`status.${view.status}`) })),
    ...(view.erased ? [paragraph(t('own.erased'))] : []),
    ...decidedParts(kit, view),
    ...answering,
    ...readingParts(kit, view.reading, (page) => ({ go: 'ownSignal', target, args: { page } })),
    ...actionSets([
      ...(may.edit ? [button(kit, t('own.edit'), { go: 'editChoose', target }, { inputs: false })] : []),
      ...(may.identity
        ? [button(kit, t('identity.write'), { go: 'identity', target }, { inputs: false })]
        : []),
      ...(may.withdraw
        ? [button(kit, t('own.withdraw'), { go: 'withdraw', target }, { inputs: false })]
        : []),
      ...(may.askWithdrawal && !may.withdraw && !view.withdrawalAsked
        ? [button(kit, t('own.withdraw'), { go: 'askWithdrawal', target }, { inputs: false })]
        : []),
      button(kit, t('home.own'), { go: 'own' }, { inputs: false }),
      leaveButton(kit),
    ]),
  ];
}

export function requestBody(kit: Kit, view: RequestView): readonly Json[] {
  const { t } = kit;
  const { target, revision, may, reporter } = view;
  const own = view.screen === 'ownRequest';
  const status = view.status === 'open' ? 'status.open' : 'status.closed';
  const who = reporter
    ? [
        subheading(t('signal.reporter')),
        ...typedText(`${reporter.name} · ${reporter.function} · ${reporter.organisation}`),
      ]
    : [];
  const when =
    view.callTime === null ? [] : answerParts(kit, { field: 'callTime', codes: [view.callTime], text: '' });
  const answering = may.answer
    ? [
        ...fieldInput(kit, view.answer, t('request.answer')),
        ...actionSets([
          button(
            kit,
            t('request.answerSend'),
            { do: 'answerRequest', target, revision },
            { style: 'positive' },
          ),
        ]),
      ]
    : [];
  const closing = view.kind === 'callback' ? t('request.called') : t('request.closeAdvice');
  return [
    heading(kit.say(`request.title.${view.kind}`, { number: view.number })),
    paragraph(t('own.status', { status: t(status) })),
    ...who,
    ...when,
    ...readingParts(kit, view.reading, (page) => ({ go: view.screen, target, args: { page } })),
    ...answering,
    ...(own ? [] : [muted(t('signal.audited'))]),
    ...actionSets([
      ...(may.close
        ? [button(kit, closing, { do: 'closeRequest', target, revision }, { inputs: false })]
        : []),
      ...(may.withdraw
        ? [button(kit, t('own.withdraw'), { do: 'withdrawRequest', target, revision }, { inputs: false })]
        : []),
      button(kit, own ? t('home.own') : t('desk.title'), { go: own ? 'own' : 'desk' }, { inputs: false }),
      leaveButton(kit),
    ]),
  ];
}
