/** Making a format costs more than a whole press; a deployment knows one zone or a few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** No time zone changes its day within a quarter of an hour; a press asks for today more than once. */
const QUARTER_MS = 15 * 60_000;
interface Asked {
  readonly quarter: number;
  readonly day: string;
}
const asked = new Map<string, Asked>();

/** The calendar day `YYYY-MM-DD` of an instant in the cell's time zone. */
export function localDay(instant: Date, timeZone: string): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const last = asked.get(timeZone);
  if (last?.quarter === quarter) return last.day;
  const day = formatIn(timeZone).format(instant);
  asked.set(timeZone, { quarter, day });
  return day;
}

/** `instant` plus whole days of 24 hours, as ISO 8601. */
export function daysLater(instant: Date, days: number): string {
  return new Date(instant.getTime() + days * 86_400_000).toISOString();
}

/** The earlier of two instants; null counts as never. */
export function earlier(one: string, other: string | null): string {
  return other !== null && other < one ? other : one;
}

/** `instant` plus hours, as ISO 8601. */
export function hoursLater(instant: Date, hours: number): string {
  return new Date(instant.getTime() + hours * 3_600_000).toISOString();
}
