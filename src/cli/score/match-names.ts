/** Two wordings are one name when at most this share of the longer one's letters differs. */
const MAX_DIFFERENCE = 0.15;

/** Right answers by their place among the wanted and the found, in the order of the found. */
export interface Match {
  readonly wanted: number;
  readonly found: number;
}

/** Words as they are compared: lower case, letters and digits only, "&" read as "and". */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[’']/g, '')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when two wordings are the same name but for case, punctuation and a few letters. */
export function isSameName(one: string, other: string): boolean {
  return difference(plainName(one), plainName(other)) <= MAX_DIFFERENCE;
}

/** Pairs wanted with found names, each once, the most alike first. */
export function matchNames(wanted: readonly string[], found: readonly string[]): readonly Match[] {
  const right = found.map(plainName);
  const pairs = wanted.flatMap((name, at) => {
    const left = plainName(name);
    return right.map((other, place) => ({ wanted: at, found: place, difference: difference(left, other) }));
  });
  const likely = pairs.filter((pair) => pair.difference <= MAX_DIFFERENCE);
  const chosen: Match[] = [];
  for (const pair of likely.toSorted((a, b) => a.difference - b.difference)) {
    if (chosen.every((other) => other.wanted !== pair.wanted && other.found !== pair.found)) chosen.push(pair);
  }
  return chosen
    .toSorted((a, b) => a.found - b.found)
    .map(({ wanted: at, found: place }) => ({ wanted: at, found: place }));
}

/** How many of the matches stand in the wanted order: the longest common subsequence. */
export function inOrder(matches: readonly Match[]): number {
  const ends: number[] = [];
  for (const { wanted } of matches) {
    const place = ends.findIndex((end) => end >= wanted);
    if (place < 0) ends.push(wanted);
    else ends[place] = wanted;
  }
  return ends.length;
}

/** Share of the longer word's letters that have to be changed, added or left out to make one of the other. */
function difference(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  if (Math.abs(one.length - other.length) > longest * MAX_DIFFERENCE) return 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      here.push(Math.min(changed, (above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1));
    }
    above = here;
  }
  return (above[other.length] ?? longest) / longest;
}
