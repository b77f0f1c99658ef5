// The wall clock of the house against instants: a session is planned in local time, and no time is ever moved in silence.
import { isDay } from '../signal/answering.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const OFFSET = /^GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** An instant, and how far the local clock is ahead of UTC then. */
export interface LocalInstant {
  readonly at: Date;
  readonly offsetMinutes: number;
}

/** What somebody means with a local day and time: one instant, none, or one of two. */
export type ReadLocalTime =
  | { readonly ok: LocalInstant }
  /** The clock jumps over this time: nobody can be anywhere then. */
  | { readonly refused: 'gap' }
  /** The clock shows this time twice: whoever plans says which, the earlier first. */
  | { readonly ask: 'fold'; readonly choices: readonly LocalInstant[] };

/** Making a format costs more than a whole press; a deployment knows one zone or a few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, made);
  return made;
}

/** By how many minutes clocks in `zone` are ahead of UTC at an instant: Intl writes it as "GMT+02:00", and zero as "GMT". */
function offsetAt(instant: number, zone: string): number {
  const written = formatIn(zone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  if (written === 'GMT') return 0;
  // Before there was a railway clocks went by the sun, to the second.
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(written ?? '') ?? [];
  if (sign === undefined) throw new Error('fault: no offset from UTC');
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes) + Number(seconds) / 60);
}

/** Whether this is a time of day, written `HH:MM`, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * Every instant at which clocks in `zone` (an IANA name) show `day` (`YYYY-MM-DD`) and `time` (`HH:MM`): none where the clock jumps over it,
 * two where it comes twice, the earlier first. Throws a fault for what is no day or time; forms refuse that before (`isDay`, `isTime`).
 */
export function instantsOf(day: string, time: string, zone: string): readonly LocalInstant[] {
  if (!isDay(day) || !isTime(time)) throw new Error('fault: no day and time of the calendar');
  const wallClock = Date.parse(`${day}T${time}Z`);
  // No zone is further than 14 hours ahead of UTC or 12 behind it, and none changes its clock twice within 26 hours.
  const around = [wallClock - 14 * HOUR_MS, wallClock + 12 * HOUR_MS];
  return [...new Set(around.map((at) => offsetAt(at, zone)))]
    .toSorted((one, other) => other - one)
    .map((offsetMinutes) => ({ at: new Date(wallClock - offsetMinutes * MINUTE_MS), offsetMinutes }))
    .filter(({ at, offsetMinutes }) => offsetAt(at.getTime(), zone) === offsetMinutes);
}

/** `fold` says which of two is meant, and changes nothing where there is one. Throws a fault for what is no day or time. */
export function readLocalTime(
  day: string,
  time: string,
  zone: string,
  fold?: 'earlier' | 'later',
): ReadLocalTime {
  const choices = instantsOf(day, time, zone);
  const [first] = choices;
  const last = choices.at(-1);
  if (first === undefined || last === undefined) return { refused: 'gap' };
  if (choices.length > 1 && fold === undefined) return { ask: 'fold', choices };
  return { ok: fold === 'later' ? last : first };
}

/** An offset as people read it: "UTC+01:00". */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.floor(Math.abs(minutes) % 60)];
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

/** What clocks in `zone` show at an instant: `YYYY-MM-DD`, `HH:MM`. Begun minutes do not count. */
export function localTimeOf(
  instant: Date,
  zone: string,
): { readonly day: string; readonly time: string; readonly offsetMinutes: number } {
  const offsetMinutes = offsetAt(instant.getTime(), zone);
  const text = new Date(instant.getTime() + offsetMinutes * MINUTE_MS).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16), offsetMinutes };
}

/** The end of what lasts `minutes` from `start`: real minutes, whatever the clock does meanwhile. Throws a fault for a broken number. */
export function endOf(start: Date, minutes: number): Date {
  if (!Number.isInteger(minutes) || minutes < 0) throw new Error('fault: no number of minutes');
  return new Date(start.getTime() + minutes * MINUTE_MS);
}
