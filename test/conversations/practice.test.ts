import assert from 'node:assert/strict';
import { firstOpenStep, wordsThatMayBeNames } from '../../src/domain/signal/rules.ts';
import { PRACTICE_WORRIES } from '../../src/jobs/practice-worries.ts';
import type { Stored } from '../../src/use-cases/ports.ts';
import { cellPartition, isPracticeCell } from '../../src/use-cases/records.ts';
import {
  appoints,
  type EmptyTown,
  fillsInEverything,
  fillsInPlace,
  openEmptyTown,
} from '../support/empty-town.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const REAL = 'Voorbeeldegem';
const PRACTICE = t('cell.practice', { cell: 'Oefengem' });

describe('a practice cell beside the real one', () => {
  let town: EmptyTown;
  beforeEach(async () => {
    town = await openEmptyTown();
    const { bram, lies } = town;
    await fillsInEverything(bram, REAL);
    await bram.presses(t('setUp.finish'));
    await lies.says('start');
    await agrees();
    await bram.says('start');
    await bram.presses(t('home.startCell'));
    bram.fills({ cellName: 'Oefengem' });
    await bram.presses(t('startCell.practice'));
    await fillsInPlace(bram, 'Oefengem');
    for (const place of ['mayor', 'coordinator', 'deputy', 'police', 'dpo'] as const)
      await appoints(bram, place);
    await bram.presses(t('setUp.finish'));
  });
  afterEach(() => town.ends());

  async function agrees(): Promise<void> {
    const { lies } = town;
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.presses(t('decision.grant'));
  }

  async function goesInto(actor: Actor, cell: string): Promise<void> {
    await actor.says('start');
    await actor.presses(cell);
  }

  /** Mayor Lies agrees to it, and the clock does its round. */
  async function begins(): Promise<void> {
    await goesInto(town.lies, PRACTICE);
    await agrees();
    await town.settles();
  }

  async function itemsIn(kind: 'practice' | 'real', type: string): Promise<readonly Stored[]> {
    const cell = (await town.cells()).find((each) => isPracticeCell(each) === (kind === 'practice')) ?? '';
    const { records } = town.bot.assembly.surroundings.store;
    return records.list(cellPartition(cell), { type, order: 'id', limit: 200 });
  }

  const numbersOn = ({ screen }: Actor) => [...new Set(screen.match(/S-\d{4}-\d{4}/g))].toSorted();

  it('is called so wherever somebody of both cells has to choose', async () => {
    await begins();
    for (const actor of [town.bram, town.nadia, town.lies]) {
      await actor.says('start');
      assert.deepEqual(actor.buttons.slice(0, 2), [REAL, PRACTICE]);
    }
  });

  it('has three invented worries on its desk, and says on every card what it is', async () => {
    const { bram } = town;
    await begins();
    await goesInto(bram, PRACTICE);
    bram.sees(t('practice.banner'));
    await bram.presses(t('home.deskButton'));
    bram.sees(t('practice.banner'));
    const numbers = numbersOn(bram);
    assert.deepEqual(
      numbers.map((number) => number.slice(-4)),
      ['0001', '0002', '0003'],
    );
    for (const [index, number] of numbers.entries()) {
      await goesInto(bram, PRACTICE);
      await bram.presses(t('home.deskButton'));
      await bram.presses(t('desk.open'), { near: number });
      bram.sees(t('practice.banner'));
      bram.sees('Verzonnen melder');
      bram.sees(String(PRACTICE_WORRIES[index]?.content.facts[0]?.what));
    }
    const [cell = ''] = (await town.cells()).filter(isPracticeCell);
    assert.equal((await town.auditTrail(cell)).filter((line) => line === 'practice.fill done').length, 1);
  });

  it('leaves the real cell as it is', async () => {
    const { bram } = town;
    await begins();
    assert.deepEqual(await itemsIn('real', 'signal'), []);
    assert.deepEqual(await itemsIn('real', 'mark'), []);
    await goesInto(bram, REAL);
    await bram.presses(t('home.deskButton'));
    bram.sees(t('desk.none'));
    assert.ok(!bram.screen.includes(t('practice.banner')));
  });

  it('has nothing in it before the mayor agreed', async () => {
    await town.settles();
    assert.deepEqual(await itemsIn('practice', 'signal'), []);
  });

  it('is filled once, however often the clock goes round and whatever became of its worries', async () => {
    await begins();
    const before = await itemsIn('practice', 'signal');
    assert.equal(before.length, 3);
    await town.settles();
    assert.deepEqual(await itemsIn('practice', 'signal'), before);
    town.clock.goesOn(200 * DAYS);
    await town.settles();
    await town.settles();
    assert.deepEqual(await itemsIn('practice', 'signal'), []);
  });

  async function opensWorry(actor: Actor, number: string): Promise<void> {
    await goesInto(actor, PRACTICE);
    await actor.presses(t('home.deskButton'));
    await actor.presses(t('desk.open'), { near: number });
  }

  it('lets people practise: one is asked about, one ends as outside the purpose, and no notice is left undelivered', async () => {
    const { bram, nadia } = town;
    await nadia.says('start');
    await begins();
    await opensWorry(bram, '0001');
    bram.fills({ text: 'Wanneer was dat?' });
    await bram.presses(t('signal.askSend'));
    bram.sees(t('done.asked'));
    await opensWorry(bram, '0003');
    await bram.presses(t('triage.outside'));
    bram.fills({ referTo: 'std.education-clb', setAsideReason: 'Geen teken van geweld.' });
    await bram.presses(t('triage.setAside.send'));
    await opensWorry(nadia, '0003');
    await nadia.presses(t('triage.confirm.outside'));
    // Long enough for the alarm about the unopened one and for the feedback to who reported.
    town.clock.goesOn(3 * DAYS);
    await town.settles();
    assert.deepEqual(await itemsIn('practice', 'outbox'), []);
    const states = (await itemsIn('practice', 'signal')).map(({ item }) => item.status);
    assert.deepEqual(states.toSorted(), ['needs-info', 'referred', 'submitted']);
  });

  it('goes on counting where the invented worries stopped', async () => {
    const { tom } = town;
    await begins();
    await goesInto(tom, PRACTICE);
    await tom.presses(t('home.report'));
    await tom.presses(t('privacy.accept'));
    await tom.presses(t('safety.no'));
    tom.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    await tom.presses(t('form.next'));
    tom.fills({ what: 'Een verzonnen feit.', when: 'gisteren', source: 'own' });
    await tom.presses(t('form.next'));
    tom.fills({ contradictingNone: true, protectiveNone: true });
    await tom.presses(t('form.next'));
    tom.fills({ ask: 'Wat nu?' });
    await tom.presses(t('form.next'));
    tom.fills({ declared: true });
    await tom.presses(t('form.review.submit'));
    assert.deepEqual(
      numbersOn(tom).map((number) => number.slice(-4)),
      ['0004'],
    );
  });
});

describe('the worries to practise on', () => {
  it('are whole, name nobody and say that they are invented', () => {
    for (const { content, reporter } of PRACTICE_WORRIES) {
      assert.equal(firstOpenStep(content), 'review');
      assert.deepEqual(wordsThatMayBeNames(content, 'nl'), []);
      assert.match(String(content.facts[0]?.what), /^Verzonnen voorbeeld\./);
      assert.match(reporter.organisation, /^Verzonnen /);
    }
  });

  it('are two short ones and a long one, with what speaks against and what protects', () => {
    assert.deepEqual(PRACTICE_WORRIES.map(({ content }) => content.form).toSorted(), [
      'long',
      'short',
      'short',
    ]);
    const long = PRACTICE_WORRIES.find(({ content }) => content.form === 'long');
    assert.ok(long?.content.answers.contradicting);
    assert.ok(long?.content.answers.protective);
  });
});
