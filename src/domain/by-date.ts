/** The day meant by words such as "the end of 2022", as plans print them. Pure. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?`;
const YEAR = '((?:19|20)\\d\\d)';
/** "2014-15", "2014/2015", "2014 to 2015". */
const SPAN = new RegExp(`^${YEAR}\\s*(?:[-–—/]|to|and)\\s*((?:20)?\\d\\d)$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? ${YEAR}$`);
const MONTH_FIRST = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}$`);
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)$/;
const MONTH_YEAR = new RegExp(`^${MONTH},? ${YEAR}$`);
const SEASON = new RegExp(`^(?:the )?(spring|summer|autumn) (?:of )?${YEAR}$`);
const QUARTER = new RegExp(`^(?:q|quarter )([1-4])(?: of)?,? (${YEAR}.*)$`);
const EDGE =
  /^(?:the )?(?:very )?(?:(end|close|start|beginning|middle) of|(early|mid|late)[ -])\s*(?:the )?(?:(?:financial|calendar|fiscal|municipal|policing) year (?:of )?)?/;
const LAST_MONTH_OF_SEASON: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 };

/**
 * The last day on which a promise so dated is kept: "the end of 2022" is 31 December, "April 2016" the 30th, and a
 * financial year ends on 31 March. Numbers are day, month, year. Null where the words name no day, as "next year" or
 * "the end of my term" don't.
 * @returns an ISO date.
 */
export function lastDayMeant(words: string): string | null {
  const plain = words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|until|till|to|no later than|up to|in|during|over|throughout)\s+/, '')
    .replace(/[.,;:]+$/, '');
  const before = /^before\s+/.exec(plain);
  if (before) return dayBefore(plain.slice(before[0].length));
  const isEnd = !/^(?:the )?(?:start|beginning|middle|early|mid)\b/.test(plain);
  const rest = plain.replace(EDGE, '').replace(/^(?:the )?(?:(?:financial|calendar|fiscal) year )(?:of )?/, '');
  const period = periodOf(rest);
  if (period === null) return null;
  if (isEnd) return period.last;
  return /^(?:the )?mid/.test(plain) ? middleOf(period) : period.first;
}

interface Period {
  readonly first: string;
  readonly last: string;
}

/** "before April 2016" ends with March; "before the end of 2022" means by its end. */
function dayBefore(words: string): string | null {
  if (EDGE.test(words)) return lastDayMeant(words);
  const period = periodOf(words);
  if (period === null) return null;
  const day = new Date(`${period.first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function periodOf(words: string): Period | null {
  return dayIn(words) ?? partOfYear(words) ?? yearsIn(words);
}

function dayIn(words: string): Period | null {
  const [, day = '', name = '', year = ''] = DAY_FIRST.exec(words) ?? [];
  if (year !== '') return dayOf(year, monthNumber(name), Number(day));
  const [, named = '', dayAfter = '', itsYear = ''] = MONTH_FIRST.exec(words) ?? [];
  if (itsYear !== '') return dayOf(itsYear, monthNumber(named), Number(dayAfter));
  const [, numberOfDay = '', month = '', lastYear = ''] = NUMERIC.exec(words) ?? [];
  return lastYear === '' ? null : dayOf(lastYear, Number(month), Number(numberOfDay));
}

function partOfYear(words: string): Period | null {
  const [, name = '', year = ''] = MONTH_YEAR.exec(words) ?? [];
  if (year !== '') return months(Number(year), monthNumber(name), monthNumber(name));
  const [, season = '', seasonYear = ''] = SEASON.exec(words) ?? [];
  const last = LAST_MONTH_OF_SEASON[season];
  if (last !== undefined) return months(Number(seasonYear), last - 2, last);
  const [, quarter = '', ofYear = '', from = ''] = QUARTER.exec(words) ?? [];
  if (quarter === '') return null;
  const first = Number(quarter) * 3 - 2;
  if (!isFinancialYear(ofYear)) return months(Number(from), first, first + 2);
  // A financial year begins in April, and its last quarter lies in the next calendar year.
  const isNext = Number(quarter) === 4;
  return isNext ? months(Number(from) + 1, 1, 3) : months(Number(from), first + 3, first + 5);
}

function yearsIn(words: string): Period | null {
  if (new RegExp(`^${YEAR}$`).test(words)) return { first: `${words}-01-01`, last: `${words}-12-31` };
  const [, from = '', to = ''] = SPAN.exec(words) ?? [];
  if (from === '') return null;
  const until = to.length === 2 ? from.slice(0, 2) + to : to;
  if (Number(until) <= Number(from)) return null;
  if (isFinancialYear(words)) return { first: `${from}-04-01`, last: `${until}-03-31` };
  return { first: `${from}-01-01`, last: `${until}-12-31` };
}

function isFinancialYear(words: string): boolean {
  const [, from = '', to = ''] = SPAN.exec(words) ?? [];
  return from !== '' && (Number(from) + 1) % 100 === Number(to) % 100;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function months(year: number, first: number, last: number): Period {
  return { first: iso(year, first, 1), last: iso(year, last, daysIn(year, last)) };
}

function dayOf(year: string, month: number, day: number): Period | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month)) return null;
  const date = iso(Number(year), month, day);
  return { first: date, last: date };
}

function middleOf({ first, last }: Period): string {
  const middle = (Date.parse(`${first}T00:00:00Z`) + Date.parse(`${last}T00:00:00Z`)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
