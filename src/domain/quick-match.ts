/** Which of many things a few typed letters mean. Pure and quick: it runs at every key over everything there is. */

/** A thing that can be found by its words. */
export interface Findable {
  readonly text: string;
  /** Also searched, counts for less: a number, a kind, a date in words. */
  readonly extra?: string;
}

/** A findable with its words made comparable once, so that each key costs one pass of `includes`. */
export interface PreparedFindable<T extends Findable> {
  readonly item: T;
  readonly text: string;
  readonly all: string;
}

export function prepare<T extends Findable>(items: readonly T[]): readonly PreparedFindable<T>[] {
  return items.map((item) => {
    const text = ` ${comparable(item.text)}`;
    return { item, text, all: `${text} ${comparable(item.extra ?? '')}` };
  });
}

/**
 * The items in which every typed word begins a word: those that begin with what was typed first, then those that have
 * the words in their text, then the rest; each group in its own order. At most `limit`. Accents and case don't matter.
 */
export function findMatches<T extends Findable>(
  prepared: readonly PreparedFindable<T>[],
  typed: string,
  limit: number,
): readonly T[] {
  const query = comparable(typed);
  const words = query.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const groups: T[][] = [[], [], []];
  for (const { item, text, all } of prepared) {
    if (!words.every((word) => all.includes(` ${word}`))) continue;
    const rank = text.startsWith(` ${query}`) ? 0 : words.every((word) => text.includes(` ${word}`)) ? 1 : 2;
    groups[rank]?.push(item);
    if ((groups[0]?.length ?? 0) >= limit) break;
  }
  return groups.flat().slice(0, limit);
}

function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
