import assert from 'node:assert/strict';
import { appoints, type EmptyTown, FIXED, fillsInPlace, openEmptyTown } from '../support/empty-town.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

async function opensSettings(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('upkeep.title'));
  await actor.presses(t('upkeep.settings'));
}

async function proposes(actor: Actor, filling: Parameters<Actor['fills']>[0]): Promise<void> {
  await opensSettings(actor);
  await actor.presses(t('settings.changeRules'));
  actor.fills(filling);
  await actor.presses(t('settings.propose'));
}

/** What a rule is at this moment, as it stands on the page of the settings. */
function ruleOn(actor: Actor, rule: Parameters<typeof t>[0]): string | undefined {
  const lines = actor.screen.split('\n');
  return lines[lines.indexOf(t(rule)) + 1];
}

describe('the house rules of a running cell', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  async function takes(number: RegExp, way: 'decision.grant' | 'decision.refuse'): Promise<void> {
    const { lies } = town;
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    const [near = ''] = number.exec(lies.screen) ?? [];
    await lies.presses(t('decision.open'), { near });
    if (way === 'decision.refuse') lies.fills({ decisionReason: 'Niet nu.' });
    await lies.presses(t(way));
  }

  it('Bram proposes other rules; they hold once Mayor Lies agrees, and only what he changed', async () => {
    const { bram, lies } = town;
    await proposes(bram, { noticeDays: '21', secondLook: 'mayor', calendars: 'asked' });
    bram.sees(t('done.settingsProposed', { number: 'D-2026-0001' }).split('D-')[0] ?? '');
    assert.equal(ruleOn(bram, 'rule.noticeDays'), '14');
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
    assert.equal(ruleOn(lies, 'rule.noticeDays'), '21');
    assert.equal(ruleOn(lies, 'rule.calendars'), t('choice.calendars.asked'));
    lies.doesNotSee(t('rule.caseDays'));
    await lies.presses(t('decision.grant'));
    await opensSettings(bram);
    assert.equal(ruleOn(bram, 'rule.noticeDays'), '21');
    assert.equal(ruleOn(bram, 'rule.secondLook'), t('choice.secondLook.mayor'));
    assert.equal(ruleOn(bram, 'rule.calendars'), t('choice.calendars.asked'));
    assert.equal(ruleOn(bram, 'rule.caseDays'), '365');
  });

  it('a refused proposal changes nothing', async () => {
    const { bram } = town;
    await proposes(bram, { noticeDays: '21' });
    await takes(/D-\d{4}-\d{4}/, 'decision.refuse');
    await opensSettings(bram);
    assert.equal(ruleOn(bram, 'rule.noticeDays'), '14');
  });

  it('two proposals that break a bound together: the second one to be granted is not', async () => {
    const { bram } = town;
    await proposes(bram, { signalDays: '100' });
    await proposes(bram, { reporterDays: '150' });
    await takes(/D-\d{4}-0001/, 'decision.grant');
    await takes(/D-\d{4}-0002/, 'decision.grant');
    await opensSettings(bram);
    assert.equal(ruleOn(bram, 'rule.signalDays'), '100');
    assert.equal(ruleOn(bram, 'rule.reporterDays'), '90');
  });

  it('a term is never longer than the law allows', async () => {
    const { bram } = town;
    await proposes(bram, { caseDays: '366' });
    bram.sees(t('fault.outOfBounds'));
    await proposes(bram, { signalDays: '184' });
    bram.sees(t('fault.outOfBounds'));
  });

  it('nothing changed is nothing to decide', async () => {
    const { bram, lies } = town;
    await proposes(bram, {});
    bram.sees(t('done.settingsSame'));
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    lies.sees(t('decisions.none'));
  });

  it('Bram renames the cell, and it is called so once Mayor Lies agrees', async () => {
    const { bram, chloe } = town;
    await opensSettings(bram);
    await bram.presses(t('settings.changePlace'));
    bram.fills({ cellName: 'Voorbeeldegem en Buurgem', cellTowns: 'Voorbeeldegem\nBuurgem' });
    await bram.presses(t('settings.propose'));
    await takes(/D-\d{4}-\d{4}/, 'decision.grant');
    await chloe.says('start');
    chloe.sees(t('home.title', { cell: 'Voorbeeldegem en Buurgem' }));
  });

  it('Mayor Lies and Audrey read them and propose nothing; Chloé and Tom do not come near', async () => {
    const { lies, audrey, chloe, tom } = town;
    for (const reader of [lies, audrey]) {
      await opensSettings(reader);
      assert.equal(ruleOn(reader, 'rule.noticeDays'), '14');
      assert.ok(!reader.buttons.includes(t('settings.changeRules')));
    }
    for (const other of [chloe, tom]) {
      await other.says('start');
      assert.ok(!other.buttons.includes(t('upkeep.title')));
    }
  });
});

describe('the coordinator is away', () => {
  let town: EmptyTown;
  beforeEach(async () => {
    town = await openEmptyTown();
    const { bram, lies } = town;
    await bram.says('start');
    await bram.presses(t('home.startCell'));
    bram.fills({ cellName: 'Voorbeeldegem' });
    await bram.presses(t('startCell.real'));
    await fillsInPlace(bram, 'Voorbeeldegem');
    for (const place of ['mayor', 'coordinator', 'police', 'dpo'] as const) await appoints(bram, place);
    await appoints(bram, 'deputy', { ...FIXED.deputy, entryPermanent: false });
    await bram.presses(t('setUp.finish'));
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.presses(t('decision.grant'));
  });
  afterEach(() => town.ends());

  const day = (offset: number) =>
    new Date(town.clock.now().getTime() + offset * DAYS).toISOString().slice(0, 10);

  async function isAway(from: number, until: number): Promise<void> {
    await opensSettings(town.bram);
    await town.bram.presses(t('absence.title'));
    town.bram.fills({ absenceFrom: day(from), absenceUntil: day(until) });
    await town.bram.presses(t('form.save'));
  }

  async function nadiaIsAtTheDesk(): Promise<boolean> {
    await town.nadia.says('start');
    return town.nadia.buttons.includes(t('home.deskButton'));
  }

  it('Nadia stands in from the first day to the last, and not before or after', async () => {
    assert.equal(await nadiaIsAtTheDesk(), false);
    await isAway(2, 4);
    assert.equal(await nadiaIsAtTheDesk(), false);
    town.clock.goesOn(3 * DAYS);
    assert.equal(await nadiaIsAtTheDesk(), true);
    town.clock.goesOn(3 * DAYS);
    assert.equal(await nadiaIsAtTheDesk(), false);
  });

  it('she stands in at once, and no longer once Bram says that he is back', async () => {
    await isAway(0, 30);
    assert.equal(await nadiaIsAtTheDesk(), true);
    await opensSettings(town.bram);
    await town.bram.presses(t('absence.clear'));
    assert.equal(await nadiaIsAtTheDesk(), false);
  });

  it('days in the wrong order and days that are over are refused at the field', async () => {
    await isAway(4, 2);
    town.bram.sees(t('fault.daysReversed'));
    await isAway(-5, -2);
    town.bram.sees(t('fault.dayOver'));
    assert.equal(await nadiaIsAtTheDesk(), false);
  });
});

describe('a practice cell', () => {
  it('says on every card that nothing in it is real, and worries can be written at once', async () => {
    const town = await openEmptyTown();
    try {
      const { bram, lies } = town;
      await bram.says('start');
      await bram.presses(t('home.startCell'));
      bram.fills({ cellName: 'Oefengem' });
      await bram.presses(t('startCell.practice'));
      bram.sees(t('practice.banner'));
      await fillsInPlace(bram, 'Oefengem');
      for (const place of ['mayor', 'coordinator', 'deputy', 'police', 'dpo'] as const)
        await appoints(bram, place);
      await bram.presses(t('setUp.finish'));
      await lies.says('start');
      lies.sees(t('practice.banner'));
      await lies.presses(t('decisions.title'));
      await lies.presses(t('decision.open'));
      lies.sees(t('setUp.practice'));
      await lies.presses(t('decision.grant'));
      await bram.says('start');
      bram.sees(t('practice.banner'));
      assert.ok(bram.buttons.includes(t('home.onBehalf')));
    } finally {
      await town.ends();
    }
  });
});
