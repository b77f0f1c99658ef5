// Every subset of a partial success: Graph adds some of the people, drops some in silence, refuses some; nobody else waits for them.
import assert from 'node:assert/strict';
import type { Adding } from '../../src/local/graph/graph-behaviours.ts';
import { convening, HOST_TEAM, idOf } from '../support/convening.ts';
import { openTown, type Town } from '../support/town.ts';

const PEOPLE = ['lies', 'tom', 'chloe', 'anna'] as const;
const SUBSETS = Array.from({ length: 2 ** PEOPLE.length }, (_, bits) =>
  PEOPLE.filter((_key, at) => (bits & (1 << at)) !== 0),
);
const WAYS: readonly { readonly how: Adding; readonly place: 'team' | 'channel' }[] = [
  { how: 'dropped', place: 'channel' },
  { how: 'fails', place: 'channel' },
  { how: 'dropped', place: 'team' },
  { how: 'fails', place: 'team' },
];

describe('A partial success of adding people', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  for (const { how, place } of WAYS)
    it(`that ${how} people on the way into the ${place} leaves, in all ${SUBSETS.length} subsets, everybody else let in and nobody too many`, async () => {
      for (const subset of SUBSETS) {
        const { graph } = town.bot;
        graph.behave({ adding: () => undefined });
        const it = await convening(town);
        await it.isReady();
        for (const key of PEOPLE) graph.leaveTeamByHand(HOST_TEAM, idOf(key));
        const unlucky = subset.map(idOf);
        graph.behave({ adding: (id, where) => (where === place && unlucky.includes(id) ? how : undefined) });
        await it.acknowledged(...PEOPLE);
        await it.rounds(8);
        const wanted = PEOPLE.filter((key) => !subset.includes(key));
        assert.deepEqual(it.roster(), ['bram', 'nadia', ...wanted].toSorted(), `without ${subset}`);
        for (const key of wanted) assert.equal(await it.seat(key), 'admitted', `${key} without ${subset}`);
        // It passes, and they are let in by themselves.
        graph.behave({ adding: () => undefined });
        await it.until(() => it.roster().length === 6);
        await it.rounds(2);
        assert.deepEqual(it.roster(), ['bram', 'nadia', ...PEOPLE].toSorted(), `after ${subset}`);
        assert.ok(!(await it.notices()).some((each) => each.startsWith('channel.left')), `${subset}`);
        await it.sessionTurns('cancelled');
        await it.rounds(4);
        assert.deepEqual(it.channels, []);
      }
    }).timeout(120_000);
});
