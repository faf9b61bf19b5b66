/** Where a sentence says by when. */
import { lastDayMeant } from '@/domain/by-date';

/** A date of a sentence, or how often a thing is to be done. */
export interface DueWords {
  /** As printed, without "by" and "until": "the end of 2022", "before April 2016", "every quarter". */
  readonly by: string;
  /** ISO date; null where the words name no day. */
  readonly byDate: string | null;
  /** Where the words begin and end in the sentence. */
  readonly at: number;
  readonly end: number;
}

const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const YEAR = '(?:19|20)\\d\\d';
const SPAN = `${YEAR}\\s?(?:[-–—/]|to)\\s?(?:20)?\\d\\d(?!\\d)`;
const YEARS = `(?:${SPAN}|${YEAR})`;
const EDGE = '(?:(?:very )?(?:end|start|beginning|close|middle) of\\s+)';
const NAMED_YEAR = '(?:(?:financial|calendar|fiscal|policing)\\s+year(?:\\s+of)?\\s+)';
const SEASON = '(?:spring|summer|autumn|winter|Q[1-4]|quarter [1-4])';
const DATED = [
  `(?:the\\s+)?${EDGE}?(?:the\\s+)?${NAMED_YEAR}?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:${MONTH},?\\s+)?${YEARS}`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}`,
  `(?:the\\s+)?${EDGE}?${SEASON}\\s+(?:of\\s+)?${YEARS}`,
  `(?:early|mid|late)[-\\s]${YEARS}`,
];
/** Times that hang on a day which the sentence doesn't name. */
const UNDATED = [
  `(?:the\\s+)?${EDGE}(?:my|this|the|our|your)\\s+(?:current\\s+|present\\s+|next\\s+)?(?:term(?:\\s+(?:of|in)\\s+office)?|plan(?:\\s+period)?|(?:financial\\s+)?year|decade|period of (?:this|the) plan)`,
  `next\\s+(?:spring|summer|autumn|winter|year|${MONTH})`,
];
const DATE = DATED.join('|');
const BY = new RegExp(
  `\\b(?:(by|until|till|no later than|up to|through to)\\s+(${DATE}|${UNDATED.join('|')})|(before\\s+(?:${DATE})))(?![\\d,]*\\d)`,
  'gi',
);
/** A range's end; "to" alone is too common a word to trust before anything but a year. */
const TO = new RegExp(`\\bto\\s+((?:the\\s+${EDGE})?(?:${MONTH}\\s+)?${YEAR})(?![-–/,]?\\d)`, 'gi');
const DURING = new RegExp(
  `\\b(?:in|during|over|throughout)\\s+((?:the\\s+)?${NAMED_YEAR}?${SPAN})(?!\\s+(?:I|we|the)\\s+(?:was|were|had))`,
  'gi',
);
const WITHIN = new RegExp(
  '\\b((?:within|in|over|during)\\s+the\\s+(?:next|coming|first)\\s+(?:[a-z]+|\\d{1,2})(?:\\s+(?:to|or)\\s+(?:[a-z]+|\\d{1,2}))?\\s+(?:months?|years?)|within\\s+(?:[a-z]+|\\d{1,2})\\s+(?:months|years?)|(?:during|over|throughout|within)\\s+(?:the\\s+(?:life(?:time)?|course|period)\\s+of\\s+)?(?:my|this|the)\\s+(?:term(?:\\s+(?:of|in)\\s+office)?|plan))\\b',
  'gi',
);
const OFTEN =
  /\b((?:every|each)\s+(?:single\s+)?(?:week|month|quarter|year)|(?:once|twice)\s+(?:a|every|each)\s+(?:week|month|quarter|year)|(?:weekly|monthly|quarterly|annually)(?!\s+[a-z]+\s+(?:of|from|by)\b))/gi;
/** Years before which "to 2025" is the end of a name: "the plan 2021 to 2025". */
const NAMED_SPAN = new RegExp(`(?<!from )${YEAR}\\s*$`, 'i');

/** The dates of a sentence in the order of its words; how often a thing is to be done only where it names no date. */
export function dueWordsIn(sentence: string): readonly DueWords[] {
  const found = [
    ...[...sentence.matchAll(BY)].map((match) => dueOf(match, match[2] ?? match[3] ?? '')),
    ...[...sentence.matchAll(TO)]
      .filter((match) => !NAMED_SPAN.test(sentence.slice(Math.max(0, match.index - 12), match.index)))
      .map((match) => dueOf(match, match[1] ?? '')),
    ...[...sentence.matchAll(DURING)].map((match) => dueOf(match, match[1] ?? '')),
    ...[...sentence.matchAll(WITHIN)].map((match) => dueOf(match, match[1] ?? '')),
  ];
  const dates = apart(found);
  return dates.length > 0
    ? dates
    : [...sentence.matchAll(OFTEN)].slice(0, 1).map((match) => dueOf(match, match[1] ?? ''));
}

function dueOf(match: RegExpExecArray, by: string): DueWords {
  return { by: by.trim(), byDate: lastDayMeant(by), at: match.index, end: match.index + match[0].length };
}

/** In the order of the text; of two that share words, the longer. */
function apart(found: readonly DueWords[]): readonly DueWords[] {
  const kept: DueWords[] = [];
  for (const due of found.toSorted((a, b) => b.end - b.at - (a.end - a.at))) {
    if (kept.every((other) => due.end <= other.at || due.at >= other.end)) kept.push(due);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}
