// The whole bot without any cell: what a municipality has on its first day, with one person who may begin.
import { type LocalOptions, startLocalBot } from '../../src/local/local-bot.ts';
import { people } from '../../src/local/people.ts';
import { cellPartition, DEPLOYMENT } from '../../src/use-cases/records.ts';
import { type Actor, TeamsClient } from './teams-client.ts';
import { HandClock, type Town } from './town.ts';
import { wordsIn } from './worries.ts';

const t = wordsIn('nl');

export function objectIdOf(key: string): string {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody in town is called ${key}`);
  return person.objectId;
}

export interface EmptyTown extends Omit<Town, 'pk' | 'auditTrail'> {
  /** The ids of the cells that the register knows. */
  cells(): Promise<readonly string[]>;
  /** What the audit chain of a cell says: `what outcome` a line. */
  auditTrail(cell: string): Promise<readonly string[]>;
}

/** Nobody is on any roster; Bram is named in the configuration as the one who may begin. */
export async function openEmptyTown(options: Partial<LocalOptions> = {}): Promise<EmptyTown> {
  const clock = new HandClock();
  const bot = await startLocalBot({
    port: 0,
    dataDir: ':memory:',
    worker: false,
    clock,
    seed: false,
    founder: objectIdOf('bram'),
    ...options,
  });
  const client = new TeamsClient(bot.standIn);
  const person = (key: string) => client.person(key);
  const { records } = bot.assembly.surroundings.store;
  return {
    bot,
    client,
    clock,
    chloe: person('chloe'),
    anna: person('anna'),
    bram: person('bram'),
    nadia: person('nadia'),
    lies: person('lies'),
    tom: person('tom'),
    audrey: person('audrey'),
    sam: person('sam'),
    async settles() {
      await bot.assembly.worker.round();
      await bot.standIn.settled();
    },
    async cells() {
      const known = await records.list(DEPLOYMENT, { type: 'cell', order: 'id', limit: 200 });
      return known.map(({ item }) => item.id.slice('cell.'.length));
    },
    async auditTrail(cell) {
      const query = { type: 'audit', order: 'id', limit: 200 } as const;
      const entries = await records.list(cellPartition(cell), query);
      return entries.map(({ item }) => `${item.body.what} ${item.body.outcome}`);
    },
    ends: () => bot.close(),
  };
}

/** Whoever may begin gives the cell a name. */
export async function beginsCell(founder: Actor, name: string): Promise<void> {
  await founder.says('start');
  await founder.presses(t('home.startCell'));
  founder.fills({ cellName: name });
  await founder.presses(t('startCell.real'));
}

export async function fillsInPlace(founder: Actor, towns: string): Promise<void> {
  await founder.presses(t('setUp.fillIn'), { near: t('setUp.step.place') });
  founder.fills({ cellTowns: towns });
  await founder.presses(t('form.save'));
}

type Filling = Parameters<Actor['fills']>[0];
export type Place = 'mayor' | 'coordinator' | 'deputy' | 'police' | 'dpo';

/** Who is who in the town, as its founder fills it in. */
export const FIXED: { readonly [place in Place]: Filling } = {
  mayor: { entryWho: objectIdOf('lies'), entryFunction: 'burgemeester' },
  coordinator: { entryWho: objectIdOf('bram'), entryFunction: 'preventieambtenaar' },
  deputy: { entryWho: objectIdOf('nadia'), entryFunction: 'adjunct', entryPermanent: true },
  police: {
    entryWho: objectIdOf('tom'),
    entryFunction: 'korpschef',
    policeZone: 'Politiezone Voorbeeld',
    entryClearance: 'geheim',
    entryClearanceUntil: '2030-12-31',
  },
  dpo: { entryWho: objectIdOf('audrey'), entryFunction: 'DPO' },
};

export async function appoints(founder: Actor, place: Place, filling: Filling = FIXED[place]): Promise<void> {
  await founder.presses(t('setUp.fillIn'), { near: t(`setUp.place.${place}`) });
  founder.fills(filling);
  await founder.presses(t('form.save'));
}

/** A cell with everything filled in, ready for its mayor. */
export async function fillsInEverything(founder: Actor, name = 'Voorbeeldegem'): Promise<void> {
  await beginsCell(founder, name);
  await fillsInPlace(founder, 'Voorbeeldegem');
  for (const place of ['mayor', 'coordinator', 'deputy', 'police', 'dpo'] as const)
    await appoints(founder, place);
}
