import { localDay } from '../../domain/cell/local-day.ts';
import { type Availability, availabilityOf } from '../../domain/session/calendars.ts';
import {
  type Conflict,
  conflictsOf,
  type ItemFacts,
  type PersonFacts,
} from '../../domain/session/conflicts.ts';
import { endOf } from '../../domain/session/local-time.ts';
import type { SessionState } from '../../domain/session/workflow.ts';
import { asCase, type OpenCase } from '../case/case-item.ts';
import { everyItem } from '../people/every-item.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import type { Scene } from '../road/scene.ts';
import { detailsOf } from './sealed-session.ts';
import { type AgendaLine, isPrepared, type SessionBody, sessionBody, sessionState } from './session-item.ts';

/** What a session would be: of a draft as it lies there, or with what the mayor strikes. */
export type Plan = Pick<SessionBody, 'start' | 'minutes' | 'basis' | 'agenda' | 'invitees' | 'links'>;

const UNDER_WAY: readonly SessionState[] = ['proposed', 'approved', 'invited', 'ready', 'opened'];

/** Other sessions at the same hour; a search, for screens only. */
export async function sessionsBeside(scene: Scene, item: Item): Promise<readonly Item[]> {
  const { start, minutes } = sessionBody(item);
  const end = endOf(new Date(start), minutes).toISOString();
  return (await everyItem(scene, 'session')).filter((other) => {
    const body = sessionBody(other);
    const overlaps = body.start < end && endOf(new Date(body.start), body.minutes).toISOString() > start;
    return other.id !== item.id && overlaps && UNDER_WAY.includes(sessionState(other));
  });
}

/** What their calendars said of those who are to be invited; looked at while it is prepared, and not afterwards. */
export function availabilityAt({ cell }: Scene, item: Item, plan: Plan = sessionBody(item)): Availability {
  if (!isPrepared(item)) return { kind: 'off' };
  return availabilityOf(cell.rules, sessionBody(item).calendars, plan);
}

/** The cases on these lines, by line; without those that have ended. */
export async function casesOn(
  scene: Scene,
  agenda: readonly AgendaLine[],
): Promise<ReadonlyMap<string, OpenCase>> {
  const items = await Promise.all(agenda.map((line) => scene.work.read(line.case)));
  return new Map(
    agenda.flatMap(({ item }, n) => {
      const found = items[n];
      return found?.type === 'case' ? [[item, asCase(found)] as const] : [];
    }),
  );
}

async function personFacts(
  scene: Scene,
  entry: string,
  cases: ReadonlyMap<string, OpenCase>,
  beside: readonly Item[],
  available: Availability,
): Promise<PersonFacts | undefined> {
  const item = await scene.work.read(entry);
  if (item?.type !== 'roster') return undefined;
  const { owner = '' } = item;
  return {
    entry,
    status: item.status ?? '',
    terms: bodyOf<RosterBody>(item).terms,
    recusedFrom: [...cases].filter(([, { body }]) => body.recused.includes(owner)).map(([line]) => line),
    elsewhere: beside.some((other) => sessionBody(other).invitees.some((each) => each.entry === entry)),
    busy: available.kind === 'seen' && available.busy.includes(entry),
  };
}

/**
 * Everything that stands in the way of this session, by point reads; `plan` is what it would be, and `beside` the other sessions at that hour,
 * which only screens look for.
 */
export async function judgeSession(
  scene: Scene,
  item: Item,
  plan: Plan = sessionBody(item),
  beside: readonly Item[] = [],
): Promise<readonly Conflict[]> {
  const { cell, today, now } = scene;
  const [cases, details] = await Promise.all([casesOn(scene, plan.agenda), detailsOf(scene, item)]);
  const available = availabilityAt(scene, item, plan);
  const people = await Promise.all(
    plan.invitees.map(({ entry }) => personFacts(scene, entry, cases, beside, available)),
  );
  const items = plan.agenda.map(
    ({ item: line }): ItemFacts => ({
      item: line,
      listed: cases.get(line)?.state === 'listed',
      under12: cases.get(line)?.body.under12 === true,
      hasSpecialReason: (details.specialReasons[line] ?? '') !== '',
    }),
  );
  return conflictsOf({
    day: localDay(new Date(plan.start), cell.timeZone),
    today,
    isPast: new Date(plan.start) <= now,
    noticeDays: cell.rules.noticeDays,
    urgency: details.urgency,
    basis: plan.basis,
    bases: cell.bases,
    handOver: cell.handOver,
    calendarsUnseen: available.kind === 'unseen',
    people: people.filter((each) => each !== undefined),
    items,
    links: plan.links,
  });
}
