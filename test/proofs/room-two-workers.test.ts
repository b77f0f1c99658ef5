// Two processes on one store convene three sessions at once, each once, whichever of them gets how far.
import assert from 'node:assert/strict';
import { tendRooms } from '../../src/jobs/rooms.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { leaseTeam } from '../../src/use-cases/room/team-lease.ts';
import { tendRoom } from '../../src/use-cases/room/tend-room.ts';
import type { Teamwork } from '../../src/use-cases/teamwork.ts';
import { type Convening, convening, HOST_TEAM } from '../support/convening.ts';
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

describe('Two processes on one store', () => {
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
    for (const each of sessions) assert.equal(await each.state(), 'ready');
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
