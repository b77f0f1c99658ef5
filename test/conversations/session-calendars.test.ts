// Whether those who are to be invited are free then: off unless the mayor agreed, asked by the worker and never by a press.
import assert from 'node:assert/strict';
import type { HouseRules } from '../../src/domain/cell/cell.ts';
import type { Calendars } from '../../src/domain/session/calendars.ts';
import { DEMO_ORGANISER } from '../../src/local/graph/demo-tenant.ts';
import { asBody, CELL, cellOf } from '../../src/use-cases/records.ts';
import type { KnownCase } from '../support/case-steps.ts';
import { dayFrom, idOf, nameOf, opensDecision } from '../support/members.ts';
import {
  choosesPeople,
  FIVE,
  grants,
  inFull,
  newestSession,
  opensSession,
  plans,
  severalCases,
} from '../support/session-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
/** Of the stand-in for Graph; the press, the desk and the mayor know of none of these. */
const LOOK = 'getSchedule';
const MINUTES = 60_000;

async function houseRuleIs(town: Town, rules: Partial<HouseRules>): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const found = await records.read(town.pk, CELL);
  assert.ok(found);
  const body = asBody({ ...found.item.body, rules: { ...cellOf(found.item).rules, ...rules } });
  await records.commit(town.pk, [{ kind: 'replace', item: { ...found.item, body }, version: found.version }]);
}

describe('Whether people are free at the hour of a session', function () {
  this.timeout(60_000);
  let town: Town;
  let cases: readonly KnownCase[];
  beforeEach(async () => {
    town = await openTown();
    cases = await severalCases(town, 1);
    await town.settles();
    await houseRuleIs(town, { calendars: 'asked' });
    town.bot.graph.calls.forget();
  });
  afterEach(() => town.ends());

  const looks = () => town.bot.graph.calls.of(LOOK);
  const looked = async () => (await newestSession(town)).body.calendars as Calendars;
  const warning = t('sessions.conflict.busy');

  /** Half an hour of something else, an hour after the session begins. */
  async function hasSomethingElse(key: string): Promise<void> {
    const start = Date.parse((await newestSession(town)).body.start) + 60 * MINUTES;
    town.bot.graph.change(idOf(key), { busy: [{ start, end: start + 30 * MINUTES }] });
  }

  /** Anna has something else then, and the worker has looked. */
  async function isPlanned(): Promise<void> {
    await plans(town, cases);
    await hasSomethingElse('anna');
    await town.settles();
  }

  it('is not asked at all unless the house has it asked: not one request', async () => {
    const { bram, lies } = town;
    await houseRuleIs(town, { calendars: 'off' });
    await isPlanned();
    await bram.presses(t('sessions.propose'));
    await town.settles();
    assert.equal(town.bot.graph.calls.total, 0);
    assert.equal(await looked(), undefined);
    await opensSession(bram);
    assert.ok(!bram.screen.includes(t('sessions.calendars')));
    await opensDecision(lies);
    assert.ok(!lies.screen.includes(t('sessions.calendars')));
  });

  it('is asked by the worker, once: no press asks Graph anything', async () => {
    const { bram } = town;
    await plans(town, cases);
    assert.equal(town.bot.graph.calls.total, 0);
    bram.sees(t('sessions.calendarsWait'));
    await town.settles();
    await town.settles();
    assert.equal(looks(), 1);
    assert.deepEqual((await looked()).busy, []);
    assert.ok((await town.auditTrail()).includes('session.calendars done'));
  });

  it('is said to the coordinator, with when it was asked, and stops nothing', async () => {
    const { bram } = town;
    await isPlanned();
    await opensSession(bram);
    bram.sees(t('sessions.warns'));
    const at = bram.screen.indexOf(warning);
    assert.ok(at > 0 && bram.screen.slice(at).split('\n')[1]?.includes(nameOf('anna')), bram.screen);
    bram.sees(t('sessions.calendars'));
    assert.ok(!bram.screen.includes(t('sessions.calendarsWait')));
    await bram.presses(t('sessions.propose'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('leaves the card that lies before the coordinator as it was: its buttons work', async () => {
    const { bram } = town;
    await plans(town, cases);
    await town.settles();
    assert.ok(await looked());
    await bram.presses(t('sessions.propose'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('is asked anew when it is put before the mayor, who reads it with the rest', async () => {
    const { bram, lies } = town;
    await plans(town, cases);
    await town.settles();
    await hasSomethingElse('anna');
    town.clock.goesOn(MINUTES);
    await bram.presses(t('sessions.propose'));
    await town.settles();
    assert.equal(looks(), 2);
    await opensDecision(lies);
    lies.sees(warning);
    lies.sees(t('sessions.calendars'));
  });

  it('is gone with the mayor’s approval', async () => {
    await isPlanned();
    await town.bram.presses(t('sessions.propose'));
    await grants(town);
    assert.equal((await newestSession(town)).state, 'approved');
    assert.equal(await looked(), null);
    town.bot.graph.calls.forget();
    await town.settles();
    assert.equal(looks(), 0);
    await opensSession(town.bram);
    assert.ok(!town.bram.screen.includes(warning));
  });

  it('keeps ids of entries and nothing else: no name, no address, no calendar', async () => {
    await isPlanned();
    const { body } = await newestSession(town);
    const { entries, busy, ...rest } = await looked();
    assert.deepEqual(Object.keys(rest).toSorted(), ['at', 'minutes', 'start']);
    assert.deepEqual(
      entries,
      body.invitees.map(({ entry }) => entry),
    );
    assert.equal(busy.length, 1);
    assert.ok(entries.includes(busy[0] ?? ''));
  });

  it('is asked again about another hour, and about somebody who comes in', async () => {
    const { bram } = town;
    await isPlanned();
    await bram.presses(t('sessions.changeWhen'));
    bram.fills({ sessionDay: dayFrom(town, 21) });
    await bram.presses(t('form.save'));
    await town.settles();
    assert.equal(looks(), 2);
    assert.deepEqual((await looked()).busy, []);
    await opensSession(bram);
    await bram.presses(t('sessions.changePeople'));
    await choosesPeople(town, [...FIVE, 'nadia']);
    await town.settles();
    assert.equal(looks(), 3);
    assert.equal((await looked()).entries.length, FIVE.length + 1);
  });

  it('is not asked again when somebody is left out', async () => {
    const { bram } = town;
    await isPlanned();
    await opensSession(bram);
    await bram.presses(t('sessions.changePeople'));
    bram.fills({ sessionPeople: FIVE.filter((key) => key !== 'anna').map(inFull) });
    await bram.presses(t('sessions.next'));
    await town.settles();
    assert.equal(looks(), 1);
  });

  it('is not known of a guest, nor of somebody whose calendar cannot be seen', async () => {
    await plans(town, cases);
    // Tom's calendar is with the police; Anna has none.
    for (const key of ['anna', 'tom']) await hasSomethingElse(key);
    town.bot.graph.change(idOf('tom'), { mailbox: true });
    town.bot.graph.change(idOf('anna'), { mailbox: false });
    await town.settles();
    assert.deepEqual((await looked()).busy, []);
    assert.equal((await looked()).unseen, undefined);
  });

  it('that may not be asked is said, instead of nothing, and asked no more', async () => {
    const { bram } = town;
    town.bot.graph.openCalendar(DEMO_ORGANISER, false);
    await isPlanned();
    assert.equal((await looked()).unseen, true);
    await town.settles();
    town.clock.goesOn(20 * MINUTES);
    await town.settles();
    assert.equal(looks(), 1);
    await opensSession(bram);
    bram.sees(t('sessions.conflict.calendarsUnseen'));
    assert.ok(!bram.screen.includes(warning));
    await bram.presses(t('sessions.propose'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('while Graph is out of order is tried again, until it answers', async () => {
    town.bot.graph.faults = ({ operation }) => (operation === LOOK ? 'error-before' : undefined);
    await isPlanned();
    assert.equal((await looked()).unseen, true);
    const entries = (await town.auditTrail()).filter((line) => line.startsWith('session.calendars'));
    town.clock.goesOn(MINUTES);
    await town.settles();
    assert.deepEqual(
      (await town.auditTrail()).filter((line) => line.startsWith('session.calendars')),
      entries,
    );
    town.bot.graph.faults = () => undefined;
    town.clock.goesOn(MINUTES);
    await town.settles();
    assert.equal((await looked()).unseen, undefined);
    assert.equal((await looked()).busy.length, 1);
  });

  it('is given up in silence when it fails for reasons of its own: no letter on the desk', async () => {
    const { store } = town.bot.assembly.surroundings;
    town.bot.graph.change(DEMO_ORGANISER, { mailbox: false });
    await isPlanned();
    for (let n = 0; n < 9; n += 1) {
      town.clock.goesOn(20 * MINUTES);
      await town.settles();
    }
    const left = await store.records.list(town.pk, { type: 'outbox', order: 'id', limit: 50 });
    assert.deepEqual(
      left.filter(({ item }) => JSON.stringify(item.body).includes('ask-calendars')),
      [],
    );
    assert.equal((await looked()).unseen, true);
  });

  it('of a session that has changed while it was asked is not noted', async () => {
    const { bram } = town;
    const { teamwork } = town.bot.assembly.surroundings;
    assert.ok(teamwork);
    await plans(town, cases);
    await hasSomethingElse('anna');
    const asked = teamwork.busy;
    // Nobody looks again: the house has stopped it by then.
    const busy = async (...question: Parameters<typeof asked>) => {
      const found = await asked(...question);
      await houseRuleIs(town, { calendars: 'off' });
      await bram.presses(t('sessions.changeWhen'));
      bram.fills({ sessionDay: dayFrom(town, 25) });
      await bram.presses(t('form.save'));
      return found;
    };
    Object.assign(teamwork, { busy });
    await town.settles();
    assert.equal(looks(), 1);
    assert.equal(await looked(), undefined);
  });

  it('is noted too when something else about the session changed meanwhile', async () => {
    const { bram } = town;
    const { teamwork } = town.bot.assembly.surroundings;
    assert.ok(teamwork);
    await plans(town, cases);
    await hasSomethingElse('anna');
    const asked = teamwork.busy;
    const busy = async (...question: Parameters<typeof asked>) => {
      const found = await asked(...question);
      await bram.presses(t('sessions.changeGrid'));
      await bram.presses(t('sessions.check'));
      return found;
    };
    Object.assign(teamwork, { busy });
    await town.settles();
    assert.equal(looks(), 1);
    assert.equal((await looked()).busy.length, 1);
  });

  it('of a session that was dropped is not asked', async () => {
    const { bram } = town;
    await plans(town, cases);
    await bram.presses(t('sessions.drop'));
    await town.settles();
    assert.equal(looks(), 0);
  });
});
