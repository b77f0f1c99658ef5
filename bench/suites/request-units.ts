// What a press costs on Azure Cosmos DB, by the stand-in of the tests, which charges what Microsoft publishes and checks the store's requests.

import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import { numberSequence } from '../../src/use-cases/road/sequences.ts';
import type { CommandName } from '../../src/views/intent.ts';
import { EVERY_COMMAND, pressesReady } from '../../test/proofs/every-command.ts';
import { startCosmosStandIn } from '../../test/support/cosmos-stand-in/stand-in.ts';
import { movingStore } from '../../test/support/moving-store.ts';
import { type Cost, costOf } from '../../test/support/ru-count.ts';
import { openTown } from '../../test/support/town.ts';
import { submits } from '../../test/support/worries.ts';
import type { Bench } from '../bench.ts';
import type { Options } from '../options.ts';
import type { Target } from '../servers.ts';
import { type Figure, figure, number, type Report } from '../table.ts';

/** The presses of a signal's way to the table, from the first word to the record. */
const PRESSES: readonly CommandName[] = [
  'startDraft',
  'saveStep',
  'submitSignal',
  'takeSignal',
  'noteAssessment',
  'proposeToMayor',
  'takeDecision',
  'proposeSession',
  'acknowledge',
  'recuseFromItem',
  'confirmOutcome',
];
/** The rows of numbers whose heads a running bot knows. */
const KNOWN_ROWS = ['S', 'V', 'D', 'I', 'C', 'Z'] as const;

async function costOfPress(command: CommandName): Promise<Cost> {
  const cosmos = await startCosmosStandIn();
  const store = movingStore();
  const town = await openTown({ store });
  try {
    await submits(town.anna);
    await town.settles();
    const { sequences } = town.bot.assembly.surroundings;
    const year = town.clock.now().toISOString().slice(0, 4);
    for (const letter of KNOWN_ROWS) await sequences.head(town.pk, numberSequence(letter, year));
    const ready = await EVERY_COMMAND[command](town);
    await store.movesTo(openCosmosStore(cosmos.settings()));
    return await costOf(cosmos, () => pressesReady(ready));
  } finally {
    await town.ends();
    await cosmos.close();
  }
}

function figuresOf(costs: ReadonlyMap<CommandName, Cost>): readonly Figure[] {
  const cost = costs.get('acknowledge');
  const count = (what: 'queries' | 'batches') => cost?.road[what].count ?? Number.NaN;
  return [
    figure(
      'P8',
      'acknowledging, RU in all on its road',
      { atMost: 30 },
      cost?.road.units ?? Number.NaN,
      ' RU',
      1,
    ),
    figure('P8', 'acknowledging, batches', { atMost: 1 }, count('batches'), '', 0),
    figure('P8', 'acknowledging, queries', { atMost: 0 }, count('queries'), '', 0),
  ];
}

export async function measureRequestUnits(
  _bench: Bench,
  _targets: readonly Target[],
  _options: Options,
): Promise<Report> {
  const costs = new Map<CommandName, Cost>();
  for (const command of PRESSES) costs.set(command, await costOfPress(command));
  const rows = [...costs].map(([command, { road, answer }]) => [
    command,
    number(road.units, 1),
    `${road.reads.count} (${number(road.reads.units, 1)})`,
    `${road.batches.count} (${number(road.batches.units, 1)})`,
    String(road.queries.count),
    `${road.keys.count} (${number(road.keys.units, 1)})`,
    number(answer.units, 1),
  ]);
  const head = [
    'press',
    'RU on its road',
    'point reads (RU)',
    'batches (RU)',
    'queries',
    'keys (RU)',
    'RU of the screen that answers',
  ];
  return { tables: [{ title: 'Request units', head, rows }], figures: figuresOf(costs) };
}
