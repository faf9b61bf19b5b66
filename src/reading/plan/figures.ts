/** The figures of a sentence: shares, sums of money, and counts of things that it sets out to reach. */

export interface Figure {
  readonly value: number;
  /** What it counts, as printed: "police officers", "%", "£"; empty where the words don't say. */
  readonly unit: string;
  /** Where it stands in the sentence. */
  readonly at: number;
}

const SHARE = /\b(\d[\d,]*(?:\.\d+)?)\s?(%|per ?cent\b|percent\b)/gi;
const MONEY = /£\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(million|billion|thousand|bn|[mk]))?\b/gi;
const SPELT: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const COUNT = new RegExp(
  `(?<![\\d.£/–—-])\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${Object.keys(SPELT).join('|')})\\b(?![\\d%/–—]|-\\d|\\s?per ?cent)\\s+((?:[a-z][a-z'’-]*\\s+){0,2}[a-z][a-z'’-]*)`,
  'gi',
);
const SCALE: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
/** A bare number is a target only beside such a word or with a date; "the 43 police forces" is none. */
const AIMED =
  /\b(?:recruit\w*|increas\w*|reduc\w*|additional|extra|further|more|at least|reach\w*|achiev\w*|cut\w*|fund|provide|deliver|open|create|introduce|establish|appoint|employ|train|install|hold|host|within|up to|minimum of|total of)\s+(?:\w+\s+){0,4}$/i;
/** A level to be reached that names no unit after it: "from 40 to 80 by the end of 2030". */
const LEVEL =
  /\b(?:from\s+(?:about\s+|around\s+)?\d[\d,]*\s+to|(?:grows?|rises?|falls?|increases?|goes up|reduced?|cut|raised?)\s+to)\s+(?:about\s+|around\s+|at least\s+)?(\d[\d,]*)(?=[.;]?$|[.;]\s|,?\s+(?:by|in|before|over|within|each|every|until)\b)/gi;
const CHANGES =
  /\b(?:doubl|tripl|increas|rais|gr[eo]w|cut|reduc|lower|expand|recruit|rises?|fall|goes up|the number of|total of)/i;
const COUNTED = /\bnumbers? of ((?:[a-z’'-]+\s+){0,5}[a-z’'-]+)\s*$/i;
/** "from 23 to 15 per cent": what is now, not what is aimed at. */
const BASELINE = /\bfrom\s+(?:the (?:current|present)\s+|around\s+|about\s+|£\s?)?$/i;
const THEN_TO = /^[^.;]{0,40}?\bto\b\s+(?:£\s?)?(?:at least |around |about |under |over )?\d/i;
/** Where a unit ends: "police officers by the end …" counts police officers. */
const UNIT_END =
  /(?:^|\s+)(?:by|in|on|at|to|for|from|of|and|or|with|within|across|over|per|who|which|that|are|is|as|each|before|until|every|during|through|will|have|has|a|the)\b.*$/i;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
/** Times of the day, ages and telephone numbers are no targets. */
const NO_UNIT = /^(?:am|pm|o'clock|year[- ]olds?)\b/i;

/**
 * All figures of a sentence in the order of its words.
 * @param isDated true when the sentence names a date: then a bare number is one that is aimed at.
 */
export function figuresIn(sentence: string, isDated: boolean): readonly Figure[] {
  const figures = [
    ...[...sentence.matchAll(SHARE)].map((match) => ({ value: amount(match[1]), unit: '%', at: match.index })),
    ...[...sentence.matchAll(MONEY)].map((match) => ({
      value: Math.round(amount(match[1]) * (SCALE[match[2]?.toLowerCase() ?? ''] ?? 1) * 100) / 100,
      unit: '£',
      at: match.index,
    })),
    ...countsIn(sentence, isDated),
    ...levelsIn(sentence),
  ];
  return figures.filter((figure) => !isBaseline(sentence, figure.at)).toSorted((a, b) => a.at - b.at);
}

function countsIn(sentence: string, isDated: boolean): Figure[] {
  const counts: Figure[] = [];
  for (const match of sentence.matchAll(COUNT)) {
    const digits = match[1] ?? '';
    const unit = (match[2] ?? '').replace(UNIT_END, '').trim();
    const intended = isDated || AIMED.test(sentence.slice(Math.max(0, match.index - 60), match.index));
    const isYear = /^(?:19|20)\d\d$/.test(digits);
    if (!isYear && intended && unit !== '' && !MONTH.test(unit) && !NO_UNIT.test(unit))
      counts.push({ value: amount(digits), unit, at: match.index });
  }
  return counts;
}

/** "the number of patrols from 40 to 80": what is counted stands before the figures, or nowhere ("places grow to 120"). */
function levelsIn(sentence: string): Figure[] {
  return [...sentence.matchAll(LEVEL)].flatMap((match) => {
    const digits = match[1] ?? '';
    const at = match.index + match[0].length - digits.length;
    const before = sentence.slice(Math.max(0, match.index - 120), match.index);
    if (!CHANGES.test(`${before}${match[0]}`) || /^(?:19|20)\d\d$/.test(digits)) return [];
    const counted = COUNTED.exec(before)?.[1]?.replace(UNIT_END, '').trim() ?? '';
    return [{ value: amount(digits), unit: counted, at }];
  });
}

function isBaseline(sentence: string, at: number): boolean {
  return BASELINE.test(sentence.slice(Math.max(0, at - 30), at)) && THEN_TO.test(sentence.slice(at, at + 80));
}

function amount(digits = ''): number {
  return SPELT[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''));
}
