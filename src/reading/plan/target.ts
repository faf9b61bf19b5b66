import type { PlanTarget } from './plan-reading';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const BY = new RegExp(
  `\\b(?:by|before|until|no later than)\\s+((?:the\\s+)?(?:(?:end|start|beginning|close)\\s+of\\s+)?(?:the\\s+(?:financial\\s+)?year\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH}\\s+)?20\\d\\d(?:[-/–]\\d{2,4})?)`,
  'i',
);
const MONEY = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(million|billion|bn|[mk])?\b/i;
const SHARE = /\b(\d[\d,]*(?:\.\d+)?)\s?(%|per ?cent\b|percent\b)/i;
const COUNT =
  /(?<![\d.£/-])\b(\d{1,3}(?:,\d{3})+|\d{1,6})\b(?![\d%/-]|\s?per ?cent)\s+((?:[a-z][a-z'’-]*\s+){0,2}[a-z][a-z'’-]*)/gi;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
/** A bare number is a target only beside such a word or with a date; "the 43 police forces" is none. */
const AIMED =
  /\b(?:recruit\w*|increas\w*|reduc\w*|additional|extra|further|more|at least|reach\w*|achiev\w*|cut\w*)\s+(?:\w+\s+){0,4}$/i;
/** Where a unit ends: "police officers by the end …" counts police officers. */
const UNIT_END =
  /\s+(?:by|in|on|at|to|for|from|of|and|or|with|within|across|over|per|who|which|that|are|is|as|each|before|until)\b.*$/i;
const MAX_SENTENCE = 2000;

/** The figure or date that a sentence sets, or null when it sets none. */
export function findTarget(sentence: string): PlanTarget | null {
  const text = sentence.slice(0, MAX_SENTENCE);
  const by = BY.exec(text)?.[1] ?? null;
  const figure = figureIn(text, by);
  if (!figure && by === null) return null;
  return { value: figure?.value ?? null, unit: figure?.unit ?? null, by };
}

interface Figure {
  readonly value: number;
  readonly unit: string;
}

function figureIn(text: string, by: string | null): Figure | null {
  const share = SHARE.exec(text);
  if (share?.[1]) return { value: amount(share[1]), unit: '%' };
  const money = MONEY.exec(text);
  if (money?.[1]) return { value: amount(money[1]) * (SCALE[money[2]?.toLowerCase() ?? ''] ?? 1), unit: '£' };
  for (const match of text.matchAll(COUNT)) {
    const value = amount(match[1] ?? '');
    const isYear = /^20\d\d$/.test(match[1] ?? '');
    const unit = (match[2] ?? '').replace(UNIT_END, '').trim();
    const intended = by !== null || AIMED.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!isYear && intended && unit !== '' && !new RegExp(`^${MONTH}`, 'i').test(unit)) return { value, unit };
  }
  return null;
}

function amount(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
