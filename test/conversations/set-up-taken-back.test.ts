import assert from 'node:assert/strict';
import {
  type EmptyTown,
  FIXED,
  fillsInEverything,
  objectIdOf,
  openEmptyTown,
} from '../support/empty-town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('Bram takes back the cell that waits for the mayor', () => {
  let town: EmptyTown;
  beforeEach(async () => {
    town = await openEmptyTown();
    await fillsInEverything(town.bram);
    await town.bram.presses(t('setUp.finish'));
  });
  afterEach(() => town.ends());

  async function takesBack(): Promise<void> {
    const { bram } = town;
    await bram.says('start');
    await bram.presses(t('home.setUp'));
    await bram.presses(t('setUp.decision'));
    await bram.presses(t('decision.withdraw'));
  }

  async function liesOpensIt(): Promise<void> {
    const { lies } = town;
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
  }

  it('he reads what lies before her, and is offered nothing else there', async () => {
    const { bram } = town;
    bram.sees(t('setUp.awaiting'));
    await bram.presses(t('setUp.decision'));
    bram.sees(t('decision.kind.set-up'));
    bram.sees('Nadia El Amrani – adjunct');
    assert.deepEqual(
      bram.buttons.filter((title) => title !== t('button.home')),
      [t('decision.withdraw')],
    );
  });

  it('then it is his again, to be changed; nobody is said to have refused it', async () => {
    const { bram } = town;
    await takesBack();
    bram.sees(t('done.decisionWithdrawn', { number: '' }).trim());
    await bram.presses(t('home.setUp'));
    assert.ok(!bram.screen.includes(t('setUp.sentBack')));
    assert.ok(!bram.buttons.includes(t('setUp.decision')));
    await bram.presses(t('setUp.change'), { near: t('setUp.step.place') });
    bram.fills({ cellTowns: 'Voorbeeldegem\nBuurgem' });
    await bram.presses(t('form.save'));
    bram.sees('✓ Voorbeeldegem, Buurgem');
    const [cell = ''] = await town.cells();
    const trail = await town.auditTrail(cell);
    assert.ok(trail.includes('decision.withdraw done'));
    assert.deepEqual(
      trail.filter((line) => line.endsWith('refused')),
      [],
    );
  });

  it('he puts it before her anew, and she agrees to that', async () => {
    const { bram, lies, nadia } = town;
    await takesBack();
    await bram.presses(t('home.setUp'));
    await bram.presses(t('setUp.finish'));
    assert.ok(bram.buttons.includes(t('setUp.decision')));
    await liesOpensIt();
    lies.sees('D-');
    await lies.presses(t('decision.grant'));
    await nadia.says('start');
    nadia.sees(t('home.desk'));
  });

  it('a mayor who was asked by mistake has nothing to do with it any more', async () => {
    const { bram, lies, anna } = town;
    await takesBack();
    await bram.presses(t('home.setUp'));
    await bram.presses(t('setUp.change'), { near: t('setUp.place.mayor') });
    bram.fills({ ...FIXED.mayor, entryWho: objectIdOf('anna') });
    await bram.presses(t('form.save'));
    await bram.presses(t('setUp.finish'));
    await lies.says('start');
    lies.sees(t('home.stranger'));
    await anna.says('start');
    await anna.presses(t('decisions.title'));
    await anna.presses(t('decision.open'));
    await anna.presses(t('decision.grant'));
    anna.sees(t('done.decisionGranted', { number: '' }).trim());
  });

  it('when the mayor has it before her, her yes comes too late', async () => {
    const { lies, nadia } = town;
    await liesOpensIt();
    await takesBack();
    await lies.presses(t('decision.grant'));
    lies.sees(t('refusal.changed'));
    await nadia.says('start');
    nadia.sees(t('home.stranger'));
  });

  it('when the mayor agreed already, he comes too late', async () => {
    const { bram, lies } = town;
    await bram.presses(t('setUp.decision'));
    await liesOpensIt();
    await lies.presses(t('decision.grant'));
    await bram.presses(t('decision.withdraw'));
    assert.ok(!bram.screen.includes(t('done.decisionWithdrawn', { number: '' }).trim()));
    await bram.says('start');
    bram.sees(t('home.desk'));
  });
});
