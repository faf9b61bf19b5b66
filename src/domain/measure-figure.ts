/** Figures as spreadsheets and reports write them, and how one compares with another. Pure. */

export interface Figure {
  readonly value: number;
  /** "%", "£", or what stands behind the number; empty when nothing does. */
  readonly unit: string;
}

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  thousand: 1e3,
};
const SHAPE =
  /^([-−–(])?\s*([£€$])?\s*([-−–])?\s*(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d*\.\d+|\d+)\s*(?:(k|m|bn|million|billion|thousand)\b)?\s*(%|per ?cent)?\s*(\))?\s*(?!(?:to|and|or|of)\b)([\p{L}][\p{L}\p{N} .()/-]{0,60})?$/iu;

/**
 * "1,234", "82.5 %", "£1.4m", "(12)" and "−3.1" (both below nothing), "14 days". Null for what is no one number ("n/a",
 * "-", "12 to 15").
 */
export function figureOf(text: string): Figure | null {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ').trim();
  const match = SHAPE.exec(plain);
  if (!match) return null;
  const [, before, currency = '', between, digits = '', factor = '', percent, closing, words = ''] = match;
  if ((before === '(') !== (closing !== undefined)) return null;
  const size = Number(digits.replace(/[, ]/g, '')) * (FACTORS[factor.toLowerCase()] ?? 1);
  // 1.4 million is not exactly 1.4 * 1e6 in binary; no figure of a report has more than twelve digits.
  const value = Number((before !== undefined || between !== undefined ? -size : size).toPrecision(12));
  if (!Number.isFinite(value)) return null;
  return { value, unit: percent === undefined ? currency || words.trim() : '%' };
}

export type Trend = 'better' | 'worse' | 'unchanged' | 'higher' | 'lower';

/** @param better which way is better; without it only higher or lower can be said. */
export function trendOf(before: number, now: number, better: 'up' | 'down' | null): Trend {
  if (now === before) return 'unchanged';
  const isHigher = now > before;
  if (better === null) return isHigher ? 'higher' : 'lower';
  return isHigher === (better === 'up') ? 'better' : 'worse';
}

interface Dated {
  /** ISO date. */
  readonly periodEnd: string;
}

/** The readings by their periods, the earliest first. */
export function inPeriodOrder<T extends Dated>(readings: readonly T[]): readonly T[] {
  return readings.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0));
}

/** Two weeks, in milliseconds. */
const MOST_APART = 14 * 864e5;

/** The reading of the same period a year before, give or take two weeks: months differ in length, weeks move. */
export function yearBefore<T extends Dated>(readings: readonly T[], reading: T): T | null {
  const wanted = new Date(`${reading.periodEnd}T00:00:00Z`);
  wanted.setUTCFullYear(wanted.getUTCFullYear() - 1);
  let nearest: T | null = null;
  let least = MOST_APART;
  for (const one of readings) {
    const distance = Math.abs(Date.parse(`${one.periodEnd}T00:00:00Z`) - wanted.getTime());
    if (one === reading || distance > least || (nearest && distance === least)) continue;
    nearest = one;
    least = distance;
  }
  return nearest;
}
