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
