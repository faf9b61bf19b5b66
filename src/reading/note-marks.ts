/** Units whose raised digit is a power: "5 km²". */
const UNIT = /(?:^|[^\p{L}])(?:[kcm]?m|ft|in|yd|mi)$/u;
const MARK = /^\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§]{1,3}|(?:\[\d{1,3}\])+)\s*$/u;
/** What a mark sticks to: a word, the end of a sentence, a year, a large number; a power stands at a small one. */
const MARKED = /(?:\p{L}|[.,;:!?)\]"'’”%]|\d{4}|\d[.,]\d{3})$/u;

/**
 * True when a raised piece of print leads to a note: digits or a sign that stick to the end of a word, and no power
 * ("km²") nor part of a date or number ("1st", "10³").
 */
export function isNoteMark(before: string, raised: string): boolean {
  return MARK.test(raised) && MARKED.test(before) && !UNIT.test(before);
}
