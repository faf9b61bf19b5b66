/** Dates and times of day as British councils print them. */

export interface FoundDate {
  /** ISO 8601, "2025-02-13". */
  readonly iso: string;
  readonly index: number;
  readonly end: number;
  /** A weekday is printed with it. */
  readonly weekday: boolean;
}

export interface FoundTime {
  /** 24 hours, "09:30". */
  readonly clock: string;
  readonly index: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[\\s,.-]*(?:the\\s+)?)?';
const SEPARATOR = '[\\s,.-]*';
const DAY_FIRST = new RegExp(
  `${WEEKDAY}\\b(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?${SEPARATOR}(?:of\\s+)?${MONTH}\\b${SEPARATOR}(\\d{4})\\b`,
  'gi',
);
const MONTH_FIRST = new RegExp(`${WEEKDAY}\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi');
const NUMERIC = new RegExp(`${WEEKDAY}\\b(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4}|\\d{2})\\b(?![/.]\\d)`, 'gi');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

/** Every full date in a text, in order of appearance. Numeric dates are read day first; impossible dates are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: string, month: number, day: string, weekday: boolean): void => {
    const iso = isoOf(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
    const index = match.index ?? 0;
    const end = index + match[0].length;
    if (iso !== null && !found.some((other) => index < other.end && other.index < end)) {
      found.push({ iso, index, end, weekday });
    }
  };
  for (const match of text.matchAll(DAY_FIRST)) {
    add(match, match[4] ?? '', monthOf(match[3] ?? ''), match[2] ?? '', match[1] !== undefined);
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    add(match, match[4] ?? '', monthOf(match[2] ?? ''), match[3] ?? '', match[1] !== undefined);
  }
  for (const match of text.matchAll(ISO)) add(match, match[1] ?? '', Number(match[2]), match[3] ?? '', false);
  for (const match of text.matchAll(NUMERIC)) {
    add(match, match[5] ?? '', Number(match[4]), match[2] ?? '', match[1] !== undefined);
  }
  return found.sort((a, b) => a.index - b.index);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const TIME =
  /\b(?:(12\s*)?(noon|midday)\b|(\d{1,2})(?:\s?[.:]\s?(\d{2}))?\s*([ap])\.?\s?m\b\.?|(\d{2})[.:]?(\d{2})\s*(?:hrs|hours|h)\b|(\d{1,2})[.:](\d{2})(?![.:/%\d]))/gi;

/**
 * Every time of day in a text, in order. A time between 1.00 and 6.59 without "am" or a leading zero is taken as
 * afternoon, because no council meets at night; a bare number is no time.
 */
export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  for (const match of text.matchAll(TIME)) {
    const clock = clockOf(match);
    if (clock !== null) found.push({ clock, index: match.index, end: match.index + match[0].length });
  }
  return found;
}

function clockOf(match: RegExpMatchArray): string | null {
  if (match[2] !== undefined) return '12:00';
  if (match[5] !== undefined) {
    const hour = Number(match[3]);
    if (hour < 1 || hour > 12) return hour < 24 ? pad(hour, Number(match[4] ?? 0)) : null;
    return pad((hour % 12) + (match[5].toLowerCase() === 'p' ? 12 : 0), Number(match[4] ?? 0));
  }
  if (match[6] !== undefined) return pad(Number(match[6]), Number(match[7]));
  const printed = match[8] ?? '';
  const hour = Number(printed);
  const afternoon = printed.length === 1 && hour >= 1 && hour <= 6;
  return pad(afternoon ? hour + 12 : hour, Number(match[9]));
}

function pad(hour: number, minute: number): string | null {
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export interface FoundSpan {
  readonly from: string;
  readonly to: string;
  readonly index: number;
  readonly end: number;
}

/** The first span of times, such as "3.45 - 4.15pm" or "10:00 to 12 noon"; a half-day mark at its end counts for both. */
export function findTimeSpan(text: string): FoundSpan | null {
  const times = findTimes(text);
  for (const [index, first] of times.entries()) {
    const second = times[index + 1];
    if (!second || !/^\s*(?:[-–—]|to|until|till)\s*$/i.test(text.slice(first.end, second.index))) continue;
    const span = { index: first.index, end: second.end, to: second.clock };
    return { ...span, from: alignedStart(text.slice(first.index, first.end), first.clock, second.clock) };
  }
  return null;
}

/** "3.45 - 4.15pm" begins in the afternoon, "6.30 - 7.30 am" in the morning: the start lies before the end. */
function alignedStart(printed: string, from: string, to: string): string {
  if (/[ap]\.?\s?m|noon|midday/i.test(printed)) return from;
  const hour = Number(from.slice(0, 2));
  return from > to && hour > 12 ? `${String(hour - 12).padStart(2, '0')}${from.slice(2)}` : from;
}
