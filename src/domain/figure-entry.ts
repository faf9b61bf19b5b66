/** What a person types for a figure: what is wrong with it, in a few words, and what comes next. Pure. */
import { figureOf } from './measure-figure';
import { periodEndOf } from './measure-period';

/** Undefined when the words name a day, month, quarter or year. */
export function periodProblem(words: string): string | undefined {
  return periodEndOf(words) === null ? 'Such as Q2 2025/26 or June 2025' : undefined;
}

/** Undefined when the words are one number, with or without its unit. */
export function figureProblem(words: string): string | undefined {
  return figureOf(words) === null ? 'A number is needed' : undefined;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The period after one, worded the same way: "Q4 2024/25" gives "Q1 2025/26". Empty where that can't be told. */
export function nextPeriod(period: string): string {
  const [, sign = '', quarter = '', years = ''] = /^(q|quarter )([1-4]),? (\d{4}(?:[/-]\d{2,4})?)$/i.exec(period) ?? [];
  if (quarter !== '') return `${sign}${(Number(quarter) % 4) + 1} ${quarter === '4' ? nextYears(years) : years}`;
  const [, month = '', year = ''] = /^([a-z]{3,9}) (\d{4})$/i.exec(period) ?? [];
  const place = month === '' ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase()));
  const name = MONTHS[(place + 1) % 12];
  if (place >= 0 && name !== undefined) {
    return `${month.length === 3 ? name.slice(0, 3) : name} ${place === 11 ? Number(year) + 1 : year}`;
  }
  return /^\d{4}(?:[/-]\d{2,4})?$/.test(period) ? nextYears(period) : '';
}

/** "2024/25" gives "2025/26", "2025" gives "2026". */
function nextYears(years: string): string {
  return years.replaceAll(/\d+/g, (digits) =>
    String(Number(digits) + 1)
      .padStart(digits.length, '0')
      .slice(-digits.length),
  );
}
