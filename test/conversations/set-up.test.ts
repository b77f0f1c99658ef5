import assert from 'node:assert/strict';
import { demoTenantId } from '../../src/local/people.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { type Store, Trouble } from '../../src/use-cases/ports.ts';
import { cellPartition, DEPLOYMENT } from '../../src/use-cases/records.ts';
import { perform } from '../../src/use-cases/road/perform.ts';
import { finishSetUp } from '../../src/use-cases/set-up/finish-set-up.ts';
import { startCell } from '../../src/use-cases/set-up/start-cell.ts';
import {
  appoints,
  beginsCell,
  type EmptyTown,
  FIXED,
  fillsInEverything,
  fillsInPlace,
  objectIdOf as idOf,
  openEmptyTown,
} from '../support/empty-town.ts';
import { townDirectory } from '../support/town-directory.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('Bram sets up the cell of a town that has none', () => {
  let town: EmptyTown;
  beforeEach(async () => {
    town = await openEmptyTown();
  });
  afterEach(() => town.ends());

  /** Bram has filled in everything and put it before Mayor Lies, who has the decision before her. */
  async function isBeforeTheMayor(): Promise<void> {
    const { bram, lies } = town;
    await fillsInEverything(bram);
    await bram.presses(t('setUp.finish'));
    await town.settles();
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
  }

  it('is offered it at home, and nobody else is', async () => {
    const { bram, sam, lies } = town;
    await bram.says('start');
    assert.ok(bram.buttons.includes(t('home.startCell')));
    for (const other of [sam, lies]) {
      await other.says('start');
      other.sees(t('home.stranger'));
      assert.deepEqual(other.buttons, [t('home.help'), t('home.privacy'), t('home.language')]);
    }
  });

  it('gives it a name, and reads at home what is still missing', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    bram.sees(t('done.cellStarted'));
    assert.ok(!bram.buttons.includes(t('setUp.finish')));
    await bram.says('start');
    bram.sees(t('setUp.place.deputy'));
    bram.sees(t('setUp.step.place'));
    assert.equal((await town.cells()).length, 1);
  });

  it('leaves in the middle, comes back on another day and finds what was filled in', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    await fillsInPlace(bram, 'Voorbeeldegem\nBuurgem, Bijgem');
    await appoints(bram, 'mayor');
    town.clock.goesOn(40 * 24 * 3_600_000);
    await bram.says('start');
    bram.doesNotSee(`${t('setUp.place.mayor')} ·`);
    await bram.presses(t('home.setUp'));
    bram.sees('✓ Voorbeeldegem, Buurgem, Bijgem');
    bram.sees('✓ Lies Vermeulen – burgemeester');
    await bram.presses(t('setUp.change'), { near: t('setUp.place.mayor') });
    bram.fills({ entryFunction: 'burgemeester van Voorbeeldegem' });
    await bram.presses(t('form.save'));
    bram.sees('✓ Lies Vermeulen – burgemeester van Voorbeeldegem');
  });

  it('cannot finish without a deputy', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    await fillsInPlace(bram, 'Voorbeeldegem');
    for (const place of ['mayor', 'coordinator', 'police', 'dpo'] as const) await appoints(bram, place);
    bram.sees(t('setUp.missing', { n: 1 }));
    assert.ok(!bram.buttons.includes(t('setUp.finish')));
    await appoints(bram, 'deputy');
    bram.sees(t('setUp.complete'));
    assert.ok(bram.buttons.includes(t('setUp.finish')));
  });

  it('is refused when a press asks for it all the same', async () => {
    const { bram, bot } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    const [cell = ''] = await town.cells();
    const call = {
      person: { tenantId: demoTenantId, objectId: idOf('bram') },
      cell,
      target: 'cell',
      revision: 1,
      nonce: 'n',
      expired: false,
      inputText: '',
    };
    const performed = await perform(bot.assembly.surroundings, finishSetUp, call, undefined);
    assert.deepEqual(performed, { refused: 'notComplete' });
    assert.ok((await town.auditTrail(cell)).includes('set-up.finish refused'));
  });

  it('is nothing for anybody else, whatever they send', async () => {
    const { surroundings } = town.bot.assembly;
    const sam = { tenantId: demoTenantId, objectId: idOf('sam') };
    const wish = { nonce: 'n', expired: false, practice: false, typed: { cellName: 'Samgem' } };
    assert.deepEqual(await startCell(surroundings, sam, wish), { refused: 'notFound' });
    assert.deepEqual(await town.cells(), []);
  });

  it('is told at the field what cannot be, and what was typed is still there', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Gemeente [klik](https://kwaad.example)');
    bram.sees(t('fault.unknownCharacters'));
    bram.fills({ cellName: 'Voorbeeldegem' });
    await bram.presses(t('startCell.real'));
    await bram.presses(t('setUp.change'), { near: t('setUp.step.rules') });
    bram.fills({ signalDays: '60', reporterDays: '90' });
    await bram.presses(t('form.save'));
    bram.sees(t('fault.longerThanSignals'));
    bram.fills({ caseDays: '400', reporterDays: '30', signalDays: '60' });
    await bram.presses(t('form.save'));
    bram.sees(t('fault.outOfBounds'));
    await bram.presses(t('button.back'));
    await appoints(bram, 'police', { ...FIXED.police, entryClearanceUntil: '2020-01-01' });
    bram.sees(t('fault.dayOver'));
  });

  it('places nobody twice, and not himself as mayor', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    await appoints(bram, 'deputy');
    await appoints(
      bram,
      'dpo',
      FIXED.deputy.entryWho ? { ...FIXED.dpo, entryWho: FIXED.deputy.entryWho } : {},
    );
    bram.sees(t('fault.alreadyPlaced'));
    await bram.presses(t('button.back'));
    await appoints(bram, 'mayor', { ...FIXED.mayor, entryWho: idOf('bram') });
    bram.sees(t('fault.alreadyPlaced'));
  });

  it('chooses somebody else: whoever was there before has nothing to do with the cell', async () => {
    const { bram } = town;
    await beginsCell(bram, 'Voorbeeldegem');
    await appoints(bram, 'deputy', { ...FIXED.deputy, entryWho: idOf('anna'), entryFunction: 'directeur' });
    await bram.presses(t('setUp.change'), { near: t('setUp.place.deputy') });
    bram.fills(FIXED.deputy);
    await bram.presses(t('form.save'));
    bram.sees('✓ Nadia El Amrani – adjunct');
    const [cell = ''] = await town.cells();
    const { records } = town.bot.assembly.surroundings.store;
    const entries = await records.list(cellPartition(cell), { type: 'roster', order: 'id', limit: 200 });
    assert.deepEqual(entries.map(({ item }) => item.status).sort(), ['approved', 'ended', 'prepared']);
    // Anna can have another place, as she has none any more.
    await appoints(bram, 'dpo', { entryWho: idOf('anna'), entryFunction: 'DPO' });
    bram.sees('✓ Anna Peeters – DPO');
  });

  it('the mayor agrees, and everybody has their role at once', async () => {
    const { bram, nadia, lies, tom, audrey, anna } = town;
    await isBeforeTheMayor();
    for (const words of ['Voorbeeldegem', 'Nadia El Amrani – adjunct', 'Bram De Smet', t('rule.noticeDays')])
      lies.sees(words);
    await lies.presses(t('decision.grant'));
    await bram.says('start');
    bram.sees(t('home.desk'));
    assert.ok(!bram.buttons.includes(t('home.setUp')));
    await nadia.says('start');
    nadia.sees(t('home.desk'));
    await tom.says('start');
    assert.ok(tom.buttons.includes(t('home.callback')));
    await audrey.says('start');
    audrey.sees(t('home.dpo'));
    await anna.says('start');
    anna.sees(t('home.stranger'));
    const [cell = ''] = await town.cells();
    const trail = await town.auditTrail(cell);
    assert.equal(trail[0], 'cell.start done');
    assert.equal(trail.filter((line) => line === 'set-up.change done').length, 6);
    assert.ok(trail.includes('set-up.finish done'));
    assert.ok(trail.includes('decision.take done'));
  });

  it('nobody has a role before the mayor agreed', async () => {
    const { nadia, tom, audrey } = town;
    await isBeforeTheMayor();
    for (const other of [nadia, tom, audrey]) {
      await other.says('start');
      other.sees(t('home.stranger'));
      assert.deepEqual(other.buttons, [t('home.help'), t('home.privacy'), t('home.language')]);
    }
  });

  it('the mayor refuses with a reason; Bram reads it, changes what is needed and asks again', async () => {
    const { bram, lies, nadia } = town;
    await isBeforeTheMayor();
    lies.fills({ decisionReason: 'Er hoort een tweede gemeente bij.' });
    await lies.presses(t('decision.refuse'));
    await bram.says('start');
    await bram.presses(t('home.setUp'));
    bram.sees('Er hoort een tweede gemeente bij.');
    await bram.presses(t('setUp.change'), { near: t('setUp.step.place') });
    bram.fills({ cellTowns: 'Voorbeeldegem\nBuurgem' });
    await bram.presses(t('form.save'));
    await bram.presses(t('setUp.finish'));
    assert.ok(!bram.screen.includes('Er hoort een tweede gemeente bij.'));
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
    lies.sees('Voorbeeldegem, Buurgem');
    await lies.presses(t('decision.grant'));
    await nadia.says('start');
    nadia.sees(t('home.desk'));
  });

  it('changes nothing any more while it is before the mayor', async () => {
    const { bram } = town;
    await fillsInEverything(bram);
    await bram.presses(t('setUp.change'), { near: t('setUp.step.place') });
    await bram.says('start');
    await bram.presses(t('home.setUp'));
    await bram.presses(t('setUp.finish'));
    // The form that still stands above in the chat.
    bram.fills({ cellTowns: 'Elders' });
    await bram.presses(t('form.save'));
    bram.sees(t('setUp.awaiting'));
    bram.doesNotSee('Elders');
  });

  it('starts it once, however often the button arrives', async () => {
    const { bram } = town;
    await bram.says('start');
    await bram.presses(t('home.startCell'));
    bram.fills({ cellName: 'Voorbeeldegem' });
    await bram.presses(t('startCell.real'), { times: 3, id: 'new', atOnce: true });
    assert.equal((await town.cells()).length, 1);
  });
});

describe('Bram sets up a cell while things go wrong', () => {
  it('presses again after the process died in between, and has one cell that everybody can find', async () => {
    const store = openEmbeddedStore(':memory:');
    const { records } = store;
    let dies = true;
    const dying: Store = {
      ...store,
      records: {
        ...records,
        async commit(pk, operations) {
          const isRegister = operations.some(
            (each) => each.kind === 'create' && each.item.id.startsWith('cell.'),
          );
          if (pk !== DEPLOYMENT || !isRegister || !dies) return records.commit(pk, operations);
          dies = false;
          throw new Trouble('store', 'unavailable');
        },
      },
    };
    const town = await openEmptyTown({ store: dying });
    try {
      const { bram } = town;
      await bram.says('start');
      await bram.presses(t('home.startCell'));
      bram.fills({ cellName: 'Voorbeeldegem' });
      await bram.presses(t('startCell.real'));
      assert.equal(dies, false);
      assert.deepEqual(await town.cells(), []);
      bram.fills({ cellName: 'Voorbeeldegem' });
      await bram.presses(t('startCell.real'));
      const [cell = '', ...others] = await town.cells();
      assert.deepEqual(others, []);
      assert.equal((await town.auditTrail(cell)).filter((line) => line === 'cell.start done').length, 1);
      await bram.says('start');
      await bram.presses(t('home.setUp'));
      bram.sees(t('setUp.place.deputy'));
    } finally {
      await town.ends();
    }
  });

  it('is told at the field that an account is switched off, or is not there', async () => {
    const directory = townDirectory();
    directory.disable(idOf('nadia'));
    directory.remove(idOf('lies'));
    const town = await openEmptyTown({ directory });
    try {
      const { bram } = town;
      await beginsCell(bram, 'Voorbeeldegem');
      await appoints(bram, 'deputy');
      bram.sees(t('fault.accountOff'));
      await bram.presses(t('button.back'));
      await appoints(bram, 'mayor');
      bram.sees(t('fault.unknownPerson'));
    } finally {
      await town.ends();
    }
  });

  it('cannot begin with an account that is switched off', async () => {
    const directory = townDirectory();
    directory.disable(idOf('bram'));
    const town = await openEmptyTown({ directory });
    try {
      await beginsCell(town.bram, 'Voorbeeldegem');
      town.bram.sees(t('refusal.notFound'));
      assert.deepEqual(await town.cells(), []);
    } finally {
      await town.ends();
    }
  });
});
