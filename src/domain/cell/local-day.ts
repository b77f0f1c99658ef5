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

/** The calendar day `YYYY-MM-DD` of an instant in the cell's time zone. */
export function localDay(instant: Date, timeZone: string): string {
  return formatIn(timeZone).format(instant);
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
