import { type ActiveBasis, within } from '../../domain/cell/cell.ts';
import {
  type HouseTime,
  type Purpose,
  readWhen,
  type SessionPlace,
  type When,
  whenQuestions,
} from '../../domain/session/planning.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import { claimNumber } from '../road/numbers.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { askCalendars } from './calendars.ts';
import { detailsOf, endOfDraft, endOfKey, withBox } from './sealed-session.ts';
import { type SessionBody, sessionBody, sessionState, withChange } from './session-item.ts';

export const houseTime = ({ now, today, cell }: Scene): HouseTime => ({
  now,
  today,
  zone: cell.timeZone,
  noticeDays: cell.rules.noticeDays,
});

/** On which entries of the register a session may rest: whatever allows content today (gate 1). */
export const openBases = ({ cell, today }: Scene): readonly ActiveBasis[] =>
  cell.bases.filter((basis) => basis.level === 1 && within(basis, today));

/** When and where as the session keeps it. */
export interface Planned {
  readonly start: string;
  readonly minutes: number;
  readonly place: SessionPlace;
  readonly purpose: Purpose;
  readonly basis: string | null;
}

export const plannedOf = ({ start, minutes, place, purpose, basis }: When): Planned => ({
  start: start.at.toISOString(),
  minutes,
  place,
  purpose,
  basis,
});

function read(scene: Scene, typed: Typed): When | Refusal {
  const bases = openBases(scene);
  const result = readWhen(whenQuestions(bases.length), typed, houseTime(scene));
  if ('errors' in result) return { refused: 'fields', errors: result.errors };
  const { when } = result;
  const [first] = bases;
  // With one entry there is nothing to choose.
  if (bases.length <= 1) return { ...when, basis: first?.entry ?? null };
  if (!bases.some(({ entry }) => entry === when.basis))
    return { refused: 'fields', errors: [{ field: 'sessionBasis', fault: 'unknownChoice' }] };
  return when;
}

function newSession(scene: Scene, when: When, contentKey: string, number: string): SessionBody {
  return {
    revision: 1,
    number,
    preparedBy: scene.actor.entry,
    ...plannedOf(when),
    agenda: [],
    invitees: [],
    links: [],
    decision: null,
    contentKey,
    preparedAt: scene.now.toISOString(),
    approvedAt: null,
    openedAt: null,
    endedAt: null,
    present: [],
    absent: [],
    framed: [],
    confirmedBy: [],
  };
}

async function plan(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const when = read(scene, typed);
  if ('refused' in when) return when;
  const { surroundings: s, pk, now, work } = scene;
  const id = `ses.${s.chance.id()}`;
  const contentKey = await s.keys.newDataKey(pk, endOfKey(now));
  const number = await claimNumber(scene, 'Z', id, () => []);
  const item: Item = {
    id,
    pk,
    type: 'session',
    schemaVersion: SCHEMA_VERSION,
    status: 'draft',
    purgeAt: endOfDraft(now),
    body: asBody(newSession(scene, when, contentKey, number)),
  };
  const { address, urgency } = when;
  work.create(await withBox(scene, item, 'details', { address, urgency, specialReasons: {} }));
  return { done: 'sessionsToAgenda', target: id, number };
}

/** The first step of planning: when, where and on which basis. It is a draft of the desk until it is proposed. */
export const planSession: Command<Typed> = {
  operation: 'session.plan',
  on: undefined,
  seenBy: 'session.list',
  decide: plan,
};

/** The session at another time or place. */
export async function atAnotherTime(
  scene: Scene,
  item: Item,
  change: Partial<SessionBody>,
  { address, urgency }: Pick<When, 'address' | 'urgency'>,
): Promise<Item> {
  const details = await detailsOf(scene, item);
  return withChange<SessionBody>(
    await withBox(scene, item, 'details', { ...details, address, urgency }),
    change,
  );
}

async function change(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const { number } = sessionBody(item);
  if (sessionAfter(sessionState(item), 'session.change') === undefined) return { refused: 'changed' };
  const when = read(scene, typed);
  if ('refused' in when) return when;
  const changed = await atAnotherTime(scene, item, plannedOf(when), when);
  await scene.work.replace(changed);
  askCalendars(scene, changed);
  return { done: 'sessionsChanged', target: item.id, number };
}

/** Another time or place for a session that nobody has seen yet. */
export const changeSession: Command<Typed> = {
  operation: 'session.change',
  on: 'session',
  seenBy: 'session.see',
  decide: change,
};
