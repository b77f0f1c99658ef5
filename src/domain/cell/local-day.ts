/** The calendar day `YYYY-MM-DD` of an instant in the cell's time zone. */
export function localDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(instant);
}

/** `instant` plus whole days of 24 hours, as ISO 8601. */
export function daysLater(instant: Date, days: number): string {
  return new Date(instant.getTime() + days * 86_400_000).toISOString();
}

/** `instant` plus hours, as ISO 8601. */
export function hoursLater(instant: Date, hours: number): string {
  return new Date(instant.getTime() + hours * 3_600_000).toISOString();
}
