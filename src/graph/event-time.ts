// An instant as Outlook writes it: the hour on the wall, and where the wall is.

/** https://learn.microsoft.com/graph/api/resources/datetimetimezone */
export type EventTime = { readonly dateTime: string; readonly timeZone: string };

const HOUR_MS = 3_600_000;

/** Making a format costs more than the rest of a request; a deployment knows one zone or a few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, made);
  return made;
}

function onTheWall(at: Date, timeZone: string): string {
  return formatIn(timeZone).format(at).replace(' ', 'T');
}

/** An instant in UTC, for whoever reads no zone. */
export const utcTime = (instant: string): EventTime => ({
  dateTime: new Date(instant).toISOString().slice(0, 19),
  timeZone: 'UTC',
});

/**
 * `instant` on the wall of an IANA zone, so that the invitation shows people their own hour. In the hour that comes twice when summer time ends
 * it is given in UTC: the wall alone would move the session by an hour.
 */
export function eventTime(instant: string, timeZone: string): EventTime {
  const at = Date.parse(instant);
  const wall = onTheWall(new Date(at), timeZone);
  const twice = [-HOUR_MS, HOUR_MS].some((shift) => onTheWall(new Date(at + shift), timeZone) === wall);
  return twice ? utcTime(instant) : { dateTime: wall, timeZone };
}
