// The session as a member has it before them: the opening round, own items by their code, and for whoever chairs, who is there.

import type { Member } from '../use-cases/table/seats.ts';
import type {
  HeldBack,
  SeenMember,
  Sitting,
  SittingItem,
  SittingOperation,
} from '../use-cases/table/see-sitting.ts';
import { dayAndTime, instantWithOffset } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';

/** Name, function and service: colleagues at the table know each other. */
export const memberWords = ({ name, function: what, organisation }: Member): Words => [
  typed(name),
  typed('·'),
  typed(what),
  typed('·'),
  typed(organisation),
];

const inShort = ({ name, function: what }: Member): string => `${name} (${what})`;

/** Everybody in one line, with what is to be said of each. */
export function namesOf<Each extends Member>(
  members: readonly Each[],
  more: (member: Each) => Words = () => [],
): Words {
  return members.flatMap((member, at) => {
    const words = [typed(inShort(member)), ...more(member)];
    return at === 0 ? words : [typed('·'), ...words];
  });
}

type Facts = (PagePart & { kind: 'facts' })['facts'];
type Watermark = NonNullable<PageView['watermark']>;

export const watermarkOf = (viewer: string, now: Date, { timeZone }: Reader): Watermark => ({
  viewer,
  at: dayAndTime(now.toISOString(), timeZone),
});

/** One sentence: the chair goes on from the printed agenda (domain.md §10), and can end the session from there. */
export function heldBackView({ id: target, revision, number, may }: HeldBack): PageView {
  const mayEnd = may.includes('session.end');
  return {
    screen: 'page',
    title: [say('table.sitting'), typed(number)],
    parts: [sentence('table.heldBack', {}, 'warning'), ...(mayEnd ? [sentence('table.heldBackEnd')] : [])],
    buttons: [
      ...(target === '' ? [] : [to('table.refresh', { go: 'sitting', target }, 'positive' as const)]),
      ...(mayEnd ? [to('table.end', { do: 'endSession', target, revision })] : []),
    ],
  };
}

/** What regime the member sits there under, and the one button that says so. `law`: why a lawyer keeps silent about a client. */
function frameParts({ id: target, me, may }: Sitting, law: string): readonly PagePart[] {
  if (!may.includes('frame.state') || !me.present) return [];
  const own = [subheading('table.frame'), sentence(`table.regime.${me.regime}`, { law })];
  if (me.framed) return [...own, sentence('table.frameStated', {}, 'good')];
  const button = to('table.frameState', { do: 'stateFrame', target }, 'positive');
  return [...own, sentence('table.frameDuty'), { kind: 'buttons', buttons: [button] }];
}

function itemRow({ id, name, course, state }: SittingItem): PageRow {
  return {
    title: [typed(name)],
    detail: [say(`sessions.course.${course}`), typed('·'), say(`table.itemState.${state}`)],
    buttons: state === 'struck' ? [] : [to('table.openItem', { go: 'item', target: id })],
  };
}

function itemParts({ items }: Sitting): readonly PagePart[] {
  if (items.length === 0) return [subheading('table.items'), sentence('table.noItems')];
  return [subheading('table.items'), { kind: 'rows', rows: items.map(itemRow) }];
}

/** How each stands: a fact a group, so that fourteen people fit on a card. */
function memberFacts({ members, state }: Sitting): Facts {
  const named = (
    label: string,
    some: readonly SeenMember[],
    more: (member: SeenMember) => Words = () => [],
  ) => (some.length === 0 ? [] : [{ label: say(label), value: namesOf(some, more) }]);
  const admitted = members.filter((member) => member.admitted);
  const outside = named(
    'table.notAdmitted',
    members.filter((member) => !member.admitted),
  );
  if (state === 'ready') return [...named('table.admitted', admitted), ...outside];
  const present = admitted.filter((member) => member.present);
  const framed = present.filter((member) => member.framed);
  const silent = present.filter((member) => !member.framed);
  return [
    ...named('table.framed', framed, ({ regime }) => [typed('–'), say(`table.regimeWord.${regime}`)]),
    ...named('table.notFramed', silent),
    ...named(
      'table.notPresent',
      admitted.filter((member) => !member.present),
    ),
    ...outside,
  ];
}

function memberParts(data: Sitting): readonly PagePart[] {
  const { members, steppedOut } = data;
  if (members.length === 0) return [];
  const out = steppedOut.map(({ item, member }) => ({
    title: [typed(item)],
    detail: [typed(inShort(member))],
  }));
  return [
    subheading(data.state === 'ready' ? 'table.expected' : 'table.members'),
    { kind: 'facts', facts: memberFacts(data) },
    ...(out.length === 0
      ? []
      : [subheading('table.steppedOut'), { kind: 'rows', rows: out } satisfies PagePart]),
  ];
}

function whereParts({ body, state }: Sitting, { timeZone }: Reader, law: string): readonly PagePart[] {
  const facts = [
    stateFact(`sessions.state.${state}`),
    { label: say('table.when'), value: [typed(instantWithOffset(body.start, timeZone))] },
    { label: say('table.place'), value: [say(`choice.sessionPlace.${body.place}`)] },
    { label: say('table.purpose'), value: [say(`choice.sessionPurpose.${body.purpose}`)] },
  ];
  return [{ kind: 'facts', facts }, sentence('table.purposeLaw', { law })];
}

const BUTTONS = {
  'session.open': (target) => to('table.open', { go: 'sessionOpening', target }, 'positive'),
  'session.note-attendance': (target) => to('table.attendance', { go: 'sessionAttendance', target }),
  'record.see': (target) => to('table.record', { go: 'record', target }),
} as const satisfies { readonly [operation in SittingOperation]?: (target: string) => PageButton };

const isAButton = (operation: SittingOperation): operation is keyof typeof BUTTONS =>
  Object.hasOwn(BUTTONS, operation);

/** `law`: what the session is for, and why a lawyer keeps silent about a client, each with its article. */
export function sittingView(
  data: Sitting,
  reader: Reader,
  now: Date,
  law: { readonly purpose: string; readonly lawyer: string },
): PageView {
  const { id: target, revision, number, state, may } = data;
  const end: readonly PageButton[] = may.includes('session.end')
    ? [to('table.end', { do: 'endSession', target, revision })]
    : [];
  return {
    screen: 'page',
    title: [say('table.sitting'), typed(number)],
    parts: [
      ...whereParts(data, reader, law.purpose),
      ...(state === 'ready'
        ? [sentence(may.includes('session.open') ? 'table.youOpen' : 'table.notYetOpen')]
        : []),
      ...frameParts(data, law.lawyer),
      ...itemParts(data),
      ...memberParts(data),
    ],
    buttons: [
      ...may.filter(isAButton).map((operation) => BUTTONS[operation](target)),
      // What the others do meanwhile comes to nobody's card by itself.
      to('table.refresh', { go: 'sitting', target }),
      ...end,
    ],
    watermark: watermarkOf(data.viewer, now, reader),
  };
}
