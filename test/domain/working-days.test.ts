// The clock of the offices: which days count in Belgium, and when a term in working days is over in Europe/Brussels.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localDay } from '../../src/domain/cell/local-day.ts';
import {
  addWorkingDays,
  belgianHolidays,
  dueAfterWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  workingDaysOverdue,
} from '../../src/domain/cell/working-days.ts';

const BRUSSELS = 'Europe/Brussels';
const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Copied from calendars, not computed: Easter Monday, Ascension Day, Whit Monday. */
const MOVABLE: { readonly [year: number]: readonly [easter: string, ascension: string, whit: string] } = {
  2024: ['04-01', '05-09', '05-20'],
  2025: ['04-21', '05-29', '06-09'],
  2026: ['04-06', '05-14', '05-25'],
  2027: ['03-29', '05-06', '05-17'],
  2028: ['04-17', '05-25', '06-05'],
  2029: ['04-02', '05-10', '05-21'],
  2030: ['04-22', '05-30', '06-10'],
  2031: ['04-14', '05-22', '06-02'],
  2032: ['03-29', '05-06', '05-17'],
};
const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

/** Gauss's rule with its two exceptions: another way to the same Sunday. */
function easterOfGauss(year: number): string {
  const century = Math.floor(year / 100);
  const lunar = 15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4);
  const solar = (4 + century - Math.floor(century / 4)) % 7;
  const moon = (19 * (year % 19) + (lunar % 30)) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + solar) % 7;
  const march = 22 + moon + sunday;
  const early = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10);
  return dayAfter(
    `${year}-02-28`,
    march - (early ? 7 : 0) + (new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 1 : 0),
  );
}

describe('The holidays of Belgium', () => {
  for (const [year, movable] of Object.entries(MOVABLE))
    it(`are these ten in ${year}`, () => {
      const golden = [...FIXED, ...movable].map((monthAndDay) => `${year}-${monthAndDay}`).toSorted();
      assert.deepEqual(belgianHolidays(Number(year)), golden);
    });

  it('are found where Easter is earliest and latest, and in the exceptions of the rule', () => {
    const mondays = [
      '1818-03-23',
      '1954-04-19',
      '1981-04-20',
      '2038-04-26',
      '2049-04-19',
      '2076-04-20',
      '2285-03-23',
    ];
    for (const monday of mondays)
      assert.ok(belgianHolidays(Number(monday.slice(0, 4))).includes(monday), monday);
  });

  it('hang on the same Easter as by the rule of Gauss, 1583 to 2600', () => {
    for (let year = 1583; year <= 2600; year += 1) {
      const easter = easterOfGauss(year);
      assert.equal(new Date(easter).getUTCDay(), 0);
      const after = [1, 39, 50].map((days) => dayAfter(easter, days));
      const expected = new Set([...FIXED.map((monthAndDay) => `${year}-${monthAndDay}`), ...after]);
      assert.deepEqual(belgianHolidays(year), [...expected].toSorted());
    }
  });

  it('are nine when Ascension Day is Labour Day', () => assert.equal(belgianHolidays(2008).length, 9));
});

describe('A working day', () => {
  const days: readonly (readonly [day: string, works: boolean, what: string])[] = [
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-11', false, 'Armistice Day, a Wednesday'],
    ['2026-11-02', true, 'All Souls’ Day: the offices of the State close, it is no legal holiday'],
    ['2026-07-11', false, 'the day of Flanders, a Saturday'],
    ['2025-07-11', true, 'the day of Flanders, a Friday: no legal holiday'],
    ['2026-05-15', true, 'the Friday after Ascension Day'],
    ['2026-04-03', true, 'Good Friday'],
    ['2028-02-29', true, 'a leap day, a Tuesday'],
  ];
  for (const [day, works, what] of days)
    it(`${works ? 'is' : 'is not'} ${what}`, () => assert.equal(isWorkingDay(day), works));

  for (const nonsense of [
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '23-11-2026',
    '',
    'today',
    '2026-11-23T00:00:00Z',
  ])
    it(`is a fault for “${nonsense}”`, () =>
      assert.throws(() => isWorkingDay(nonsense), /^Error: fault: no day of the calendar$/));
});

const someDay = fc
  .integer({ min: Date.UTC(2020, 0, 1) / DAY_MS, max: Date.UTC(2045, 11, 31) / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));
const someDays = fc.nat({ max: 80 });

describe('Adding working days', () => {
  const sums: readonly (readonly [from: string, days: number, to: string, what: string])[] = [
    ['2026-11-23', 0, '2026-11-23', 'none is the same day'],
    ['2026-11-21', 0, '2026-11-21', 'none is the same day in the weekend too'],
    ['2026-11-23', 1, '2026-11-24', 'Monday to Tuesday'],
    ['2026-11-20', 1, '2026-11-23', 'over the weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-22', 1, '2026-11-23', 'from a Sunday'],
    ['2026-11-10', 1, '2026-11-12', 'over Armistice Day'],
    ['2026-04-02', 2, '2026-04-07', 'over Easter'],
    ['2026-12-24', 5, '2027-01-04', 'over Christmas and New Year'],
    ['2026-11-23', 10, '2026-12-07', 'two weeks'],
  ];
  for (const [from, days, to, what] of sums)
    it(`${what}: ${from} and ${days} is ${to}`, () => assert.equal(addWorkingDays(from, days), to));

  it('never lands on a weekend or a holiday', () => {
    fc.assert(
      fc.property(someDay, someDays, (day, days) => {
        const reached = addWorkingDays(day, days + 1);
        assert.ok(![0, 6].includes(new Date(reached).getUTCDay()));
        assert.ok(!belgianHolidays(Number(reached.slice(0, 4))).includes(reached));
      }),
    );
  });

  it('is later for a later day and for more days', () => {
    fc.assert(
      fc.property(someDay, someDays, fc.nat({ max: 30 }), (day, days, more) => {
        assert.ok(addWorkingDays(day, days + 1) > addWorkingDays(day, days));
        assert.ok(addWorkingDays(dayAfter(day, more), days) >= addWorkingDays(day, days));
      }),
    );
  });

  it('can be done in parts', () => {
    fc.assert(
      fc.property(someDay, someDays, someDays, (day, some, others) => {
        assert.equal(addWorkingDays(addWorkingDays(day, some), others), addWorkingDays(day, some + others));
      }),
    );
  });

  it('is undone by counting', () => {
    fc.assert(
      fc.property(someDay, someDays, (day, days) =>
        assert.equal(workingDaysBetween(day, addWorkingDays(day, days)), days),
      ),
    );
  });

  for (const days of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    it(`is a fault for ${days} days`, () =>
      assert.throws(() => addWorkingDays('2026-11-23', days), /^Error: fault: no number of working days$/));
});

describe('Counting working days', () => {
  it('counts the last day and not the first', () => {
    assert.equal(workingDaysBetween('2026-11-20', '2026-11-23'), 1);
    assert.equal(workingDaysBetween('2026-11-20', '2026-11-22'), 0);
    assert.equal(workingDaysBetween('2026-11-21', '2026-11-24'), 2);
  });

  it('is none when the end is not later', () => {
    assert.equal(workingDaysBetween('2026-11-23', '2026-11-23'), 0);
    assert.equal(workingDaysBetween('2026-11-24', '2026-11-23'), 0);
  });

  it('is as many as there are working days, one by one', () => {
    fc.assert(
      fc.property(someDay, fc.nat({ max: 60 }), (from, length) => {
        const between = Array.from({ length }, (_, at) => dayAfter(from, at + 1));
        assert.equal(workingDaysBetween(from, dayAfter(from, length)), between.filter(isWorkingDay).length);
      }),
    );
  });
});

describe('A term in working days', () => {
  const due = (instant: string, days: number, zone = BRUSSELS) =>
    dueAfterWorkingDays(new Date(instant), days, zone);
  const terms: readonly (readonly [what: string, instant: string, days: number, end: string])[] = [
    ['ends with the day itself when it is none', '2026-11-23T08:00:00Z', 0, '2026-11-23T22:59:59.999Z'],
    ['ends in winter time', '2026-11-23T08:00:00Z', 1, '2026-11-24T22:59:59.999Z'],
    ['ends in summer time', '2026-07-14T08:00:00Z', 1, '2026-07-15T21:59:59.999Z'],
    [
      'counts from the local day: a Monday already in Brussels',
      '2026-11-22T23:00:00Z',
      1,
      '2026-11-24T22:59:59.999Z',
    ],
    ['counts from the local day: a Sunday still', '2026-11-22T22:59:59.999Z', 1, '2026-11-23T22:59:59.999Z'],
    ['crosses the spring forward', '2026-03-27T10:00:00Z', 1, '2026-03-30T21:59:59.999Z'],
    ['crosses the fall back', '2026-10-23T10:00:00Z', 1, '2026-10-26T22:59:59.999Z'],
    ['begins in the hour that comes twice', '2026-10-25T01:30:00Z', 1, '2026-10-26T22:59:59.999Z'],
    ['ends on a day of 23 hours', '2026-03-29T00:30:00Z', 0, '2026-03-29T21:59:59.999Z'],
    ['ends on a day of 25 hours', '2026-10-25T00:30:00Z', 0, '2026-10-25T22:59:59.999Z'],
    ['crosses the year', '2026-12-31T23:30:00Z', 1, '2027-01-04T22:59:59.999Z'],
  ];
  for (const [what, instant, days, end] of terms) it(what, () => assert.equal(due(instant, days), end));

  it('ends on the last millisecond of its day on every day when the clock changes, 2024 to 2040', () => {
    for (let year = 2024; year <= 2040; year += 1)
      for (const month of [2, 9]) {
        const lastSunday = new Date(Date.UTC(year, month + 1, 0));
        lastSunday.setUTCDate(lastSunday.getUTCDate() - lastSunday.getUTCDay());
        for (const days of [0, 1, 5]) {
          const end = new Date(due(lastSunday.toISOString(), days));
          const expected = addWorkingDays(lastSunday.toISOString().slice(0, 10), days);
          assert.equal(localDay(end, BRUSSELS), expected);
          assert.equal(localDay(new Date(end.getTime() + 1), BRUSSELS), dayAfter(expected, 1));
        }
      }
  });

  it('ends on the last millisecond of its day everywhere, at any instant', () => {
    const zones = [
      'Europe/Brussels',
      'Pacific/Kiritimati',
      'Etc/GMT+12',
      'America/St_Johns',
      'Asia/Kathmandu',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
        fc.nat({ max: 15 }),
        (zone, instant, days) => {
          const end = new Date(dueAfterWorkingDays(instant, days, zone));
          const day = addWorkingDays(localDay(instant, zone), days);
          assert.equal(localDay(end, zone), day);
          assert.equal(localDay(new Date(end.getTime() + 1), zone), dayAfter(day, 1));
          assert.ok(end >= instant);
        },
      ),
    );
  });
});

describe('What is overdue', () => {
  const overdue = (dueAt: string, now: string) => workingDaysOverdue(dueAt, new Date(now), BRUSSELS);
  const FRIDAY_NIGHT = '2026-11-20T22:59:59.999Z';

  it('is nothing while there is time', () => {
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-20T12:00:00Z'), undefined);
    assert.equal(overdue(FRIDAY_NIGHT, FRIDAY_NIGHT), undefined);
  });

  it('is late in the weekend already, by no working day', () => {
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-20T23:00:00.000Z'), 0);
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-22T12:00:00Z'), 0);
  });

  it('is late by the working days that began since, in Brussels', () => {
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-22T22:59:59Z'), 0);
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-22T23:00:00Z'), 1);
    assert.equal(overdue(FRIDAY_NIGHT, '2026-11-25T12:00:00Z'), 3);
  });
});
