/** Days in documents. They are ISO strings without a time zone, so they are read and written as UTC. */

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Midnight UTC of an ISO day; null for text that is none. */
export function dayOf(iso: string): Date | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** "13 February 2025". Text that is no ISO day comes back as it is. */
export function longDate(iso: string): string {
  const day = dayOf(iso);
  return day ? LONG.format(day) : iso;
}

/** "13 Feb 2025", for tables. */
export function shortDate(iso: string): string {
  const day = dayOf(iso);
  return day ? SHORT.format(day).replace('Sept', 'Sep') : iso;
}

/** "Thursday 13 February 2025". */
export function fullDate(iso: string): string {
  const day = dayOf(iso);
  return day ? `${WEEKDAY.format(day)} ${LONG.format(day)}` : iso;
}
