// Every cause of Graph's at every call: it ends in an obstacle that says so or in a room that stands, never in an error of the worker.
import assert from 'node:assert/strict';
import { nl } from '../../src/messages/nl.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { OWN_CAUSES, STEPS } from '../../src/use-cases/room/room-item.ts';
import { GRAPH_CAUSES, type GraphCause, GraphTrouble, type Teamwork } from '../../src/use-cases/teamwork.ts';
import { convening, HOST_TEAM, idOf } from '../support/convening.ts';
import { openTown, type Town } from '../support/town.ts';

const MAKING = [
  'preflight',
  'teamMembers',
  'addToTeam',
  'channels',
  'createChannel',
  'channelMembers',
  'addToChannel',
  'enableAppInChannel',
  'createEvent',
  'event',
  'closeMeetingDoors',
  'inviteToEvent',
] as const satisfies readonly (keyof Teamwork)[];
const ENDING = [
  'cancelEvent',
  'channels',
  'deleteChannel',
  'teamMembers',
  'removeFromTeam',
] as const satisfies readonly (keyof Teamwork)[];
const CLOSING = [
  'cancelEvent',
  'channelMembers',
  'removeFromChannel',
  'teamMembers',
  'removeFromTeam',
  'channel',
  'archiveChannel',
  'operation',
] as const satisfies readonly (keyof Teamwork)[];

/** The same rooms, one call of which fails with this cause for as long as `failing` says; `after`: its effect has happened all the same. */
function failingAt(
  teamwork: Teamwork,
  call: keyof Teamwork,
  because: GraphCause,
  after: boolean,
  failing: { on: boolean },
): Teamwork {
  return new Proxy(teamwork, {
    get(target, name) {
      const real = Reflect.get(target, name);
      if (name !== call) return real;
      return async (...args: readonly unknown[]) => {
        if (!failing.on) return real(...args);
        if (after) await real(...args);
        throw new GraphTrouble(call, because, { code: 'unexpected', mayHaveHappened: after });
      };
    },
  });
}

function replaced(s: Surroundings, teamwork: Teamwork): void {
  Object.assign(s, { teamwork });
}

describe('A cause of Graph', () => {
  let town: Town;
  let real: Teamwork;
  beforeEach(async () => {
    town = await openTown();
    const { teamwork } = town.bot.assembly.surroundings;
    assert.ok(teamwork);
    real = teamwork;
  });
  afterEach(() => town.ends());

  /** Only where Graph did not answer, or not in a way that makes sense, can the effect have happened. */
  const CASES = [
    ...GRAPH_CAUSES.map((because) => ({ because, after: false })),
    ...(['unavailable', 'unexpected'] as const).map((because) => ({ because, after: true })),
  ];

  for (const call of MAKING)
    it(`at ${call} stops convening with that cause or is done without, and passes`, async () => {
      for (const { because, after } of CASES) {
        const failing = { on: true };
        replaced(town.bot.assembly.surroundings, failingAt(real, call, because, after, failing));
        const it = await convening(town);
        town.bot.graph.leaveTeamByHand(HOST_TEAM, idOf('bram'));
        await it.rounds();
        await it.acknowledged('bram', 'nadia', 'chloe');
        await it.rounds(5);
        const { obstacles, late, lacks } = await it.room();
        const told = [...obstacles, ...late, ...lacks].map((each) => each.because);
        const stands = (await it.state()) === 'ready';
        assert.ok(told.length > 0 || stands || after, `${call} ${because}: nothing says why`);
        failing.on = false;
        await it.until(async () => (await it.state()) === 'ready' && it.roster().length === 3);
        assert.equal(
          await it.state(),
          'ready',
          `${call} ${because} ${JSON.stringify((await it.room()).obstacles)}`,
        );
        assert.deepEqual(it.roster(), ['bram', 'chloe', 'nadia'], `${call} ${because}`);
        assert.ok(it.graph.liveEvents().length <= 1);
        await it.sessionTurns('cancelled');
        await it.until(async () => (await it.room()).ended.length === 3);
        assert.deepEqual(it.channels, [], `${call} ${because}`);
        assert.deepEqual(it.graph.liveEvents(), [], `${call} ${because}`);
      }
    }).timeout(240_000);

  for (const [what, calls] of [
    ['cancelled', ENDING],
    ['confirmed', CLOSING],
  ] as const)
    for (const call of calls)
      it(`at ${call} holds up the end of a session that is ${what} until it passes`, async () => {
        for (const { because, after } of CASES) {
          replaced(town.bot.assembly.surroundings, real);
          const it = await convening(town);
          await it.isReady();
          await it.admits('anna');
          const failing = { on: true };
          replaced(town.bot.assembly.surroundings, failingAt(real, call, because, after, failing));
          await it.sessionTurns(what);
          await it.rounds(3);
          failing.on = false;
          const steps = what === 'cancelled' ? 3 : 4;
          await it.until(async () => (await it.room()).ended.length === steps);
          const where = `${call} ${because} ${after} ${JSON.stringify(await it.room())}`;
          if (what === 'cancelled') assert.deepEqual(it.channels, [], where);
          else assert.equal(await it.state(), 'closed', where);
          assert.ok(!it.team().includes('anna'), where);
          if (what === 'confirmed') town.bot.graph.deleteChannelByHand(HOST_TEAM, it.channelId);
          assert.deepEqual(it.graph.liveEvents(), [], where);
        }
      }).timeout(240_000);
});

describe('What the coordinator reads', () => {
  const texts: { readonly [key: string]: string } = nl;

  it('has a sentence and a remedy for every cause, and a name for every step', () => {
    for (const cause of [...GRAPH_CAUSES, ...OWN_CAUSES])
      for (const key of [`rooms.cause.${cause}`, `rooms.remedy.${cause}`]) assert.ok(texts[key], key);
    for (const step of [...STEPS, 'guard', 'expel', 'admit', 'sending', 'follow', 'vanish'])
      assert.ok(texts[`rooms.step.${step}`], step);
  });
});
