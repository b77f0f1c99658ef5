// A session as the mayor approved it, put straight into a store: for tests that do not want to plan and decide first.
import assert from 'node:assert/strict';
import { EMPTY_CASE } from '../../src/domain/case/content.ts';
import { localDay } from '../../src/domain/cell/local-day.ts';
import { textVersionOn } from '../../src/domain/session/acknowledgement.ts';
import type { SessionState } from '../../src/domain/session/workflow.ts';
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import type { Item, JsonObject } from '../../src/use-cases/ports.ts';
import { asBody, CELL, cellOf, type Involved, SCHEMA_VERSION } from '../../src/use-cases/records.ts';
import { entryIdOf, ownerOf } from '../../src/use-cases/road/scene.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { newRoom } from '../../src/use-cases/room/new-room.ts';
import { type RoomBody, roomBody, STEPS } from '../../src/use-cases/room/room-item.ts';
import {
  type AgendaItemBody,
  type InvitationBody,
  invitationId,
  ofSession,
  roomId,
  type SessionBody,
} from '../../src/use-cases/session/session-item.ts';
import { personOf } from './case-town.ts';
import { HOURS, type Town } from './town.ts';

export interface SeedOptions {
  /** Who is invited, by the cast's keys. */
  readonly people?: readonly string[];
  /** Ids of cases that are there, or how many to make. */
  readonly cases?: readonly string[] | number;
  /** Which items somebody attends, by their place on the agenda; everybody attends all of them where nothing is said. */
  readonly attends?: { readonly [person: string]: readonly number[] };
  /** From `approved` on. Before `ready` nobody has acknowledged, from then on everybody has. */
  readonly state?: SessionState;
  /** Who has acknowledged the text of today, whatever the state says. */
  readonly acknowledged?: readonly string[];
  /** Two of the people who own the channel. */
  readonly owners?: readonly [string, string];
  readonly place?: SessionBody['place'];
  /** An instant; in 20 days where nothing is said. */
  readonly start?: string;
  /** How the room stands, where it is not as the state says. */
  readonly room?: Partial<RoomBody>;
  /** Until when everything of it is kept. */
  readonly purgeAt?: string;
}

export interface SeededSession {
  readonly id: string;
  readonly number: string;
  readonly room: string;
  readonly contentKey: string;
  readonly items: readonly string[];
  readonly cases: readonly string[];
  /** Of each person, by the cast's key. */
  readonly invitations: { readonly [person: string]: string };
  readonly entries: { readonly [person: string]: string };
}

export const SIX = ['bram', 'nadia', 'lies', 'tom', 'chloe', 'anna'] as const;
const WORDS = ['Kiezel', 'Kompas', 'Lantaarn', 'Marmer', 'Papier', 'Potlood', 'Puzzel', 'Raadsel'];
const SITTING: readonly SessionState[] = ['ready', 'opened', 'ended', 'confirmed', 'closed'];
const BEFORE_APPROVAL: readonly SessionState[] = ['draft', 'proposed'];

/** Tells the sessions, and their cases, of one process apart. */
let sessions = 0;
let cases = 0;

interface Place {
  readonly s: Surroundings;
  readonly pk: string;
}

const item = (
  { pk }: Place,
  id: string,
  type: string,
  purgeAt: string | null,
  body: object,
  more: Partial<Item>,
): Item => ({ id, pk, type, schemaVersion: SCHEMA_VERSION, purgeAt, body: asBody(body), ...more });

async function sealed({ s, pk }: Place, keyId: string, id: string, name: string, content: object) {
  const place = { container: 'records', id, name } as const;
  return { [name]: await s.keys.seal(pk, keyId, place, 1, content as JsonObject) };
}

/** A listed case without content, as its commit would leave it. */
async function caseItem(place: Place, purgeAt: string): Promise<Item> {
  cases += 1;
  const id = `cas.${place.s.chance.id()}`;
  const contentKey = await place.s.keys.newDataKey(place.pk, purgeAt);
  const now = place.s.clock.now().toISOString();
  const body: CaseBody = {
    revision: 1,
    number: `C-2026-${String(500 + cases)}`,
    pseudonym: WORDS[cases % WORDS.length] ?? 'Kiezel',
    origin: 'taken-over',
    signals: [],
    listedAt: now,
    decidedOn: now.slice(0, 10),
    decision: 'dec.seeded',
    waiting: null,
    hands: [],
    recused: [],
    contentKey,
    lastDiscussedAt: null,
    absorbed: [],
    history: [{ what: 'taken-over', at: now }],
  };
  return item(place, id, 'case', purgeAt, body, {
    status: 'listed',
    sealed: await sealed(place, contentKey, id, 'content', EMPTY_CASE),
  });
}

async function casesFor(place: Place, wanted: SeedOptions['cases'], purgeAt: string) {
  const known = typeof wanted === 'number' || wanted === undefined ? [] : wanted;
  const fresh: Item[] = [];
  for (let n = 0; n < (typeof wanted === 'number' ? wanted : wanted === undefined ? 1 : 0); n += 1)
    fresh.push(await caseItem(place, purgeAt));
  const there = await Promise.all(known.map((id) => place.s.store.records.read(place.pk, id)));
  const all = [...there.map((stored) => stored?.item ?? assert.fail('no such case')), ...fresh];
  return { all, fresh };
}

/** What is there of a room that was convened long ago. */
function roomIn(place: Place, room: Item, session: Item, entries: readonly string[]): Item {
  if (!SITTING.includes(session.status as SessionState)) return room;
  const body: RoomBody = {
    ...roomBody(room),
    done: [...STEPS],
    channel: {
      ...roomBody(room).channel,
      id: `19:seeded-${session.id}@thread.tacv2`,
      webUrl: 'https://teams.test/channel',
      knownAt: place.s.clock.now().toISOString(),
    },
    added: entries,
    inChannel: entries,
    welcomed: entries,
    equalReads: 2,
    readAt: place.s.clock.now().toISOString(),
    botInChannel: 'yes',
  };
  return { ...room, body: asBody(body) };
}

/** Puts a session into the partition of a cell whose roster holds these people (the demo town's). */
export async function seedSessionIn(
  s: Surroundings,
  pk: string,
  options: SeedOptions = {},
): Promise<SeededSession> {
  const place = { s, pk };
  const { people = SIX, state = 'approved', attends = {} } = options;
  sessions += 1;
  const now = s.clock.now();
  const start = options.start ?? new Date(now.getTime() + 480 * HOURS).toISOString();
  const purgeAt = options.purgeAt ?? new Date(Date.parse(start) + 365 * 24 * HOURS).toISOString();
  const id = `ses.${s.chance.id()}`;
  const number = `Z-2026-${String(500 + sessions).padStart(4, '0')}`;
  const contentKey = await s.keys.newDataKey(pk, purgeAt);
  const cell = await s.store.records.read(pk, CELL);
  assert.ok(cell, 'there is no cell');
  const today = localDay(now, cellOf(cell.item).timeZone);
  const version = textVersionOn(today);
  const { all, fresh } = await casesFor(place, options.cases, purgeAt);
  const before = BEFORE_APPROVAL.includes(state);
  const lines = all.map((each) => {
    const { number: caseNumber, pseudonym } = each.body as unknown as CaseBody;
    return {
      item: `itm.${s.chance.id()}`,
      case: each.id,
      name: `${caseNumber} · ${pseudonym}`,
      course: 'new',
    } as const;
  });
  const entries: { [person: string]: string } = {};
  const owners: { [person: string]: string } = {};
  for (const key of people) {
    entries[key] = await entryIdOf(s, pk, personOf(key));
    owners[key] = await ownerOf(s, pk, personOf(key));
  }
  const entry = (key: string) => entries[key] ?? assert.fail(`${key} is not invited`);
  const itemsOf = (key: string) =>
    (attends[key] ?? lines.map((_, at) => at)).map((at) => lines[at]?.item ?? assert.fail('no such item'));
  const sitting = SITTING.includes(state);
  const acknowledged = options.acknowledged ?? (sitting ? people : []);
  const fixed = ['bram', 'lies', 'tom'];
  const body: SessionBody = {
    revision: 1,
    number,
    preparedBy: entries.bram ?? '',
    start,
    minutes: 90,
    place: options.place ?? 'teams',
    purpose: 'cases',
    basis: null,
    agenda: lines,
    invitees: people.map((key) => ({ entry: entry(key), fixed: fixed.includes(key) })),
    links: people.flatMap((key) =>
      itemsOf(key).map((each) => ({
        entry: entry(key),
        item: each,
        link: fixed.includes(key) ? 'fixed' : 'support',
      })),
    ),
    decision: null,
    contentKey,
    preparedAt: now.toISOString(),
    approvedAt: before ? null : now.toISOString(),
    openedAt: ['opened', 'ended', 'confirmed', 'closed'].includes(state) ? now.toISOString() : null,
    endedAt: ['ended', 'confirmed', 'closed'].includes(state) ? now.toISOString() : null,
    present: [],
    absent: [],
    framed: [],
    confirmedBy: [],
  };
  const details = { address: '', urgency: '', specialReasons: {} };
  const session = item(place, id, 'session', purgeAt, body, {
    status: state,
    sealed: {
      ...(await sealed(place, contentKey, id, 'details', details)),
      ...(await sealed(place, contentKey, id, 'links', {})),
    },
  });
  const agenda = lines.map((line): Item => {
    const agendaItem: AgendaItemBody = {
      revision: 1,
      session: id,
      case: line.case,
      name: line.name,
      course: line.course,
      recused: [],
      present: [],
      spoken: [],
      outcome: null,
      openedAt: null,
      closedAt: null,
    };
    return item(place, line.item, 'agenda-item', purgeAt, agendaItem, {
      status: 'planned',
      ...ofSession(id),
    });
  });
  const stateOf = (key: string) =>
    acknowledged.includes(key) ? 'accepted' : sitting || state === 'invited' ? 'sent' : 'prepared';
  const invitations = people.map((key): Item => {
    const isSent = stateOf(key) !== 'prepared';
    const at = now.toISOString();
    const invitation: InvitationBody = {
      revision: 1,
      session: id,
      number,
      entry: entry(key),
      items: itemsOf(key),
      fixed: fixed.includes(key),
      standsInFor: null,
      substitute: null,
      acknowledged: acknowledged.includes(key) ? { version, at, how: 'card' } : null,
      sentAt: isSent ? at : null,
      answeredAt: acknowledged.includes(key) ? at : null,
      left: null,
    };
    return item(place, invitationId(id, entry(key)), 'invitation', purgeAt, invitation, {
      status: stateOf(key),
      owner: owners[key] ?? '',
      ...ofSession(id),
    });
  });
  const chosen = options.owners ?? [people[0] ?? 'bram', people[1] ?? 'nadia'];
  const bare = newRoom(
    { surroundings: s, cell: cellOf(cell.item), now },
    session,
    chosen.map((key) => entry(key)),
  );
  const convened = roomIn(place, bare, session, acknowledged.map(entry));
  const room: Item = {
    ...convened,
    body: asBody({ ...convened.body, ...options.room }),
  };
  const created = [...fresh, session, ...(before ? [] : [...agenda, ...invitations, room])];
  const result = await s.store.records.commit(
    pk,
    created.map((each) => ({ kind: 'create', item: each }) as const),
  );
  assert.ok(result.done, 'the session could not be put into the store');
  return {
    id,
    number,
    room: roomId(id),
    contentKey,
    items: lines.map((line) => line.item),
    cases: all.map((each) => each.id),
    invitations: Object.fromEntries(people.map((key) => [key, invitationId(id, entry(key))])),
    entries,
  };
}

/** The same in a town of the tests. */
export const seedSession = ({ bot, pk }: Town, options: SeedOptions = {}): Promise<SeededSession> =>
  seedSessionIn(bot.assembly.surroundings, pk, options);

/** Changes the open part or the state of an item of the town, whatever the product would say to it. */
export async function sets<Body extends Involved>(
  { bot, pk }: Pick<Town, 'bot' | 'pk'>,
  id: string,
  change: Partial<Body>,
  status?: string,
): Promise<void> {
  const { records } = bot.assembly.surroundings.store;
  const stored = await records.read(pk, id);
  assert.ok(stored, `there is no ${id}`);
  const { revision = 0 } = stored.item.body as { revision?: number };
  const body = { ...stored.item.body, ...change, revision: revision + 1 };
  const next: Item = { ...stored.item, ...(status === undefined ? {} : { status }), body: asBody(body) };
  const result = await records.commit(pk, [{ kind: 'replace', item: next, version: stored.version }]);
  assert.ok(result.done);
}

/** This person acknowledges the text of today, as a button, a paper or a witness would have it. */
export async function acknowledges(town: Town, session: SeededSession, key: string): Promise<void> {
  const { surroundings: s } = town.bot.assembly;
  const at = s.clock.now().toISOString();
  const version = textVersionOn(localDay(s.clock.now(), 'Europe/Brussels'));
  await sets<InvitationBody>(
    town,
    session.invitations[key] ?? assert.fail(`${key} is not invited`),
    { acknowledged: { version, at, how: 'card' }, sentAt: at, answeredAt: at },
    'accepted',
  );
  await isLookedAt(town, session.room);
}

/** As the effect `tend-room` does it. */
export async function isLookedAt({ bot, pk }: Pick<Town, 'bot' | 'pk'>, room: string): Promise<void> {
  const { store, clock } = bot.assembly.surroundings;
  const stored = await store.records.read(pk, room);
  assert.ok(stored);
  const next = { ...stored.item, due: clock.now().toISOString() };
  assert.ok(
    (await store.records.commit(pk, [{ kind: 'replace', item: next, version: stored.version }])).done,
  );
}
