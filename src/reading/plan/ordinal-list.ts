import type { LeadIn } from './lead-in';
import type { ProseList } from './prose-list';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const MARK =
  /(?:^|[,;.]\s+|\s)(?:and\s+)?(?:the\s+|a\s+|my\s+|our\s+|her\s+|his\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?(?: and final| key| main)?(?:\s+(?:priority|aim|objective|theme|pillar|goal|of these)(?:\s+(?:of|in|for) (?:the|my|our|this|his|her) [\p{L} ]{3,24}?)?)?(?:\s+(?:is|will be|being)|\s*:|,)\s+(?:to\s+)?/giu;
const MAX_NAME = 140;

/**
 * "There are three priorities. The first is …, the second is … and the third is …." Null unless the ordinals run from the
 * first to the number announced, or, where none is, over at least three.
 */
export function ordinalList(text: string, lead: LeadIn): ProseList | null {
  const marks = [...text.matchAll(MARK)];
  const row = marks.filter((mark, order) => (mark[1] ?? '').toLowerCase() === ORDINALS[order]);
  if (row.length !== (lead.count ?? Math.max(3, marks.length))) return null;
  const names = row.map((mark, order) => {
    const name = text.slice(mark.index + mark[0].length, row[order + 1]?.index ?? text.length);
    return name
      .replace(/[.!?;](?:\s.*)?$/s, '')
      .replace(/[,\s]+(?:and|while)?\s*$/, '')
      .trim();
  });
  if (names.some((name) => name.length < 3 || name.length > MAX_NAME)) return null;
  return { names: names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)), trust: 0.65 };
}

const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const WORD = '(one|two|three|four|five|six|seven|eight|top|first|second|third|fourth|fifth|sixth|seventh|eighth)';
/** "My second priority is …", "priority number three is …", "… is priority number four". */
const NAME_BEHIND = new RegExp(
  `\\b(?:(?:my|our|the) (?:number )?${WORD} priority|priority (?:number )?${WORD})(?: is| will be) (?:to )?(.{4,160})$`,
  'i',
);
const NAME_BEFORE = new RegExp(
  `^(.{4,200}?) (?:is|will be) (?:(?:my|our|the) (?:number )?${WORD} priority|priority (?:number )?${WORD})\\b`,
  'i',
);

/** Priorities that sentences number one by one, in order; empty unless they run from the first over at least three. */
export function statedInTurn(sentences: readonly string[]): readonly string[] {
  const row: string[] = [];
  for (const whole of sentences) {
    if (whole.length > 600 || !/priority/i.test(whole)) continue;
    for (const sentence of whole.split(/,\s+and\s+(?=.*\bpriority\b)/)) {
      const behind = NAME_BEHIND.exec(sentence);
      const before = behind ? null : NAME_BEFORE.exec(sentence);
      const number = numberOfWord(behind?.[1] ?? behind?.[2] ?? before?.[2] ?? before?.[3]);
      if (number === row.length + 1) row.push(plainName(behind?.[3] ?? before?.[1] ?? ''));
    }
  }
  return row.length >= 3 && row.every((name) => name.length >= 4 && name.length <= MAX_NAME) ? row : [];
}

function numberOfWord(word: string | undefined): number {
  const lower = word?.toLowerCase() ?? '';
  if (lower === 'top') return 1;
  return Math.max(ORDINALS.indexOf(lower), CARDINALS.indexOf(lower)) + 1;
}

/** Without what goes before it ("To keep you safe, …") and after. */
function plainName(text: string): string {
  const name = text
    .replace(/[.!?;].*$/s, '')
    .replace(/^.*,\s+(?=\p{L}+ing\b)/u, '')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
