// The clock of the offices: terms run in working days of Belgium. Days are `YYYY-MM-DD`; the instant and the zone are given.
import { localDay } from './local-day.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The legal holidays with a date of their own (royal decree of 18 April 1974, art. 1), as `MM-DD`. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'] as const;
/** The others, in days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const DAYS_AFTER_EASTER = [1, 39, 50] as const;

function startUtc(day: string): number {
  const start = Date.parse(`${day}T00:00:00Z`);
  // "2026-02-30" is read as 2 March by some engines, so the day has to come back as it went in.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(start) || dayOf(start) !== day)
    throw new Error('fault: no day of the calendar');
  return start;
}

function dayOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

function plusDays(day: string, days: number): string {
  return dayOf(startUtc(day) + days * DAY_MS);
}

/** Easter Sunday of a year of the Gregorian calendar: the anonymous computus of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const monthAndDay = epact + toSunday - 7 * late + 114;
  return dayOf(Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1));
}

/** The legal holidays of Belgium in a year (1583 to 9999), in order. Ten, or nine when Ascension Day is 1 May. */
export function belgianHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const days = [
    ...FIXED_HOLIDAYS.map((monthAndDay) => `${year}-${monthAndDay}`),
    ...DAYS_AFTER_EASTER.map((after) => plusDays(easter, after)),
  ];
  return [...new Set(days)].toSorted();
}

/** Monday to Friday, but for the legal holidays. Throws a fault for what is no day of the calendar. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(startUtc(day)).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !belgianHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The `days`-th working day after `day`; `day` itself for 0. Throws a fault for less than 0 or a broken number. */
export function addWorkingDays(day: string, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new Error('fault: no number of working days');
  let reached = day;
  for (let left = days; left > 0; left -= 1) {
    do reached = plusDays(reached, 1);
    while (!isWorkingDay(reached));
  }
  return reached;
}

/** How many working days there are after `from`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: string, until: string): number {
  let count = 0;
  for (let day = from; day < until; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The last millisecond of a day in a zone. Sought with `localDay` alone, so days of 23 and 25 hours need no rule of their own. */
function endOfLocalDay(day: string, timeZone: string): Date {
  const start = startUtc(day);
  // No zone is further than 14 hours ahead of UTC or 12 behind it.
  let notAfter = start - 14 * HOUR_MS;
  let after = start + DAY_MS + 12 * HOUR_MS;
  while (after - notAfter > 1) {
    const middle = Math.floor((notAfter + after) / 2);
    if (localDay(new Date(middle), timeZone) <= day) notAfter = middle;
    else after = middle;
  }
  return new Date(notAfter);
}

/**
 * When a term of `days` working days that began at `instant` is over: ISO 8601, the last millisecond of its last local day. The day of the
 * instant does not count (art. 52 of the Judicial Code).
 */
export function dueAfterWorkingDays(instant: Date, days: number, timeZone: string): string {
  return endOfLocalDay(addWorkingDays(localDay(instant, timeZone), days), timeZone).toISOString();
}

/** By how many working days the ISO instant `dueAt` is passed; 0 in the weekend after it, undefined while there is time. */
export function workingDaysOverdue(dueAt: string, now: Date, timeZone: string): number | undefined {
  const due = new Date(dueAt);
  if (now.getTime() <= due.getTime()) return undefined;
  return workingDaysBetween(localDay(due, timeZone), localDay(now, timeZone));
}
