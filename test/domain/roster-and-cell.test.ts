// Who somebody is today, and what the cell may hold today. Days are the cell's own, in Europe/Brussels.
import assert from 'node:assert/strict';
import {
  type ActiveBasis,
  type Cell,
  dataLevelOn,
  HOUSE_RULES,
  highestLevelOn,
  identifyingOn,
  type Period,
  WHOLE_CELL,
} from '../../src/domain/cell/cell.ts';
import { daysLater, hoursLater, localDay } from '../../src/domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../src/domain/retention/terms.ts';
import { type EntryTerms, GUEST_STATES, ROLES, standingOn } from '../../src/domain/roster/entry.ts';
import { ENTRY_STATES } from '../../src/domain/roster/workflow.ts';

const TODAY = '2026-11-23';
const TERMS: EntryTerms = {
  role: 'partner',
  validFrom: '2026-01-01',
  validUntil: null,
  clearance: null,
  permanentDeputy: false,
  guest: 'none',
  account: 'well',
  organisation: 'org.school',
};
const CLEARANCE = { level: 'geheim', until: '2026-12-31' } as const;

/** What an approved entry with these terms is worth on that day. */
const standing = (terms: Partial<EntryTerms>, today = TODAY, handOver: Period | null = null) =>
  standingOn({ status: 'approved', terms: { ...TERMS, ...terms } }, today, handOver);

describe('Somebody’s standing', () => {
  for (const role of ROLES)
    it(`is ${role} while the entry holds`, () => {
      assert.equal(standing({ role, permanentDeputy: true, clearance: CLEARANCE }), role);
    });

  it('is that of a stranger without an entry', () =>
    assert.equal(standingOn(undefined, TODAY, null), 'stranger'));

  for (const status of ENTRY_STATES.filter((state) => state !== 'approved'))
    it(`is that of a stranger while the entry is ${status}, whatever the role`, () => {
      for (const role of ROLES) {
        const terms = { ...TERMS, role, permanentDeputy: true, clearance: CLEARANCE };
        assert.equal(standingOn({ status, terms }, TODAY, null), 'stranger');
      }
    });

  it('begins on the first day and ends after the last', () => {
    const terms = { validFrom: '2026-11-23', validUntil: '2026-11-23' };
    assert.equal(standing(terms, '2026-11-22'), 'stranger');
    assert.equal(standing(terms, '2026-11-23'), 'partner');
    assert.equal(standing(terms, '2026-11-24'), 'stranger');
  });

  it('of a deputy is the deputy’s only while appointed for always, or during a dated hand-over', () => {
    const handOver = { from: '2026-11-23', until: '2026-11-30' };
    assert.equal(standing({ role: 'deputy' }), 'reporter');
    assert.equal(standing({ role: 'deputy', permanentDeputy: true }), 'deputy');
    const on = (day: string) => standing({ role: 'deputy' }, day, handOver);
    assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map(on), [
      'reporter',
      'deputy',
      'deputy',
      'reporter',
    ]);
  });

  it('of a police member is the police’s up to the last day of the clearance, and a reporter’s after it', () => {
    const on = (day: string) => standing({ role: 'police', clearance: CLEARANCE }, day);
    assert.equal(on('2026-12-31'), 'police');
    assert.equal(on('2027-01-01'), 'reporter');
    assert.equal(standing({ role: 'police' }), 'reporter');
  });

  it('of a guest is a stranger’s until the account was redeemed, and on paper only for ever', () => {
    const of = (guest: EntryTerms['guest']) => standing({ guest });
    assert.deepEqual(GUEST_STATES.map(of), ['partner', 'stranger', 'partner', 'partner', 'stranger']);
  });

  it('is that of a stranger as soon as there is a doubt about the account', () => {
    for (const role of ROLES)
      for (const account of ['disabled', 'gone'] as const)
        assert.equal(standing({ role, account, permanentDeputy: true, clearance: CLEARANCE }), 'stranger');
  });
});

const BASIS: ActiveBasis = {
  entry: 'lb.1',
  level: 1,
  organisation: WHOLE_CELL,
  fields: [],
  from: '2026-01-01',
  until: '2026-12-31',
};
const IDENTITY: ActiveBasis = { ...BASIS, entry: 'lb.2', level: 2, fields: ['name'] };
const cellWith = (...bases: readonly ActiveBasis[]): Cell => ({
  name: 'Voorbeeldegem',
  municipalities: ['Voorbeeldegem'],
  languages: ['nl'],
  timeZone: 'Europe/Brussels',
  rules: HOUSE_RULES,
  practice: false,
  bases,
  desk: { coordinator: 'ros.c', deputy: 'ros.d' },
  mayor: 'ros.m',
  police: 'ros.p',
  dpo: 'ros.o',
  handOver: null,
  registerKey: 'k.register',
  revision: 1,
});
const levelOf = (cell: Cell, day = TODAY, organisation = 'org.school') =>
  dataLevelOn(cell, day, organisation);

describe('The level of data of a cell', () => {
  it('is 0 without a signed basis', () => assert.equal(levelOf(cellWith()), 0));
  it('is 1 with a basis for content', () => assert.equal(levelOf(cellWith(BASIS)), 1));
  it('is 2 with one for identity too', () => assert.equal(levelOf(cellWith(BASIS, IDENTITY)), 2));
  it('is 0 with a basis for identity alone', () => assert.equal(levelOf(cellWith(IDENTITY)), 0));

  it('holds from the first to the last day of the basis', () => {
    const cell = cellWith(BASIS);
    const levels = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => levelOf(cell, day));
    assert.deepEqual(levels, [0, 1, 1, 0]);
  });

  it('falls to 0 when the basis for content ends before that for identity', () => {
    const cell = cellWith({ ...BASIS, until: '2026-06-30' }, IDENTITY);
    assert.equal(levelOf(cell, '2026-06-30'), 2);
    assert.equal(levelOf(cell, '2026-07-01'), 0);
  });

  it('is opened by organisation: that of a school says nothing about a hospital', () => {
    const cell = cellWith(BASIS, { ...IDENTITY, organisation: 'org.school' });
    assert.equal(levelOf(cell, TODAY, 'org.school'), 2);
    assert.equal(levelOf(cell, TODAY, 'org.hospital'), 1);
    assert.deepEqual(identifyingOn(cell, TODAY, 'org.school'), ['name']);
    assert.deepEqual(identifyingOn(cell, TODAY, 'org.hospital'), []);
  });

  it('opens for an organisation the fields of its own bases of level 2 that hold today, and no others', () => {
    const cell = cellWith(
      { ...BASIS, fields: ['address'] },
      { ...IDENTITY, organisation: 'org.school', fields: ['name'] },
      { ...IDENTITY, organisation: 'org.school', fields: ['birthDate'] },
      { ...IDENTITY, organisation: 'org.school', fields: ['address'], until: '2026-06-30' },
      { ...IDENTITY, organisation: 'org.hospital', fields: ['address'] },
    );
    assert.deepEqual(identifyingOn(cell, TODAY, 'org.school'), ['name', 'birthDate']);
    assert.deepEqual(identifyingOn(cell, TODAY, 'org.hospital'), ['address']);
  });

  it('is for a case the highest that is open for anybody', () => {
    const school = { ...BASIS, organisation: 'org.school' };
    assert.equal(highestLevelOn(cellWith(), TODAY), 0);
    assert.equal(highestLevelOn(cellWith(school), TODAY), 1);
    assert.equal(highestLevelOn(cellWith(school, { ...IDENTITY, organisation: 'org.hospital' }), TODAY), 1);
    assert.equal(highestLevelOn(cellWith({ ...IDENTITY, organisation: 'org.school' }, school), TODAY), 2);
    assert.equal(highestLevelOn(cellWith(school), '2027-01-01'), 0);
  });
});

describe('The day in Voorbeeldegem', () => {
  const dayAt = (instant: string) => localDay(new Date(instant), 'Europe/Brussels');
  const days: readonly (readonly [what: string, instant: string, day: string])[] = [
    ['a winter noon', '2026-11-23T11:00:00Z', '2026-11-23'],
    ['the last second of a winter day', '2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['the first of the next', '2026-11-23T23:00:00Z', '2026-11-24'],
    ['the last second of a summer day', '2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['the first of the next summer day', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['the last second of the year', '2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['the first of the new year, while London still has the old', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['a leap day', '2028-02-28T23:00:00Z', '2028-02-29'],
    ['the night in which the clock springs forward, before', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['that night, at midnight', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['that day, its last second: only 23 hours long', '2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['the day after', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the night in which it falls back, at midnight', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['half past two, for the first time', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['half past two, for the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['that day, its last second: 25 hours long', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['the day after it fell back', '2026-10-25T23:00:00Z', '2026-10-26'],
  ];
  for (const [what, instant, day] of days)
    it(`is ${day} at ${what}`, () => assert.equal(dayAt(instant), day));

  it('goes on without a gap or a fold on all days when the clock changes, 2024 to 2040', () => {
    const HOUR = 3_600_000;
    for (let year = 2024; year <= 2040; year += 1)
      for (const month of [2, 9]) {
        const lastSunday = new Date(Date.UTC(year, month + 1, 0));
        lastSunday.setUTCDate(lastSunday.getUTCDate() - lastSunday.getUTCDay());
        const hours = new Map<string, number>();
        for (let hour = -24; hour < 72; hour += 1) {
          const day = localDay(new Date(lastSunday.getTime() + hour * HOUR), 'Europe/Brussels');
          hours.set(day, (hours.get(day) ?? 0) + 1);
        }
        const changing = lastSunday.toISOString().slice(0, 10);
        assert.equal(hours.get(changing), month === 2 ? 23 : 25, changing);
      }
  });

  it('is another one elsewhere', () => {
    assert.equal(localDay(new Date('2026-11-23T23:30:00Z'), 'Europe/London'), '2026-11-23');
  });
});

describe('Terms', () => {
  it('count days of 24 hours and hours from the instant', () => {
    assert.equal(daysLater(new Date('2026-03-28T12:00:00Z'), 7), '2026-04-04T12:00:00.000Z');
    assert.equal(daysLater(new Date('2028-02-28T12:00:00Z'), 1), '2028-02-29T12:00:00.000Z');
    assert.equal(hoursLater(new Date('2026-12-31T23:00:00Z'), 24), '2027-01-01T23:00:00.000Z');
  });

  it('are those of domain.md §6 and §10: drafts seven days with a warning after five, signals six months at most', () => {
    assert.equal(RETENTION_DAYS.draftAfterStart, 7);
    assert.equal(RETENTION_DAYS.draftWarningAfterStart, 5);
    assert.ok(RETENTION_DAYS.signalMaximum <= 184);
    assert.ok(RETENTION_DAYS.requestAfterAsking <= RETENTION_DAYS.signalMaximum);
    assert.ok(RETENTION_DAYS.idempotencyKey > RETENTION_DAYS.draftAfterStart);
  });
});
