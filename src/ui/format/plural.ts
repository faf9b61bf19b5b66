// Words that follow a number. Pure.

import { formatNumber } from './numbers';

/** The word for that many: `plural(1, 'reply', 'replies')` is "reply". Without a plural, an s is added. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** Number and word together: `3 questions`, `1 question`, `12,000 pages`. Nothing is "no questions". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : formatNumber(count)} ${plural(count, one, many)}`;
}

/** Words in a row as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], join = 'and'): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  const before = words.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} ${join} ${last}`;
}
