import assert from 'node:assert/strict';
import { WHOLE_CELL } from '../../src/domain/cell/cell.ts';
import { asBody, CELL, cellOf } from '../../src/use-cases/records.ts';
import {
  approves,
  type KnownCase,
  newestCase,
  opensCase,
  opensFromHome,
  proposes,
} from '../support/case-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const BIRTH = '2008-03-14';

/** A signed basis for names and birth dates, as if the register held it. */
async function opensLevelTwo({ bot, pk }: Town): Promise<void> {
  const { records } = bot.assembly.surroundings.store;
  const stored = await records.read(pk, CELL);
  assert.ok(stored);
  const cell = cellOf(stored.item);
  const level2 = {
    entry: 'lb.test-level-2',
    level: 2,
    organisation: WHOLE_CELL,
    fields: ['name', 'birthDate'],
    from: '2026-01-01',
    until: '2035-12-31',
  } as const;
  const item = { ...stored.item, body: asBody({ ...cell, bases: [...cell.bases, level2] }) };
  assert.ok((await records.commit(pk, [{ kind: 'replace', item, version: stored.version }])).done);
}

async function matches({ bot, pk }: Town): Promise<number> {
  const { records } = bot.assembly.surroundings.store;
  return (await records.list(pk, { type: 'person-match', order: 'id', limit: 50 })).length;
}

async function opensSignal({ bram }: Town, number: string): Promise<void> {
  await opensFromHome(bram, t('home.deskButton'));
  await bram.presses(t('desk.open'), { near: number });
}

/** Chloé shares a worry, and Bram notes who it is about. */
async function isNoted(town: Town, name: string): Promise<string> {
  const { bram } = town;
  const number = await submits(town.chloe);
  await opensSignal(town, number);
  await bram.presses(t('identity.write'));
  bram.fills({ subjectName: name, subjectBirthDate: BIRTH });
  await bram.presses(t('identity.save'));
  return number;
}

async function isListed(town: Town, name: string): Promise<KnownCase> {
  await proposes(town, await isNoted(town, name));
  await approves(town);
  return newestCase(town);
}

describe('the same person?', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('is told to the coordinator by number and word of a listed case, however the name is written', async () => {
    await opensLevelTwo(town);
    const { bram } = town;
    const known = await isListed(town, 'Jérôme Van den Berghe');
    const number = await isNoted(town, 'VAN DEN BERGHE, Jerome');
    await opensSignal(town, number);
    await bram.presses(t('cases.samePerson'));
    bram.sees(known.name);
    bram.doesNotSee('Jérôme');
    assert.ok((await town.auditTrail()).includes('case.same-person read'));
    assert.equal((await newestCase(town)).number, known.number, 'nothing is merged by machine');
  });

  it('is nobody who was not listed, nor somebody with another birth date or name', async () => {
    await opensLevelTwo(town);
    const { bram } = town;
    await isListed(town, 'Jérôme Van den Berghe');
    await isNoted(town, 'Lotte Peeters');
    await opensSignal(town, await isNoted(town, 'Lotte Peeters'));
    await bram.presses(t('cases.samePerson'));
    bram.sees(t('cases.samePersonNone'));
  });

  it('follows the case in which the worry is now', async () => {
    await opensLevelTwo(town);
    const { bram } = town;
    const first = await isListed(town, 'Jérôme Van den Berghe');
    const second = await isListed(town, 'Lotte Peeters');
    await opensFromHome(bram, t('home.cases'));
    await bram.presses(t('cases.open'), { near: first.name });
    await bram.presses(t('cases.proposeMerge'));
    bram.fills({ mergeInto: second.name, mergeWhy: 'same-facts', mergeReason: 'Hetzelfde voorval.' });
    await bram.presses(t('cases.proposeSend'));
    await approves(town);
    await opensSignal(town, await isNoted(town, 'Jérôme Van den Berghe'));
    await bram.presses(t('cases.samePerson'));
    bram.sees(second.name);
    assert.ok(!bram.screen.includes(first.name));
  });

  it('is looked for under the name that stands there now', async () => {
    await opensLevelTwo(town);
    const { bram } = town;
    const known = await isListed(town, 'Jérôme Van den Berghe');
    const [signal] = known.body.signals;
    await opensCase(bram, known.name);
    await bram.presses(t('cases.openSignal'));
    assert.ok(signal);
    await bram.presses(t('identity.write'));
    bram.fills({ subjectName: 'Lotte Peeters', subjectBirthDate: BIRTH });
    await bram.presses(t('identity.save'));
    assert.equal(await matches(town), 1);
    await opensSignal(town, await isNoted(town, 'Lotte Peeters'));
    await bram.presses(t('cases.samePerson'));
    bram.sees(known.name);
  });

  it('is not told of a case that the coordinator stepped out of', async () => {
    await opensLevelTwo(town);
    const { bram } = town;
    const known = await isListed(town, 'Jérôme Van den Berghe');
    await opensCase(bram, known.name);
    await bram.presses(t('cases.recuse'));
    await bram.presses(t('cases.recuseYes'));
    await opensSignal(town, await isNoted(town, 'Jérôme Van den Berghe'));
    await bram.presses(t('cases.samePerson'));
    bram.sees(t('cases.samePersonNone'));
  });

  it('is not compared at all while level 2 is closed', async () => {
    const { bram } = town;
    const number = await submits(town.chloe);
    await opensSignal(town, number);
    assert.ok(!bram.buttons.includes(t('cases.samePerson')));
    await proposes(town, number);
    await approves(town);
    assert.equal(await matches(town), 0);
  });
});
