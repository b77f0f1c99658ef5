import { type GridShape, gridPages, readGrid } from '../../domain/session/links.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { isSeen } from './choose-agenda.ts';
import { detailsOf, reasonsOf, withBox } from './sealed-session.ts';
import {
  type Link,
  linkKey,
  type SessionBody,
  sessionBody,
  sessionState,
  withChange,
} from './session-item.ts';

export interface LinkPeople {
  /** Of the grid, from 1. */
  readonly page: number;
  readonly typed: Typed;
}

/** The form of the grid for this session; words only where the cell may hold content. */
export const shapeOf = ({ level }: Scene, { invitees, agenda }: SessionBody): GridShape => ({
  fixed: invitees.map(({ fixed }) => fixed),
  under12: agenda.map(({ under12 }) => under12 === true),
  inWords: level >= 1,
});

/** Of a case out of which this person stepped, nothing was asked: what is known of it stays. */
async function seenLines(
  scene: Scene,
  { agenda }: SessionBody,
  asked: readonly number[],
): Promise<readonly number[]> {
  const seen = await Promise.all(
    asked.map(async (at) => {
      const line = agenda[at];
      return line !== undefined && (await isSeen(scene, line));
    }),
  );
  return asked.filter((_, n) => seen[n]);
}

async function link(scene: Scene, { page, typed }: LinkPeople): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const body = sessionBody(item);
  const { agenda, invitees, links, number } = body;
  if (sessionAfter(sessionState(item), 'session.change') === undefined) return { refused: 'changed' };
  const pages = gridPages(invitees.length, agenda.length);
  const asked = pages[page - 1];
  if (asked === undefined) return { refused: 'changed' };
  const lines = await seenLines(scene, body, asked);
  const shape = shapeOf(scene, body);
  const { read, errors } = readGrid(shape, lines, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const [details, reasons] = await Promise.all([detailsOf(scene, item), reasonsOf(scene, item)]);
  const cells = read.cells.flatMap(({ person, line, link: code, why }) => {
    const [entry, itemId] = [invitees[person]?.entry, agenda[line]?.item];
    return entry === undefined || itemId === undefined ? [] : [{ entry, item: itemId, link: code, why }];
  });
  const here = lines.map((line) => agenda[line]?.item);
  const rest = links.filter((each) => !here.includes(each.item));
  const why = cells.map((cell) => [linkKey(cell.entry, cell.item), cell.why] as const);
  const special = read.specials.map(({ line, reason }) => [agenda[line]?.item ?? '', reason] as const);
  const specialReasons = withWords(details.specialReasons, special);
  // While the cell may hold no content, what was written before is neither shown nor changed.
  const sealed = shape.inWords
    ? await withBox(scene, await withBox(scene, item, 'links', withWords(reasons, why)), 'details', {
        ...details,
        specialReasons,
      })
    : item;
  const seats = cells.map(({ why: _words, ...seat }): Link => seat);
  await scene.work.replace(withChange<SessionBody>(sealed, { links: [...rest, ...seats] }));
  const done = page < pages.length ? `sessionsToGrid${page + 1}` : 'sessionsLinked';
  return { done, target: item.id, number };
}

/** What is there with these words instead; where none are typed, none are kept. */
function withWords(
  before: { readonly [key: string]: string },
  now: readonly (readonly [key: string, text: string])[],
): { readonly [key: string]: string } {
  const merged = { ...before, ...Object.fromEntries(now) };
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== ''));
}

/** The last step: who sits at which item, and by which function (gate 5). */
export const linkPeople: Command<LinkPeople> = {
  operation: 'session.change',
  on: 'session',
  seenBy: 'session.see',
  decide: link,
};
