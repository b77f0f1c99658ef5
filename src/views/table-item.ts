// One item of the agenda: its code and course, for those who are there what the case says and what was shared, and what came out of it.

import type { Outcome } from '../domain/session/outcome.ts';
import type { Member } from '../use-cases/table/seats.ts';
import type { ItemOperation, ReadItem, SeenItem, SharedContribution } from '../use-cases/table/see-item.ts';
import {
  type Block,
  block,
  drawn,
  ELEMENT_ORDER,
  elementBlock,
  groundBlock,
  inPages,
  textWith,
} from './case-blocks.ts';
import { dayAndTime } from './content.ts';
import {
  type PageButton,
  type PagePart,
  type PageView,
  say,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
} from './page.ts';
import type { Reader } from './people.ts';
import type { PrintSheet } from './print.ts';
import { namesOf, watermarkOf } from './table.ts';

const asRead = (day: string): string => day.split('-').reverse().join('/');

function headParts({ state, body, session, link }: SeenItem): readonly PagePart[] {
  const facts = [
    stateFact(`table.itemState.${state}`),
    { label: say('table.sitting'), value: [typed(session.number)] },
    { label: say('table.course'), value: [say(`sessions.course.${body.course}`)] },
    ...(link.code === undefined
      ? []
      : [
          {
            label: say('table.ownLink'),
            value: [say(`choice.sessionLink.${link.code}`), typed(link.reason)],
          },
        ]),
  ];
  return [{ kind: 'facts', facts }];
}

/** What is proposed or came out: a code and days, and of whoever informed somebody the function only (domain.md §10). */
export function outcomeFacts(outcome: Outcome | null, informed: string | undefined): PrintSheet['facts'] {
  if (outcome === null) return [];
  const { kind, reviewOn, informedOn } = outcome;
  const who = informed === undefined ? [] : [typed(informed), typed('·')];
  return [
    { label: say('table.result'), value: [say(`choice.outcomeKind.${kind}`)] },
    ...(reviewOn === null ? [] : [{ label: say('field.outcomeReview'), value: [typed(asRead(reviewOn))] }]),
    ...(informedOn === null
      ? []
      : [{ label: say('field.informedFunction'), value: [...who, typed(asRead(informedOn))] }]),
  ];
}

function outcomeParts(data: SeenItem): readonly PagePart[] {
  const { body, state, unconfirmed } = data;
  if (body.outcome === null) return [];
  const heading = subheading(state === 'closed' ? 'table.outcome' : 'table.proposed');
  const aloud = body.outcome.aloud ? [sentence('table.confirmedAloud')] : [];
  return [
    heading,
    { kind: 'facts', facts: outcomeFacts(body.outcome, data.informed) },
    ...aloud,
    ...peopleParts('table.unconfirmed', unconfirmed),
  ];
}

function peopleParts(label: string, members: readonly Member[]): readonly PagePart[] {
  return members.length === 0
    ? []
    : [{ kind: 'facts', facts: [{ label: say(label), value: namesOf(members) }] }];
}

/** For whoever leads: who has to state the own frame before it can be opened, and who is there. */
function leadParts({ state, unframed, present, may, busy }: SeenItem): readonly PagePart[] {
  const waits = state === 'planned' && may.includes('item.open');
  return [
    ...(waits && busy ? [sentence('table.busy')] : []),
    ...(waits ? peopleParts('table.unframed', unframed) : []),
    ...(state === 'open' ? peopleParts('table.presentHere', present) : []),
  ];
}

/** Nobody of those present has still to confirm what was proposed; known to whoever leads. */
const isAgreed = ({ body, unconfirmed }: SeenItem): boolean =>
  body.outcome !== null && unconfirmed.length === 0;

type Button = (data: SeenItem) => PageButton;
const LABELS = {
  'contribution.give': ({ id: target, body }) =>
    to(
      'table.contribute',
      { go: 'itemContribution', target },
      body.outcome === null ? 'positive' : undefined,
    ),
  'item.confirm-outcome': ({ id: target, body }) =>
    to(
      'table.confirm',
      { do: 'confirmOutcome', target, args: { proposal: String(body.outcome?.proposal ?? 0) } },
      'positive',
    ),
  'item.open': ({ id: target, body: { revision } }) =>
    to('table.itemOpen', { do: 'openItem', target, revision }, 'positive'),
  'item.propose-outcome': ({ id: target }) => to('table.propose', { go: 'itemOutcome', target }),
  'item.confirm-aloud': ({ id: target, body: { revision } }) =>
    to('table.confirmAloud', { do: 'confirmAloud', target, revision }),
  'item.close': (data) =>
    to(
      'table.itemClose',
      { do: 'closeItem', target: data.id, revision: data.body.revision },
      isAgreed(data) ? 'positive' : undefined,
    ),
  'item.note-attendance': ({ id: target }) => to('table.itemAttendance', { go: 'itemAttendance', target }),
  'item.postpone': ({ id: target, body: { revision } }) =>
    to('table.itemPostpone', { do: 'postponeItem', target, revision }),
  'item.recuse': ({ id: target }) => to('table.recuse', { do: 'recuseFromItem', target }, 'destructive'),
} as const satisfies { readonly [operation in ItemOperation]: Button };
const ORDER = Object.keys(LABELS) as readonly ItemOperation[];

/** One item at a time; nothing to confirm or to close before somebody has proposed an outcome. */
function isOffered(operation: ItemOperation, data: SeenItem): boolean {
  const { body, busy, session } = data;
  if (operation === 'item.open') return !busy;
  if (operation === 'item.postpone') return session.body.openedAt !== null;
  if (operation === 'item.confirm-aloud') return body.outcome !== null && !isAgreed(data);
  return operation !== 'item.close' || body.outcome !== null;
}

/** Beside the button to share stands the one to share nothing: it stores nothing, so nobody learns who pressed it (gate 8). */
function buttonsFor(operation: ItemOperation, data: SeenItem): readonly PageButton[] {
  const own = LABELS[operation](data);
  return operation === 'contribution.give'
    ? [own, to('table.shareNothing', { go: 'itemNothing', target: data.id })]
    : [own];
}

function buttonsOf(data: SeenItem): readonly PageButton[] {
  const offered = ORDER.filter((operation) => data.may.includes(operation) && isOffered(operation, data));
  const { id: target, session, state } = data;
  const isOver = state === 'closed' || state === 'postponed';
  return [
    ...offered.flatMap((operation) => buttonsFor(operation, data)),
    // What the others share and confirm comes to nobody's card by itself.
    ...(state === 'open' ? [to('table.refresh', { go: 'item', target })] : []),
    to('table.backToSitting', { go: 'sitting', target: session.id }, isOver ? 'positive' : undefined),
  ];
}

function page(data: SeenItem, reader: Reader, now: Date, parts: readonly PagePart[]): PageView {
  return {
    screen: 'page',
    title: [say('table.item'), typed(data.body.name)],
    parts: [...headParts(data), ...leadParts(data), ...parts, ...outcomeParts(data)],
    buttons: buttonsOf(data),
    watermark: watermarkOf(data.viewer, now, reader),
  };
}

/** Who shared it as a function, how it is known, and when; what is thought of it stands apart from what was seen (gate 15). */
function sharedBlock({ text, kind, source, function: who, at }: SharedContribution, timeZone: string): Block {
  const heading = source === 'police' ? 'table.sharedPolice' : `table.shared.${kind}`;
  const what = source === 'police' ? [say(`choice.contributionKind.${kind}`)] : [];
  const detail = [
    ...what,
    say(`choice.contributionSource.${source}`),
    typed(who),
    typed(dayAndTime(at, timeZone)),
  ];
  return block(heading, textWith(text, detail), text);
}

const SHARED_ORDER = ['table.shared.fact', 'table.shared.interpretation', 'table.sharedPolice'];

function blocksOf({ contents, shared }: ReadItem, timeZone: string): readonly Block[] {
  const inOrder = (order: readonly string[], blocks: readonly Block[]) =>
    order.flatMap((heading) => blocks.filter((each) => each.heading === heading));
  return [
    ...contents.flatMap(({ grounds }) => grounds.map(groundBlock)),
    ...inOrder(
      ELEMENT_ORDER,
      contents.flatMap(({ elements }) => elements.map((each) => elementBlock(each, timeZone))),
    ),
    ...inOrder(
      SHARED_ORDER,
      shared.map((each) => sharedBlock(each, timeZone)),
    ),
  ];
}

/** The item by its code. */
export function itemCodePage(data: SeenItem, reader: Reader, now: Date): PageView {
  return page(data, reader, now, []);
}

/** The item with what it says, one page of it. */
export function itemPage(data: ReadItem, reader: Reader, now: Date): PageView {
  const pages = inPages(blocksOf(data, reader.timeZone));
  const at = Math.min(Math.max(Number.isInteger(reader.page) ? reader.page : 1, 1), pages.length);
  const view = page(data, reader, now, drawn(pages[at - 1] ?? []));
  if (pages.length === 1) return view;
  return { ...view, turning: { page: at, more: at < pages.length, intent: { go: 'item', target: data.id } } };
}
