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

/** Items between two yields: well under a millisecond. */
const PER_STEP = 50;

/** Prepares items in small steps, for who must not be kept waiting. */
export function* prepareSteps<T extends Findable>(
  items: readonly T[],
): Generator<void, readonly PreparedFindable<T>[]> {
  const prepared: PreparedFindable<T>[] = [];
  for (const item of items) {
    const text = ` ${comparable(item.text)}`;
    prepared.push({ item, text, all: `${text} ${comparable(item.extra ?? '')}` });
    if (prepared.length % PER_STEP === 0) yield;
  }
  return prepared;
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
