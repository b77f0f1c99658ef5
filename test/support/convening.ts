// A session that is convened in the demo town: what the worker does, round after round, and what really stands in Teams and Outlook.
import assert from 'node:assert/strict';
import { tendRooms } from '../../src/jobs/rooms.ts';
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import { people } from '../../src/local/people.ts';
import type { OutboxBody } from '../../src/use-cases/outbox/effect.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { bodyOf } from '../../src/use-cases/records.ts';
import { seatAt } from '../../src/use-cases/road/seat-at.ts';
import { Work } from '../../src/use-cases/road/work.ts';
import { type RoomBody, roomBody } from '../../src/use-cases/room/room-item.ts';
import { personOf } from './case-town.ts';
import {
  acknowledges,
  isLookedAt,
  type SeededSession,
  type SeedOptions,
  seedSession,
  sets,
} from './seed-session.ts';
import type { Town } from './town.ts';

export const HOST_TEAM = DEMO_HOST_TEAM;
/** Longer than the pause between two readings of a roster, and than anything of the stand-in takes. */
const ROUND_MS = 6_000;

export const idOf = (key: string): string => personOf(key).objectId;
const keyOf = (objectId: string): string =>
  people.find((each) => each.objectId === objectId)?.key ?? objectId;

export class Convening {
  readonly town: Town;
  readonly session: SeededSession;
  constructor(town: Town, session: SeededSession) {
    this.town = town;
    this.session = session;
  }

  get graph() {
    return this.town.bot.graph;
  }

  /** So many rounds of the worker, with some seconds in between. */
  async rounds(count = 1, ms = ROUND_MS): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      await tendRooms(this.town.bot.assembly.surroundings, this.town.pk);
      this.town.clock.goesOn(ms);
    }
  }

  /** Rounds a minute apart until it is so; gives up after an hour. */
  async until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    for (let n = 0; n < 60 && !(await isSo()); n += 1) await this.rounds(1, 60_000);
  }

  async item(id: string): Promise<Item> {
    const stored = await this.town.bot.assembly.surroundings.store.records.read(this.town.pk, id);
    assert.ok(stored, `there is no ${id}`);
    return stored.item;
  }

  async room(): Promise<RoomBody> {
    return roomBody(await this.item(this.session.room));
  }

  async state(): Promise<string> {
    return (await this.item(this.session.id)).status ?? '';
  }

  async invitation(key: string): Promise<Item> {
    return this.item(this.session.invitations[key] ?? assert.fail(`${key} is not invited`));
  }

  /** Both owners acknowledge, and the room stands. */
  async isReady(): Promise<void> {
    await this.rounds();
    await this.acknowledged('bram', 'nadia');
    await this.rounds(8);
    assert.equal(await this.state(), 'ready', JSON.stringify((await this.room()).obstacles));
  }

  async acknowledged(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await acknowledges(this.town, this.session, key);
  }

  /** They acknowledge and are in the channel. */
  async admits(...keys: readonly string[]): Promise<void> {
    await this.acknowledged(...keys);
    await this.rounds(6);
    for (const key of keys) assert.ok(this.roster().includes(key), `${key} is not in the channel`);
  }

  /** The invitation is in this state from now on, and the worker is told, as a press does it. */
  async turns(key: string, state: string): Promise<void> {
    await sets(this.town, this.session.invitations[key] ?? '', {}, state);
    await isLookedAt(this.town, this.session.room);
  }

  async sessionTurns(state: string, change: object = {}): Promise<void> {
    await sets(this.town, this.session.id, change, state);
    await isLookedAt(this.town, this.session.room);
  }

  get channels() {
    return this.graph.privateChannels(HOST_TEAM);
  }

  get channelId(): string {
    const [channel, ...more] = this.channels;
    assert.ok(channel && more.length === 0, `there are ${this.channels.length} channels`);
    return channel.id;
  }

  /** Who really is in the channel, whatever Graph says. */
  roster(): readonly string[] {
    return this.graph.rosterOf(HOST_TEAM, this.channelId).map(keyOf).toSorted();
  }

  team(): readonly string[] {
    return [...this.graph.team(HOST_TEAM).members.keys()].map(keyOf).toSorted();
  }

  /** What this person's seat at the session is now. */
  async seat(key: string): Promise<string> {
    const { store, clock } = this.town.bot.assembly.surroundings;
    const today = clock.now().toISOString().slice(0, 10);
    const session = await this.item(this.session.id);
    return seatAt(new Work(store.records, this.town.pk), session, this.session.entries[key] ?? '', today);
  }

  /** The notices that wait to be sent, as `name to`; somebody's own with their key. */
  async notices(): Promise<readonly string[]> {
    const { records } = this.town.bot.assembly.surroundings.store;
    const waiting = await records.list(this.town.pk, { type: 'outbox', order: 'id', limit: 200 });
    const nameOf = (entry: string | undefined) =>
      Object.entries(this.session.entries).find(([, id]) => id === entry)?.[0] ?? 'somebody';
    return waiting
      .flatMap(({ item }) => bodyOf<OutboxBody>(item).effects)
      .flatMap((effect) =>
        'notice' in effect
          ? [`${effect.notice} ${effect.to === 'entry' ? nameOf(effect.entry) : effect.to}`]
          : [],
      )
      .toSorted();
  }

  /** From here on only what is sent afterwards is seen. */
  async forgetsNotices(): Promise<void> {
    const { records } = this.town.bot.assembly.surroundings.store;
    for (const { item, version } of await records.list(this.town.pk, {
      type: 'outbox',
      order: 'id',
      limit: 200,
    }))
      await records.commit(this.town.pk, [{ kind: 'delete', id: item.id, version }]);
  }
}

export async function convening(town: Town, options: SeedOptions = {}): Promise<Convening> {
  return new Convening(town, await seedSession(town, options));
}
