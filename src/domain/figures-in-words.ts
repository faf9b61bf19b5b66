/** Finds the figure and the period that a selected passage speaks of. Pure. */
import { type Figure, figureOf } from './measure-figure';
import { periodEndOf } from './measure-period';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const YEARS = '20\\d\\d(?:\\s?[-–/]\\s?(?:20)?\\d\\d)?(?!\\d)';
/** The likeliest first: a quarter says more than the year in it. */
const PERIODS: readonly RegExp[] = [
  new RegExp(`\\bq(?:uarter )?[1-4](?: of)?,? ?${YEARS}`, 'i'),
  new RegExp(`\\b(?:12|twelve) months (?:to|ending|ended) (?:the end of )?(?:\\d{1,2} )?${MONTH} 20\\d\\d`, 'i'),
  new RegExp(`\\byear (?:to|ending|ended) (?:\\d{1,2} )?${MONTH} 20\\d\\d`, 'i'),
  new RegExp(`\\b${MONTH}(?: 20\\d\\d)? ?(?:to|[-–]) ?${MONTH} 20\\d\\d`, 'i'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? 20\\d\\d`, 'i'),
  new RegExp(`\\b${MONTH} 20\\d\\d`, 'i'),
  new RegExp(`(?<![\\d/])${YEARS}`),
];
const FIGURE =
  /(?<![\p{L}\d.,/-])(?:[£€$]\s?)?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:k|m|bn|million|billion|thousand)(?![\p{L}]))?(?:\s?%|\s?per ?cent)?(?![\p{L}\d/]|[.,]\d)/giu;

/** The words of a passage that name a period; null when none do. */
export function periodIn(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ');
  for (const pattern of PERIODS) {
    const found = pattern.exec(plain)?.[0];
    if (found !== undefined && periodEndOf(found) !== null) return found;
  }
  return null;
}

/** The figures of a passage, shares and sums of money first; days and years are none. */
export function figuresIn(text: string): readonly Figure[] {
  let plain = text.replace(/\s+/g, ' ');
  for (const pattern of PERIODS) plain = plain.replaceAll(new RegExp(pattern.source, 'gi'), ' ');
  const figures = [...plain.matchAll(FIGURE)].flatMap(([words]) => figureOf(words) ?? []);
  return figures.toSorted((a, b) => Number(b.unit !== '') - Number(a.unit !== ''));
}
