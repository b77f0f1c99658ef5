// The grid people × cases, filled in from the last session at which the same person sat at the same case.
import type { Course } from '../../domain/session/agenda.ts';
import { FIXED_LINK, gridPages, NO_LINK } from '../../domain/session/links.ts';
import type { OpenCase } from '../case/case-item.ts';
import type { Item } from '../ports.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { isSeen } from './choose-agenda.ts';
import { casesOn } from './judge-session.ts';
import { shapeOf } from './link-people.ts';
import { type NamedInvitee, named } from './people-of-session.ts';
import { detailsOf, reasonsOf } from './sealed-session.ts';
import { type AgendaLine, type LinkReasons, linkKey, type SessionBody, sessionBody } from './session-item.ts';

export interface SeenCell {
  /** Place among the people of the session, from 0. */
  readonly person: number;
  readonly name: string;
  readonly fixed: boolean;
  readonly link: string;
  readonly why: string;
  /** They declared a conflict of interest: there is nothing to choose. */
  readonly recused: boolean;
}

export interface SeenRow {
  /** Place on the agenda, from 0. */
  readonly line: number;
  readonly name: string;
  readonly course: Course;
  readonly under12: boolean;
  readonly special: string;
  readonly cells: readonly SeenCell[];
}

export interface Grid {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly page: Page;
  readonly pages: number;
  readonly inWords: boolean;
  readonly rows: readonly SeenRow[];
}

/** What is known of a seat: the function and the words. */
interface Seat {
  readonly link: string;
  readonly why: string;
}

/** How each person sat at this case the last time; nothing where it was never discussed, or its session has ended. */
async function lastTime(
  scene: Scene,
  open: OpenCase | undefined,
): Promise<(entry: string) => Seat | undefined> {
  const id = open?.body.session;
  const before = id === undefined ? undefined : await scene.work.read(id);
  if (open === undefined || before?.type !== 'session') return () => undefined;
  const { agenda, links } = sessionBody(before);
  const line = agenda.find((each) => each.case === open.item.id)?.item;
  const reasons: LinkReasons = scene.level >= 1 ? await reasonsOf(scene, before) : {};
  return (entry) => {
    const link = links.find((each) => each.entry === entry && each.item === line)?.link;
    return link === undefined || line === undefined
      ? undefined
      : { link, why: reasons[linkKey(entry, line)] ?? '' };
  };
}

interface Known {
  readonly body: SessionBody;
  readonly people: readonly NamedInvitee[];
  readonly owners: readonly (string | undefined)[];
  readonly reasons: LinkReasons;
  readonly specialReasons: { readonly [item: string]: string };
}

/** What was chosen before wins, then the last time; a fixed member sits there by law. */
function cellOf(known: Known, line: AgendaLine, person: number, before: Seat | undefined): Seat {
  const { body, people, reasons } = known;
  const { entry = '', fixed = false } = people[person] ?? {};
  const chosen = body.links.find((each) => each.entry === entry && each.item === line.item);
  if (chosen !== undefined) return { link: chosen.link, why: reasons[linkKey(entry, line.item)] ?? '' };
  if (fixed) return { link: FIXED_LINK, why: '' };
  return before === undefined || before.link === FIXED_LINK ? { link: NO_LINK, why: '' } : before;
}

async function rowOf(
  scene: Scene,
  known: Known,
  at: number,
  line: AgendaLine,
  open: OpenCase | undefined,
): Promise<SeenRow> {
  const before = await lastTime(scene, open);
  const cells = known.people.map(({ entry, name, fixed }, person): SeenCell => {
    const owner = known.owners[person] ?? '';
    const recused = open?.body.recused.includes(owner) === true;
    const seat = cellOf(known, line, person, before(entry));
    return { person, name, fixed, recused, ...(recused ? { link: NO_LINK, why: '' } : seat) };
  });
  return {
    line: at,
    name: line.name,
    course: line.course,
    under12: line.under12 === true,
    special: known.specialReasons[line.item] ?? '',
    cells,
  };
}

const ownersOf = async (scene: Scene, people: readonly NamedInvitee[]) => {
  const items: readonly (Item | undefined)[] = await Promise.all(
    people.map(({ entry }) => scene.work.read(entry)),
  );
  return items.map((item) => item?.owner);
};

async function load(scene: Scene, page: Page): Promise<Grid | Refusal> {
  const item = targetOf(scene);
  const body = sessionBody(item);
  const pages = gridPages(body.invitees.length, body.agenda.length);
  const shown = pages[page - 1];
  if (shown === undefined) return { refused: 'changed' };
  const { inWords } = shapeOf(scene, body);
  const [people, cases, reasons, details] = await Promise.all([
    named(scene, body.invitees),
    casesOn(scene, body.agenda),
    inWords ? reasonsOf(scene, item) : {},
    detailsOf(scene, item),
  ]);
  const { specialReasons } = details;
  const known: Known = { body, people, owners: await ownersOf(scene, people), reasons, specialReasons };
  const rows = await Promise.all(
    shown.map(async (at) => {
      const line = body.agenda[at];
      // Whoever stepped out of a case sees nothing of it here either.
      if (line === undefined || !(await isSeen(scene, line))) return [];
      return [await rowOf(scene, known, at, line, cases.get(line.item))];
    }),
  );
  const { revision, number } = body;
  return { id: item.id, revision, number, page, pages: pages.length, inWords, rows: rows.flat() };
}

/** One page of the grid, with the names of the people: the look is in the log. */
export const seeGrid: Reading<Page, Grid> = {
  operation: 'session.change',
  on: 'session',
  audited: true,
  load,
};
