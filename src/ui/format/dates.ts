// Dates as the United Kingdom writes and types them. Days are ISO strings (`2025-02-13`) and have no time zone.
// Nothing here reads the clock: today is always passed in.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MS_PER_DAY = 86_400_000;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** `13 February 2025`. Text that is not an ISO day comes back unchanged, so that nothing on screen breaks. */
export function formatDate(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : iso;
}

/** `Thu 13 Feb 2025`, for lists and tables. */
export function formatShortDate(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${DAYS[parts.weekday]?.slice(0, 3)} ${formatDayMonth(iso)} ${parts.year}` : iso;
}

/** `13 Feb`, where the year is plain from what stands around it. */
export function formatDayMonth(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]?.slice(0, 3)}` : iso;
}

/** `13/02/2025`, as it is typed. */
export function formatNumericDate(iso: string): string {
  const parts = partsOf(iso);
  if (!parts) return iso;
  return `${String(parts.day).padStart(2, '0')}/${String(parts.month).padStart(2, '0')}/${parts.year}`;
}

/** `February 2025`, for headings of a calendar or a list. */
export function formatMonth(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${MONTHS[parts.month - 1]} ${parts.year}` : iso;
}

/** Whole days from one day to another; negative when `to` is earlier. NaN when either is not an ISO day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_PER_DAY);
}

/** The day so many days later (or earlier). Text that is not an ISO day comes back unchanged. */
export function addDays(iso: string, days: number): string {
  const time = timeOf(iso);
  return Number.isNaN(time) ? iso : new Date(time + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How far off a day is, in words: `today`, `tomorrow`, `in 5 days`, `in 4 months`; gone by: `yesterday`, `3 days ago`. */
export function formatDaysLeft(iso: string, today: string): string {
  const days = daysBetween(today, iso);
  if (Number.isNaN(days)) return '';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${spanWords(days)}` : `${spanWords(-days)} ago`;
}

/** Beyond about two months nobody counts in days: months, then years. */
function spanWords(days: number): string {
  if (days <= 60) return `${days} days`;
  const months = Math.round(days / 30.44);
  if (months < 24) return `${months} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** The same for something owed by that day: `due today`, `due in 5 days`, `1 day late`. */
export function formatDue(iso: string, today: string): string {
  const days = daysBetween(today, iso);
  if (Number.isNaN(days)) return '';
  if (days >= 0) return `due ${formatDaysLeft(iso, today)}`;
  return days === -1 ? '1 day late' : `${-days} days late`;
}

/**
 * A day as a person in the UK types it, day before month: `13/2/25`, `13.02.2025`, `13 Feb`, `Thu 13th February 2025`,
 * ISO, `today`, `tomorrow`, `yesterday`, `+7`, `-3`, `+2w`. Two-figure years below 70 are 20xx. Without a year, today's.
 * Null when it is none of these or no such day exists.
 */
export function parseUkDate(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(',', ' ').replaceAll(/\s+/g, ' ');
  return parseRelative(typed, today) ?? parseFigures(typed, today) ?? parseWords(typed, today);
}

function parseRelative(typed: string, today: string): string | null {
  const words: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };
  const word = words[typed];
  if (word !== undefined) return addDays(today, word);
  const step = /^([+-])\s?(\d{1,4})\s?(d|days?|w|weeks?)?$/.exec(typed);
  if (!step) return null;
  const days = Number(step[2]) * (step[3]?.startsWith('w') === true ? 7 : 1);
  return addDays(today, step[1] === '-' ? -days : days);
}

function parseFigures(typed: string, today: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const uk = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed);
  return uk ? dayOf(yearOf(uk[3], today), Number(uk[2]), Number(uk[1])) : null;
}

function parseWords(typed: string, today: string): string | null {
  const match = /^(?:[a-z]{3,9} )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,9})\.?(?:[ -](\d{4}|\d{2}))?$/.exec(
    typed,
  );
  const name = match?.[2];
  if (!match || name === undefined) return null;
  const month = MONTHS.findIndex(
    (full) => full.toLowerCase().startsWith(name) || (name === 'sept' && full === 'September'),
  );
  return month < 0 ? null : dayOf(yearOf(match[3], today), month + 1, Number(match[1]));
}

function yearOf(typed: string | undefined, today: string): number {
  if (typed === undefined) return Number(today.slice(0, 4));
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The ISO day, or null where the calendar has no such day (31 April, 29 February 2025). */
function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return partsOf(iso) === null ? null : iso;
}

function timeOf(iso: string): number {
  const parts = partsOf(iso);
  return parts ? Date.UTC(parts.year, parts.month - 1, parts.day) : Number.NaN;
}

/** Reads the day of an ISO date or instant; null when it is not one. */
function partsOf(iso: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day, weekday: date.getUTCDay() } : null;
}
