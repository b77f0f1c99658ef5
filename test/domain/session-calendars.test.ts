// What is known of calendars, and of which plan it is known.
import assert from 'node:assert/strict';
import { availabilityOf, type Calendars, isAbout } from '../../src/domain/session/calendars.ts';

const START = '2026-10-01T12:00:00.000Z';
const AT = '2026-09-10T08:00:00.000Z';
const planFor = (...entries: readonly string[]) => ({
  start: START,
  minutes: 90,
  invitees: entries.map((entry) => ({ entry })),
});
const LOOKED: Calendars = { at: AT, start: START, minutes: 90, entries: ['tom', 'anna'], busy: ['tom'] };
const ASKED = { calendars: 'asked' } as const;

describe('A look at calendars', () => {
  it('is about the hour, the length and the people that it was for', () => {
    assert.equal(isAbout(LOOKED, planFor('anna', 'tom')), true);
    assert.equal(isAbout(LOOKED, { ...planFor('tom'), start: '2026-10-01T13:00:00.000Z' }), false);
    assert.equal(isAbout(LOOKED, { ...planFor('tom'), minutes: 120 }), false);
  });

  it('still holds when somebody is left out, and not when somebody comes in', () => {
    assert.equal(isAbout(LOOKED, planFor('tom')), true);
    assert.equal(isAbout(LOOKED, planFor('tom', 'anna', 'chloe')), false);
  });

  it('is told with the moment it was made', () => {
    const plan = planFor('tom', 'anna');
    assert.deepEqual(availabilityOf(ASKED, LOOKED, plan), { kind: 'seen', at: AT, busy: ['tom'] });
  });

  it('that did not work tells so, and of nobody that they are busy', () => {
    const { at, start, minutes, entries } = LOOKED;
    const unseen: Calendars = { at, start, minutes, entries, busy: [], unseen: true };
    const plan = planFor('tom', 'anna');
    assert.deepEqual(availabilityOf(ASKED, unseen, plan), { kind: 'unseen', at: AT, busy: [] });
  });

  it('is waited for where there was none, or for another plan', () => {
    for (const looked of [undefined, null, { ...LOOKED, minutes: 60 }])
      assert.deepEqual(availabilityOf(ASKED, looked, planFor('tom')), { kind: 'waiting' });
  });

  it('is nobody’s business where the house does not have it made, whatever was found before', () => {
    assert.deepEqual(availabilityOf({ calendars: 'off' }, LOOKED, planFor('tom')), { kind: 'off' });
    assert.deepEqual(availabilityOf(ASKED, LOOKED, planFor()), { kind: 'off' });
  });
});
