// One invitation as the desk and the mayor see it, and the form for what was signed on paper or said aloud.

import type { InvitationsOf } from '../use-cases/invitation/list-invitations-of.ts';
import { RECORD_QUESTIONS } from '../use-cases/invitation/record-acknowledgement.ts';
import type { InvitationOf, RecordForm } from '../use-cases/invitation/see-invitation-of.ts';
import { dayAndTime, fieldViews } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageView,
  say,
  sends,
  sentence,
  stateFact,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';

type Fact = (PagePart & { readonly kind: 'facts' })['facts'][number];
const fact = (label: string, value: Words): Fact => ({ label: say(label), value });
const dayOf = (day: string): string => day.split('-').toReversed().join('/');

function acknowledgementFacts(data: InvitationOf, timeZone: string): readonly Fact[] {
  const { acknowledged, isCurrent, language, recorded } = data;
  if (acknowledged === null) return [fact('invitations.acknowledgement', [say('invitations.notYet')])];
  const { version, at, how } = acknowledged;
  const words: Words = [
    say(`choice.ackWay.${how}`),
    typed(`· ${dayAndTime(at, timeZone)} ·`),
    say('invitations.textVersion', { version }),
    ...(language === undefined ? [] : [typed('·'), say(`choice.ackLanguage.${language}`)]),
  ];
  return [
    fact('invitations.acknowledgement', words),
    ...(isCurrent ? [] : [fact('invitations.acknowledgementNow', [say('invitations.newTextWaits')])]),
    ...(recorded === undefined
      ? []
      : [
          fact('field.ackDate', [typed(dayOf(recorded.on))]),
          fact('invitations.recordedBy', [typed(recorded.by)]),
          fact('field.ackWitness', [typed(recorded.witness)]),
        ]),
  ];
}

function factsOf(data: InvitationOf, timeZone: string): readonly Fact[] {
  const { state, name, function: of, organisation, items, standsInFor, sentAt, answeredAt } = data;
  const at = (label: string, instant: string | null): readonly Fact[] =>
    instant === null ? [] : [fact(label, [typed(dayAndTime(instant, timeZone))])];
  return [
    stateFact(`invitations.state.${state}`),
    fact('invitations.who', [typed(`${name} · ${of} · ${organisation}`)]),
    ...(standsInFor === '' ? [] : [fact('invitations.inPlaceOf', [typed(standsInFor)])]),
    fact('invitations.items', items.length === 0 ? [] : [typed(items.join('\n'))]),
    ...at('invitations.sentAt', sentAt),
    ...at('invitations.answeredAt', answeredAt),
    ...acknowledgementFacts(data, timeZone),
  ];
}

export function invitationsOfView(data: InvitationsOf): PageView {
  const { session, number, invited, page, more } = data;
  return {
    screen: 'page',
    title: [say('invitations.ofSession'), typed(number)],
    parts: [
      {
        kind: 'rows',
        rows: invited.map(({ id, name, state, isAcknowledged, asksText }) => ({
          title: [typed(name)],
          detail: [
            say(asksText ? 'invitations.textWaits' : `invitations.state.${state}`),
            ...(isAcknowledged ? [typed('·'), say('invitations.confirmed')] : []),
          ],
          buttons: [to('invitations.open', { go: 'invitationOf', target: id })],
        })),
      },
    ],
    buttons: [to('button.back', { go: 'session', target: session })],
    turning: { page, more, intent: { go: 'invitationsOf', target: session } },
  };
}

export function invitationOfView(data: InvitationOf, { timeZone }: Reader, now: Date): PageView {
  const { id: target, session, number, state, may, viewer } = data;
  const buttons: readonly PageButton[] = [
    ...(may.includes('acknowledgement.record')
      ? [to('invitations.record', { go: 'acknowledgementRecord', target })]
      : []),
    ...(may.includes('invitation.withdraw')
      ? [to('invitations.withdraw', { go: 'invitationWithdraw', target })]
      : []),
    to('button.back', { go: 'invitationsOf', target: session }),
  ];
  return {
    screen: 'page',
    title: [say('invitations.title'), typed(number)],
    parts: [
      { kind: 'facts', facts: factsOf(data, timeZone) },
      // Gate 7: the desk learns that somebody declined, and asks nothing.
      ...(state === 'declined' ? [sentence('invitations.declinedNote', undefined, 'muted')] : []),
    ],
    buttons,
    watermark: { viewer, at: dayAndTime(now.toISOString(), timeZone) },
  };
}

/** Asked once more: only the mayor can invite somebody anew. */
export function withdrawView({ id: target, revision, number, name, may }: InvitationOf): PageView {
  return {
    screen: 'page',
    title: [say('invitations.withdraw'), typed(number)],
    parts: [{ kind: 'text', words: [typed(name)], look: 'subheading' }, sentence('invitations.withdrawText')],
    buttons: [
      ...(may.includes('invitation.withdraw')
        ? [
            to(
              'invitations.withdrawYes',
              { do: 'withdrawInvitation', target, revision },
              'destructive' as const,
            ),
          ]
        : []),
      to('button.back', { go: 'invitationOf', target }),
    ],
  };
}

export function recordView(data: RecordForm, { echo }: Reader): PageView {
  const { id: target, revision, number, name, language, today, witnesses } = data;
  const title = [say('invitations.record'), typed(number)];
  const back = to('button.back', { go: 'invitationOf', target });
  if (witnesses.length === 0)
    return { screen: 'page', title, parts: [sentence('invitations.noWitness')], buttons: [back] };
  const options = { ackWitness: witnesses.map(({ value, text }) => ({ value, words: [typed(text)] })) };
  const answers = { ackLanguage: language, ackDate: today };
  const fields = fieldViews(RECORD_QUESTIONS, answers, echo.typed, echo.errors, { options });
  return {
    screen: 'page',
    title,
    parts: [
      { kind: 'text', words: [typed(name)], look: 'subheading' },
      sentence('invitations.recordText'),
      { kind: 'fields', fields },
    ],
    buttons: [sends('invitations.recordSend', { do: 'recordAcknowledgement', target, revision }), back],
  };
}
