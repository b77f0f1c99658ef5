// A session is planned by the wall clock: every minute of every day on which Brussels changes its clocks, and other zones at random.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localDay } from '../../src/domain/cell/local-day.ts';
import {
  endOf,
  instantsOf,
  localTimeOf,
  offsetText,
  readLocalTime,
} from '../../src/domain/session/local-time.ts';

const BRUSSELS = 'Europe/Brussels';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const [FIRST_YEAR, LAST_YEAR] = [2024, 2040];
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const timeOf = (minuteOfDay: number) =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;

/** Directive 2000/84/EC: summer time is from 01:00 UTC of the last Sunday of March to 01:00 UTC of the last Sunday of October. */
function changeIn(year: number, month: 'March' | 'October'): number {
  const last = Date.UTC(year, month === 'March' ? 2 : 9, 31);
  return last - new Date(last).getUTCDay() * DAY_MS + HOUR_MS;
}
function hoursAhead(instant: number): 1 | 2 {
  const year = new Date(instant).getUTCFullYear();
  return instant >= changeIn(year, 'March') && instant < changeIn(year, 'October') ? 2 : 1;
}
/** The other way about: of the two instants that can be meant, those at which the rule gives that offset. */
const byTheRule = (day: string, time: string) =>
  [2, 1].flatMap((hours) => {
    const instant = Date.parse(`${day}T${time}Z`) - hours * HOUR_MS;
    return hoursAhead(instant) === hours ? [{ at: new Date(instant), offsetMinutes: 60 * hours }] : [];
  });

const changes = years.flatMap((year) =>
  (['March', 'October'] as const).map((month) => ({ month, day: dayOf(changeIn(year, month)) })),
);

describe('Local time in Brussels', () => {
  it('is changed on the days that calendars print', () => {
    assert.deepEqual(
      changes.slice(0, 8).map(({ day }) => day),
      [
        ...['2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26'],
        ...['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'],
      ],
    );
    assert.equal(changes.length, 34);
  });

  it('means exactly the instants of the rule, in every minute of the 34 days', () => {
    const seen = { none: 0, one: 0, two: 0 };
    for (const { day } of changes)
      for (let minute = 0; minute < 1440; minute += 1) {
        const time = timeOf(minute);
        const instants = instantsOf(day, time, BRUSSELS);
        assert.deepEqual(instants, byTheRule(day, time), `${day} ${time}`);
        seen[instants.length === 0 ? 'none' : instants.length === 1 ? 'one' : 'two'] += 1;
      }
    assert.deepEqual(seen, { none: 17 * 60, one: 34 * 1440 - 34 * 60, two: 17 * 60 });
  });

  it('is never moved in silence: each minute of real time on these days is found under what the clock shows', () => {
    for (const { day } of changes) {
      const midnight = Date.parse(day) - hoursAhead(Date.parse(day) - 2 * HOUR_MS) * HOUR_MS;
      let minutes = 0;
      for (let at = midnight; ; at += MINUTE_MS) {
        const shown = localTimeOf(new Date(at), BRUSSELS);
        const asIfUtc = new Date(at + hoursAhead(at) * HOUR_MS).toISOString();
        assert.equal(`${shown.day}T${shown.time}:00.000Z`, asIfUtc);
        if (shown.day !== day) break;
        minutes += 1;
        const back = instantsOf(shown.day, shown.time, BRUSSELS);
        const same = back.filter((instant) => instant.at.getTime() === at);
        assert.deepEqual(same, [{ at: new Date(at), offsetMinutes: shown.offsetMinutes }]);
      }
      assert.equal(minutes, (day.slice(5, 7) === '03' ? 23 : 25) * 60, day);
    }
  });

  it('is refused in the gap, whichever of two was asked for', () => {
    for (const time of ['02:00', '02:30', '02:59'])
      for (const fold of [undefined, 'earlier', 'later'] as const)
        assert.deepEqual(readLocalTime('2027-03-28', time, BRUSSELS, fold), { refused: 'gap' });
    assert.ok('ok' in readLocalTime('2027-03-28', '01:59', BRUSSELS));
    assert.ok('ok' in readLocalTime('2027-03-28', '03:00', BRUSSELS));
  });

  it('is asked for in the fold, and then is the one that was chosen', () => {
    const earlier = { at: new Date('2027-10-31T00:30:00Z'), offsetMinutes: 120 };
    const later = { at: new Date('2027-10-31T01:30:00Z'), offsetMinutes: 60 };
    const read = (fold?: 'earlier' | 'later') => readLocalTime('2027-10-31', '02:30', BRUSSELS, fold);
    assert.deepEqual(read(), { ask: 'fold', choices: [earlier, later] });
    assert.deepEqual(read('earlier'), { ok: earlier });
    assert.deepEqual(read('later'), { ok: later });
  });

  it('is one instant on any other day, whatever was chosen before', () => {
    const ok = { at: new Date('2027-11-01T01:30:00Z'), offsetMinutes: 60 };
    for (const fold of [undefined, 'earlier', 'later'] as const)
      assert.deepEqual(readLocalTime('2027-11-01', '02:30', BRUSSELS, fold), { ok });
  });

  it('keeps the day that the rest of the bot knows', () => {
    for (const { day } of changes)
      for (let hour = -3; hour < 27; hour += 1) {
        const instant = new Date(Date.parse(day) + hour * HOUR_MS);
        assert.equal(localTimeOf(instant, BRUSSELS).day, localDay(instant, BRUSSELS));
      }
  });

  for (const [day, time] of [
    ['2026-02-30', '10:00'],
    ['2026-13-01', '10:00'],
    ['26-01-01', '10:00'],
    ['2026-01-01', '24:00'],
    ['2026-01-01', '10:60'],
    ['2026-01-01', '9:00'],
    ['2026-01-01', '10:00:00'],
    ['', ''],
  ] as const)
    it(`does not guess what "${day} ${time}" may mean`, () =>
      assert.throws(() => instantsOf(day, time, BRUSSELS), /^Error: fault:/));
});

describe('Local time in any zone', () => {
  it('is found in a year that nobody meant', () => {
    for (const day of ['0000-01-01', '1815-06-18', '9999-12-31'])
      for (const instant of instantsOf(day, '12:00', BRUSSELS)) {
        const { time, ...shown } = localTimeOf(instant.at, BRUSSELS);
        assert.deepEqual([shown.day, time], [day, '12:00']);
      }
  });

  /** One before UTC, one of half hours, one of three quarters, changes of half an hour, at midnight, and around a fast of a month. */
  const zone = fc.constantFrom(
    ...[
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'America/Havana',
    ],
    ...['Africa/Casablanca', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Atlantic/Azores', BRUSSELS],
  );
  const minute = fc.integer({
    min: Date.UTC(FIRST_YEAR, 0, 1) / MINUTE_MS,
    max: Date.UTC(LAST_YEAR, 11, 31) / MINUTE_MS,
  });

  it('reads back from every instant that it means', () => {
    fc.assert(
      fc.property(zone, minute, (where, at) => {
        const [day, time] = [dayOf(at * MINUTE_MS), timeOf(at % 1440)];
        for (const instant of instantsOf(day, time, where))
          assert.deepEqual(localTimeOf(instant.at, where), {
            day,
            time,
            offsetMinutes: instant.offsetMinutes,
          });
      }),
      { numRuns: 5_000 },
    );
  });

  it('means, among others, each instant at which clocks show it', () => {
    fc.assert(
      fc.property(zone, minute, (where, at) => {
        const instant = new Date(at * MINUTE_MS);
        const { day, time, offsetMinutes } = localTimeOf(instant, where);
        const found = instantsOf(day, time, where);
        assert.ok(
          found.some(
            (each) => each.at.getTime() === instant.getTime() && each.offsetMinutes === offsetMinutes,
          ),
        );
        assert.ok(found.length <= 2 && (found[0]?.at ?? 0) <= (found[1]?.at ?? Number.POSITIVE_INFINITY));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is behind UTC west of it, and changes there by its own law', () => {
    const newYork = (day: string, time: string) =>
      instantsOf(day, time, 'America/New_York').map(({ at }) => at.toISOString().slice(0, 16));
    assert.deepEqual(newYork('2026-07-01', '12:00'), ['2026-07-01T16:00']);
    assert.deepEqual(newYork('2026-03-08', '01:59'), ['2026-03-08T06:59']);
    assert.deepEqual(newYork('2026-03-08', '02:30'), []);
    assert.deepEqual(newYork('2026-11-01', '01:30'), ['2026-11-01T05:30', '2026-11-01T06:30']);
  });

  it('jumps and comes back by half an hour where the law says so', () => {
    const island = (day: string, time: string) =>
      instantsOf(day, time, 'Australia/Lord_Howe').map(({ offsetMinutes }) => offsetText(offsetMinutes));
    assert.deepEqual(island('2026-10-04', '02:15'), []);
    assert.deepEqual(island('2026-10-04', '02:30'), ['UTC+11:00']);
    assert.deepEqual(island('2026-04-05', '01:45'), ['UTC+11:00', 'UTC+10:30']);
  });
});

describe('An offset', () => {
  for (const [minutes, text] of [
    [0, 'UTC+00:00'],
    [60, 'UTC+01:00'],
    [120, 'UTC+02:00'],
    [345, 'UTC+05:45'],
    [-210, 'UTC-03:30'],
    [-600, 'UTC-10:00'],
  ] as const)
    it(`of ${minutes} minutes reads ${text}`, () => assert.equal(offsetText(minutes), text));
});

describe('A duration', () => {
  it('counts real minutes, also through a change of the clock', () => {
    const start = (day: string) => {
      const read = readLocalTime(day, '01:30', BRUSSELS);
      assert.ok('ok' in read);
      return read.ok.at;
    };
    const endsAt = (day: string) => localTimeOf(endOf(start(day), 120), BRUSSELS).time;
    assert.equal(endsAt('2027-03-28'), '04:30');
    assert.equal(endsAt('2027-10-31'), '02:30');
    assert.equal(endsAt('2027-11-01'), '03:30');
  });

  it('is no broken number', () => {
    for (const minutes of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      assert.throws(() => endOf(new Date(0), minutes), /^Error: fault:/);
  });
});
