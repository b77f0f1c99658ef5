import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COMMANDS } from '../../src/teams/commands.ts';
import type { Reply } from '../../src/teams/turn.ts';
import type { Container } from '../../src/use-cases/ports.ts';
import { type CommandName, COMMANDS as NAMES } from '../../src/views/intent.ts';
import type { WatchedStore } from '../support/audit-store.ts';
import type { ReadyToPress } from './commands/script.ts';
import {
  type Ground,
  holdPress,
  layGround,
  meaningOf,
  openWatchedTown,
  openWorld,
  stateOf,
  type World,
} from './delivered-again-rig.ts';
import { EVERY_COMMAND, pressesReady } from './every-command.ts';
import { says } from './says.ts';

const RUNS = process.env.NIGHT ? 100_000 : 10_000;
const SHARE = Math.ceil(RUNS / NAMES.length);

/** Whoever gets a place in a cell is pointed to it besides: that is another partition. */
const COMMITS: { readonly [command in CommandName]?: number } = {
  startCell: 3,
  finishSetUp: 2,
};

interface Result {
  readonly state: readonly unknown[];
  readonly replies: readonly unknown[];
}

async function resultOf(world: World, replies: readonly Reply[]): Promise<Result> {
  return { state: await stateOf(world), replies: replies.map((reply) => meaningOf(world, reply)) };
}

async function deliveredOnce(ground: Ground): Promise<Result> {
  const world = await openWorld(ground);
  return resultOf(world, [await world.receptionist.receive(ground.held.turn)]);
}

/** Each call to the store waits until chance lets it go on. */
const heldUp =
  (scheduler: fc.Scheduler) =>
  (container: Container): Container => ({
    read: (pk, id) => scheduler.schedule(Promise.resolve(), 'read').then(() => container.read(pk, id)),
    list: (pk, query) => scheduler.schedule(Promise.resolve(), 'list').then(() => container.list(pk, query)),
    commit: (pk, operations) =>
      scheduler.schedule(Promise.resolve(), 'commit').then(() => container.commit(pk, operations)),
  });

/** The first delivery, and for each of `together` one more: at the same time as those before, or after them. */
async function delivered(
  ground: Ground,
  together: readonly boolean[],
  scheduler: fc.Scheduler,
): Promise<Result> {
  await ground.putBack();
  const world = await scheduler.waitFor(openWorld(ground, heldUp(scheduler)));
  const deliveries: Promise<Reply>[] = [];
  for (const atOnce of [true, ...together]) {
    if (!atOnce) await scheduler.waitFor(Promise.all(deliveries));
    deliveries.push(world.receptionist.receive(ground.held.turn));
  }
  const replies = await scheduler.waitFor(Promise.all(deliveries));
  return scheduler.waitFor(resultOf(world, replies));
}

describe('a press that is delivered again', function () {
  this.timeout(process.env.NIGHT ? 0 : 180_000);
  let runs = 0;
  after(() => says(`${runs} runs over ${NAMES.length} commands, each delivered 1 to 5 times`));

  async function fallsAnyhow(ground: Ground): Promise<void> {
    const untouched = await stateOf(await openWorld(ground));
    const once = await deliveredOnce(ground);
    assert.notDeepEqual(once.state, untouched, 'it does something');
    const deliveries = fc.array(fc.boolean(), { maxLength: 4 });
    const property = fc.asyncProperty(fc.scheduler(), deliveries, async (scheduler, together) => {
      const result = await delivered(ground, together, scheduler);
      runs += 1;
      assert.deepEqual(result.state, once.state);
      for (const reply of result.replies) assert.deepEqual(reply, once.replies[0]);
    });
    await fc.assert(property, { numRuns: SHARE });
  }

  /** The press itself, which was only held until now, five times at once through everything that there is. */
  async function goesThrough(ready: ReadyToPress, store: WatchedStore, commits: number): Promise<void> {
    const { answers } = await pressesReady(ready, { times: 5, id: 'new', atOnce: true });
    assert.equal(answers.length, 5);
    const texts = answers.map(({ status, body }) => [
      status,
      JSON.stringify(body)
        .replace(/"b":"[^"]+"/g, '"b":"…"')
        // A link to print is sealed anew each time, like a button.
        .replace(/\/print\/[\w-]+/g, '/print/…'),
    ]);
    for (const text of texts) assert.deepEqual(text, texts[0]);
    assert.equal(texts[0]?.[0], 200);
    const changes = store.commits.filter(({ operations }) =>
      operations.some((operation) => operation.kind === 'delete' || operation.item.type !== 'audit'),
    );
    assert.equal(changes.length, commits);
  }

  it('has a script here for every command of the button table', () => {
    const table = [...Object.keys(COMMANDS), 'acceptPrivacy', 'setLanguage', 'startCell'].sort();
    assert.deepEqual(Object.keys(EVERY_COMMAND).sort(), table);
    assert.deepEqual([...NAMES].sort(), table);
  });

  for (const command of NAMES) {
    it(`does "${command}" once and tells the same, however its deliveries fall, and through the whole pipeline`, async () => {
      const { town, store } = await openWatchedTown();
      try {
        const ready = await EVERY_COMMAND[command](town);
        await fallsAnyhow(await layGround(await holdPress(town, store, ready)));
        store.forget();
        await goesThrough(ready, store, COMMITS[command] ?? 1);
      } finally {
        await town.ends();
      }
    });
  }
});
