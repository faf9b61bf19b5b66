/** The period that a figure speaks of, as reports and spreadsheets write it. Pure. */
import { lastDayMeant } from './by-date';

/** "2025-06-30", also with a time behind it. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
/** "2025-06". */
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
/** "06/2025". */
const MONTH_SLASH_YEAR = /^(\d{1,2})\/((?:19|20)\d\d)$/;
/** "2025/26 Q2", "2025 Q2". */
const QUARTER_LAST = /^((?:19|20)\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?),?\s+(q(?:uarter )?[1-4])$/i;
/** "Q2 25/26". */
const SHORT_YEARS = /(?<![\d/])(\d\d)\s*[-–/]\s*(\d\d)$/;
/** "Jun-25", "Jun 25", "June ’25". */
const SHORT_MONTH_YEAR = /^([a-z]{3,9})\.?[\s-]*['’]?(\d\d)$/i;
/** What may stand before the last day or month: "12 months to", "April to", "year ending", "Apr–", "as at". */
const LEAD =
  /^.*\b(?:to the end of|ending|ended|to|until|up to|as at|as of|at)\s+(?:the\s+)?|^[a-z]{3,9}\.?(?:\s+(?:19|20)\d\d)?\s*[-–—]\s*(?=[a-z])/i;

/**
 * The last day of a period: "Q2 2025/26" (financial, from April), "12 months to March 2025", "Jun-25", "2024/25",
 * "30/06/2025" (day first), "2025-06-30". Null where the words name no day.
 * @returns an ISO date.
 */
export function periodEndOf(words: string): string | null {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > 200) return null;
  return numericEnd(plain) ?? spelt(plain) ?? spelt(plain.replace(LEAD, ''));
}

function numericEnd(words: string): string | null {
  const [, year = '', month = '', day = ''] = ISO_DAY.exec(words) ?? [];
  if (year !== '') return lastDayMeant(`${Number(day)}/${Number(month)}/${year}`);
  const [, itsYear = '', itsMonth = ''] = ISO_MONTH.exec(words) ?? [];
  if (itsYear !== '') return endOfMonth(itsYear, itsMonth);
  const [, monthFirst = '', yearLast = ''] = MONTH_SLASH_YEAR.exec(words) ?? [];
  return yearLast === '' ? null : endOfMonth(yearLast, monthFirst);
}

function spelt(words: string): string | null {
  const ordered = words.replace(QUARTER_LAST, '$2 $1');
  const [, month = '', year = ''] = SHORT_MONTH_YEAR.exec(ordered) ?? [];
  const inFull = year === '' || month.toLowerCase() === 'fy' ? ordered : `${month.slice(0, 3)} 20${year}`;
  const fullYears = inFull.replace(SHORT_YEARS, (all, from: string, to: string) =>
    (Number(from) + 1) % 100 === Number(to) ? `20${from}/${to}` : all,
  );
  return lastDayMeant(fullYears.replace(/^(?:fy|financial year|year)\s+/i, ''));
}

function endOfMonth(year: string, month: string): string | null {
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const last = new Date(Date.UTC(Number(year), number, 0));
  return last.toISOString().slice(0, 10);
}
