// Invitations as whoever is invited sees them: the own ones ahead, one of them with the confidentiality text, and a substitute.
import type { Language } from '../domain/cell/cell.ts';
import { citation } from '../domain/law/references.ts';
import { SUBSTITUTE_QUESTIONS } from '../use-cases/invitation/ask-substitute.ts';
import type { Invitations, ListedInvitation } from '../use-cases/invitation/list-invitations.ts';
import type { InvitedTo, OwnOperation, SeenInvitation } from '../use-cases/invitation/see-invitation.ts';
import type { Substitutes } from '../use-cases/invitation/see-substitutes.ts';
import type { ShownText } from '../use-cases/invitation/shown-text.ts';
import { dayAndTime, fieldViews, instantWithOffset } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  type Said,
  say,
  sends,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';

function rowOf({ id, number, standing, asksText, start }: ListedInvitation, timeZone: string): PageRow {
  return {
    title: [typed(number)],
    detail: [
      typed(`${instantWithOffset(start, timeZone)} ·`),
      say(asksText ? 'invitations.textWaits' : `invitations.state.${standing}`),
    ],
    buttons: [to('invitations.open', { go: 'invitation', target: id })],
  };
}

export function invitationsView({ invitations, page, more }: Invitations, timeZone: string): PageView {
  return {
    screen: 'page',
    title: [say('home.invitations')],
    parts: [
      ...(invitations.length === 0 ? [sentence('invitations.none')] : []),
      { kind: 'rows', rows: invitations.map((each) => rowOf(each, timeZone)) },
    ],
    buttons: [],
    turning: { page, more, intent: { go: 'invitations' } },
  };
}

/** How the invitation is read: in which language and on which day, with the text of that day. */
export interface InvitationReader extends Reader {
  readonly language: Language;
  readonly today: string;
  readonly shown: ShownText;
  /** Read again after it was acknowledged. */
  readonly again: boolean;
}

type Facts = PagePart & { readonly kind: 'facts' };
const fact = (label: string, value: Words): Facts['facts'][number] => ({ label: say(label), value });

function placeOf({ place, address }: InvitedTo): Words {
  const where: Said = say(`choice.sessionPlace.${place}`);
  return address === '' ? [where] : [where, typed(`· ${address}`)];
}

/** Gate 6: purpose, when and where, the own items by code, the services invited, the basis. */
function factsOf(data: SeenInvitation, to: InvitedTo, reader: InvitationReader): Facts {
  const law = citation('livcConsultation', reader.today, reader.language);
  return {
    kind: 'facts',
    facts: [
      fact('invitations.by', [say('invitations.byMayor'), typed(data.cellName)]),
      fact('invitations.when', [
        typed(instantWithOffset(to.start, reader.timeZone)),
        typed('·'),
        say(`choice.sessionMinutes.${to.minutes}`),
      ]),
      fact('invitations.where', placeOf(to)),
      fact('invitations.items', [typed(to.items.map(({ name }) => name).join('\n'))]),
      fact('invitations.purpose', [say(`choice.sessionPurpose.${to.purpose}`)]),
      fact('invitations.basis', [typed([law, to.basis].filter((text) => text !== '').join(' · '))]),
      ...(to.urgency === ''
        ? []
        : [fact('invitations.urgency', [say(`choice.sessionUrgency.${to.urgency}`)])]),
      fact('invitations.invited', [typed(to.invited.join('\n'))]),
      fact('invitations.seen', [say('invitations.seenText')]),
    ],
  };
}

const ours = (text: string, look: 'plain' | 'subheading' = 'plain'): PagePart => ({
  kind: 'text',
  words: [typed(text)],
  look,
});

function fullText({ shown: { text } }: InvitationReader): readonly PagePart[] {
  return [
    ...text.paragraphs.flatMap(({ heading, text: words }) => [ours(heading, 'subheading'), ours(words)]),
    sentence('invitations.textVersion', { version: text.version }, 'muted'),
  ];
}

/** Five lines above the full text, and two buttons: nobody is let in by the first press. */
function textParts(data: SeenInvitation, reader: InvitationReader): readonly PagePart[] {
  const { id: target, revision, may } = data;
  const { text, hash } = reader.shown;
  const args = { hash };
  const answers: readonly PageButton[] = [
    to('invitations.acknowledge', { do: 'acknowledge', target, revision, args }, 'positive'),
    ...(may.includes('acknowledgement.refuse')
      ? [to('invitations.refuseText', { do: 'refuseText', target, revision, args })]
      : []),
  ];
  return [
    ...(data.textIsNew ? [sentence('invitations.textIsNew', undefined, 'warning')] : []),
    ours(text.title, 'subheading'),
    ...text.summary.map((line, n) => ours(`${n + 1}. ${line}`)),
    subheading('invitations.fullText'),
    ...fullText(reader),
    { kind: 'buttons', buttons: answers },
    sentence('invitations.refuseNote', undefined, 'muted'),
  ];
}

function doneParts(data: SeenInvitation, reader: InvitationReader): readonly PagePart[] {
  const { acknowledged, asksText, textIsNew } = data;
  if (acknowledged === null || asksText || textIsNew) return [];
  const { version, at } = acknowledged;
  const date = dayAndTime(at, reader.timeZone);
  return [
    sentence('invitations.acknowledgedOn', { version, date }, 'good'),
    ...(reader.again ? fullText(reader) : []),
  ];
}

function askedBack({ id: target, revision, asksBack }: SeenInvitation): readonly PagePart[] {
  if (!asksBack) return [];
  const answer = (way: 'yes' | 'no') => ({ do: 'rejoinChannel', target, revision, args: { way } }) as const;
  const buttons = [
    to('invitations.backYes', answer('yes'), 'positive'),
    to('invitations.backNo', answer('no')),
  ];
  return [sentence('invitations.leftAsk', undefined, 'warning'), { kind: 'buttons', buttons }];
}

/** One press, and out of that item at once, also before the session begins (domain.md §10). */
function steppingOut({ to: session, may }: SeenInvitation): readonly PagePart[] {
  const items = may.includes('invitation.decline') ? (session?.items ?? []) : [];
  if (items.length === 0) return [];
  const rows = items.map(({ id, name }) => ({
    title: [typed(name)],
    buttons: [to('invitations.stepOutOf', { do: 'recuseFromItem', target: id })],
  }));
  return [subheading('invitations.stepOut'), sentence('invitations.stepOutText'), { kind: 'rows', rows }];
}

/** Not to come, or not in person: beside the yes while it is asked, below everything afterwards. */
function otherAnswers({ id: target, revision, may }: SeenInvitation): readonly PageButton[] {
  const when = (operation: OwnOperation, button: PageButton) => (may.includes(operation) ? [button] : []);
  return [
    ...when('invitation.decline', to('invitations.decline', { do: 'declineInvitation', target, revision })),
    ...when(
      'invitation.ask-substitute',
      to('invitations.askSubstitute', { go: 'invitationSubstitute', target }),
    ),
  ];
}

const isAsked = ({ may }: SeenInvitation): boolean => may.includes('invitation.accept');

function answering(data: SeenInvitation): readonly PagePart[] {
  if (!isAsked(data)) return [];
  const { id: target, revision } = data;
  const yes = to('invitations.accept', { do: 'acceptInvitation', target, revision }, 'positive');
  return [{ kind: 'buttons', buttons: [yes, ...otherAnswers(data)] }, ...motive(data)];
}

const motive = ({ may }: SeenInvitation): readonly PagePart[] =>
  may.includes('invitation.decline') ? [sentence('invitations.motive', undefined, 'muted')] : [];

/** Whoever stepped out of every own item has no business there any more (gate 19). */
const hasNoItem = ({ to: session, standing }: SeenInvitation): boolean =>
  standing === 'accepted' && session?.items.length === 0;

function footOf(data: SeenInvitation, { again }: InvitationReader): readonly PageButton[] {
  const { id: target, mayEnter, acknowledged, asksText, to: session } = data;
  const isDone = acknowledged !== null && !asksText;
  const style = hasNoItem(data) ? undefined : 'positive';
  const enter = session && to('invitations.enter', { go: 'sitting', target: session.session }, style);
  return [
    ...(mayEnter && enter ? [enter] : []),
    ...(isAsked(data) ? [] : otherAnswers(data)),
    ...(isDone && !again && session !== undefined
      ? [to('invitations.readAgain', { go: 'invitation', target, args: { again: 'yes' } })]
      : []),
    to('home.invitations', { go: 'invitations' }),
  ];
}

/** One's own invitation. Whoever holds no seat any more reads how it ended, and nothing of the session. */
export function invitationView(data: SeenInvitation, reader: InvitationReader, now: Date): PageView {
  const { to: session, number, standing, isSubstitute, viewer } = data;
  const accepted = hasNoItem(data) ? 'noItem' : standing;
  const opening = data.asksText ? 'invitations.own.text' : `invitations.own.${accepted}`;
  return {
    screen: 'page',
    title: [say('invitations.title'), typed(number)],
    parts: [
      { kind: 'facts', facts: [stateFact(`invitations.state.${standing}`)] },
      sentence(opening),
      ...(isSubstitute && session !== undefined ? [sentence('invitations.isSubstitute')] : []),
      ...askedBack(data),
      ...(data.asksText ? textParts(data, reader) : doneParts(data, reader)),
      ...(session === undefined ? [] : [factsOf(data, session, reader)]),
      ...answering(data),
      ...(data.asksText ? [] : steppingOut(data)),
      ...(isAsked(data) ? [] : motive(data)),
    ],
    buttons: footOf(data, reader),
    watermark: { viewer, at: dayAndTime(now.toISOString(), reader.timeZone) },
  };
}

/** A colleague of the own organisation, for the mayor to accept. */
export function substituteView(data: Substitutes, { echo }: Reader): PageView {
  const { id: target, revision, number, offered, preferred } = data;
  const title = [say('invitations.askSubstitute'), typed(number)];
  const back = to('button.back', { go: 'invitation', target });
  if (offered.length === 0)
    return { screen: 'page', title, parts: [sentence('invitations.noSubstitute')], buttons: [back] };
  const options = {
    invitationSubstitute: offered.map(({ value, text }) => ({ value, words: [typed(text)] })),
  };
  // Where there is one colleague only, nobody has to choose.
  const only = offered.length === 1 ? (offered[0]?.value ?? '') : preferred;
  const answers = only === '' ? {} : { invitationSubstitute: only };
  const fields = fieldViews(SUBSTITUTE_QUESTIONS, answers, echo.typed, echo.errors, { options });
  return {
    screen: 'page',
    title,
    parts: [sentence('invitations.substituteText'), { kind: 'fields', fields }],
    buttons: [sends('invitations.substituteSend', { do: 'askSubstitute', target, revision }), back],
  };
}
