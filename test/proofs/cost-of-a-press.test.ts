import assert from 'node:assert/strict';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import { type CommandName, COMMANDS as NAMES } from '../../src/views/intent.ts';
import { type CosmosStandIn, startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { type Cost, costLine, costOf } from '../support/ru-count.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';
import { EVERY_COMMAND, pressesReady } from './every-command.ts';
import { says } from './says.ts';

const t = wordsIn('nl');
/** design.md: a press that commits stays within 30 RU, in one batch, without a query. */
const GOAL = 30;

/** With the point reads and keys before the batch some are dearer; what makes them so. Nothing may be added here without a reason; whoever saves, lowers it. */
const DEARER: { readonly [command in CommandName]?: number } = {
  // Two data keys are written first, so that the content and the reporter end apart.
  startDraft: 38,
  startOnBehalf: 38,
  // And the number with its notice is a document of its own.
  askCallback: 44,
  askAdvice: 44,
  // Three documents: the item (a replace costs two creates), the notice, the entry.
  submitSignal: 37,
  askReporter: 37,
  answerQuestion: 37,
  withdrawSignal: 35,
  answerRequest: 34,
};

/** A morning's first presses: afterwards the heads of the chain and of both rows of numbers are known, and the day has its salt. */
async function warmsUp(town: Town): Promise<void> {
  const { anna, bram } = town;
  await submits(anna);
  await anna.presses(t('home.own'));
  await anna.says('start');
  await anna.presses(t('home.callback'));
  anna.fills({ callTime: 'noon' });
  await anna.presses(t('callback.submit'));
  await town.settles();
  await bram.presses(t('notice.open'));
}

describe('what a press costs on Cosmos DB', function () {
  this.timeout(60_000);
  let cosmos: CosmosStandIn;
  const costs = new Map<CommandName, Cost>();

  const costOfCommand = async (command: CommandName): Promise<Cost> => {
    const store = openCosmosStore(cosmos.settings());
    const town = await openTown({ store });
    try {
      await warmsUp(town);
      const ready = await EVERY_COMMAND[command](town);
      return await costOf(cosmos, async () => {
        const { answers } = await pressesReady(ready);
        assert.equal(answers.at(-1)?.status, 200);
      });
    } finally {
      await town.ends();
    }
  };

  beforeEach(async () => {
    cosmos = await startCosmosStandIn();
  });
  afterEach(() => cosmos.close());
  after(() => {
    for (const [command, cost] of costs) says(costLine(command, cost));
  });

  for (const command of NAMES) {
    const most = DEARER[command] ?? GOAL;
    it(`"${command}" commits one batch, without a query, within ${most} RU`, async () => {
      const cost = await costOfCommand(command);
      costs.set(command, cost);
      const { road, answer } = cost;
      assert.equal(road.batches.count + answer.batches.count, 1);
      assert.equal(road.queries.count, 0);
      assert.ok(road.batches.units <= GOAL, costLine(command, cost));
      assert.ok(road.units <= most, costLine(command, cost));
    });
  }
});
