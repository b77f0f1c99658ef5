// Two processes on one store convene three sessions at once, each once, whichever of them gets how far, and if one is killed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tendRooms } from '../../src/jobs/rooms.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { leaseTeam } from '../../src/use-cases/room/team-lease.ts';
import { tendRoom } from '../../src/use-cases/room/tend-room.ts';
import type { Teamwork } from '../../src/use-cases/teamwork.ts';
import { type Convening, convening, HOST_TEAM } from '../support/convening.ts';
import { RoomWorker } from '../support/room-workers.ts';
import { openTenantOnAPort, type TenantOnAPort } from '../support/tenant-on-a-port.ts';
import { openTown, type Town } from '../support/town.ts';

/** Another process: what it knows of the audit chain is its own. */
function secondProcess(s: Surroundings): Surroundings {
  return { ...s, sequences: createSequences(s.store.records) };
}

/** Every answer of Graph comes some turns later, so that two workers overtake each other. */
function slowly(teamwork: Teamwork): Teamwork {
  let n = 0;
  return new Proxy(teamwork, {
    get(target, name) {
      const real = Reflect.get(target, name);
      return async (...args: readonly unknown[]) => {
        n += 1;
        for (let turns = 0; turns < (n * 7) % 11; turns += 1) await new Promise((done) => setImmediate(done));
        return real(...args);
      };
    },
  });
}

describe('Two processes of this machine on one folder and one tenant', function () {
  this.timeout(60_000);
  let folder: string;
  let town: Town;
  let tenant: TenantOnAPort;
  let workers: readonly RoomWorker[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'livc-two-'));
    town = await openTown({ dataDir: folder });
    tenant = await openTenantOnAPort(town.bot.graph);
    workers = [new RoomWorker(folder, tenant.url), new RoomWorker(folder, tenant.url)];
    await Promise.all(workers.map((each) => each.isReady()));
  });
  afterEach(async () => {
    await Promise.all(workers.map((each) => each.isKilled()));
    await tenant.close();
    await town.ends();
    rmSync(folder, { recursive: true, force: true });
  });

  async function threeSessions(): Promise<readonly Convening[]> {
    const sessions: Convening[] = [];
    for (let n = 0; n < 3; n += 1) sessions.push(await convening(town));
    return sessions;
  }

  async function areConvened(
    sessions: readonly Convening[],
    those: () => readonly RoomWorker[],
  ): Promise<void> {
    for (let round = 0; round < 30; round += 1) {
      if (round === 1) for (const each of sessions) await each.acknowledged('bram', 'nadia');
      if (round === 12) for (const each of sessions) await each.acknowledged('anna', 'lies');
      await Promise.all(those().map((each) => each.round(town.clock.now())));
      town.clock.goesOn(6_000);
    }
  }

  async function standOnce(sessions: readonly Convening[]): Promise<void> {
    for (const each of sessions)
      assert.equal(await each.state(), 'ready', JSON.stringify((await each.room()).obstacles));
    assert.equal(town.bot.graph.privateChannels(HOST_TEAM).length, 3);
    assert.equal(town.bot.graph.liveEvents().length, 3);
    for (const channel of town.bot.graph.privateChannels(HOST_TEAM)) assert.equal(channel.members.size, 4);
    const invited = (await sessions[0]?.notices())?.filter((each) => each.startsWith('invitation.sent'));
    assert.equal(invited?.length, 18);
  }

  it('convene three sessions at once: each once', async () => {
    const sessions = await threeSessions();
    await areConvened(sessions, () => workers);
    await standOnce(sessions);
    assert.equal(town.bot.graph.calls.of('createChannel'), 3);
    assert.equal(town.bot.graph.calls.of('createEvent'), 3);
  });

  it('convene them when one of the two is killed in the middle of it', async () => {
    const sessions = await threeSessions();
    const [first, second] = workers;
    assert.ok(first && second);
    let isDead = false;
    town.bot.graph.faults = ({ operation }) => {
      // It dies while its request is on the way, and Teams makes the channel all the same.
      if (operation === 'createChannel' && !isDead) {
        isDead = true;
        void first.isKilled();
      }
      return undefined;
    };
    let round = 0;
    for (; round < 40; round += 1) {
      if (round === 1) for (const each of sessions) await each.acknowledged('bram', 'nadia');
      if (round === 25) for (const each of sessions) await each.acknowledged('anna', 'lies');
      const alive = isDead ? [second] : [first, second];
      await Promise.all(alive.map((each) => each.round(town.clock.now()).catch(() => undefined)));
      town.clock.goesOn(6_000);
    }
    assert.ok(isDead);
    await standOnce(sessions);
  });
});

describe('Two workers on one store', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('convene three sessions at once: each once', async () => {
    const one = town.bot.assembly.surroundings;
    assert.ok(one.teamwork);
    const processes = [one, secondProcess(one)].map((s) => ({
      ...s,
      teamwork: slowly(s.teamwork as Teamwork),
    }));
    const sessions: Convening[] = [];
    for (let n = 0; n < 3; n += 1) sessions.push(await convening(town));
    for (let round = 0; round < 30; round += 1) {
      if (round === 1) for (const each of sessions) await each.acknowledged('bram', 'nadia');
      if (round === 12) for (const each of sessions) await each.acknowledged('anna', 'lies');
      await Promise.all(processes.map((s) => tendRooms(s, town.pk)));
      town.clock.goesOn(6_000);
    }
    for (const each of sessions)
      assert.equal(await each.state(), 'ready', JSON.stringify((await each.room()).obstacles));
    assert.equal(town.bot.graph.privateChannels(HOST_TEAM).length, 3);
    assert.equal(town.bot.graph.liveEvents().length, 3);
    assert.equal(town.bot.graph.calls.of('createChannel'), 3);
    assert.equal(town.bot.graph.calls.of('createEvent'), 3);
    for (const channel of town.bot.graph.privateChannels(HOST_TEAM)) assert.equal(channel.members.size, 4);
    const invited = (await sessions[0]?.notices())?.filter((each) => each.startsWith('invitation.sent'));
    assert.equal(invited?.length, 18);
  });

  it('do not have one team at once', async () => {
    const s = town.bot.assembly.surroundings;
    const lease = await leaseTeam(s, HOST_TEAM);
    assert.ok(lease);
    assert.equal(await leaseTeam(secondProcess(s), HOST_TEAM), undefined);
    await lease.release();
    const next = await leaseTeam(secondProcess(s), HOST_TEAM);
    assert.ok(next && next.fence > lease.fence);
    assert.equal(await lease.stillHeld(), false);
  });

  it('let nobody write who comes after the lease was lost', async () => {
    const it = await convening(town);
    await it.rounds();
    await it.acknowledged('bram', 'nadia');
    const s = town.bot.assembly.surroundings;
    const stored = await s.store.records.read(town.pk, it.session.room);
    assert.ok(stored);
    // Somebody else takes the room further, and this process wakes up with what it had read.
    await it.rounds(8);
    const before = await it.room();
    await tendRoom(s, town.pk, stored);
    assert.deepEqual(await it.room(), before);
    assert.equal(it.channels.length, 1);
  });
});
