/** Notices that one of two texts is only a part of the other (a page of one priority), and what both cover. Pure. */
import { align, type Group } from './align';
import type { Comparable } from './comparable';
import type { Coverage } from './comparison';
import type { Side } from './entries';
import type { Passage } from './passages';

interface Text extends Side {
  readonly text: Comparable;
}

export interface CommonPart {
  readonly before: Side;
  readonly after: Side;
  readonly groups: readonly Group[];
  readonly coverage: Coverage & { readonly kind: 'part' };
}

/** A page of a plan has at most this share of the plan's words. */
const MOST_OF_WHOLE = 0.6;
/** At least this share of a page's words must stand in the plan, too. */
const LEAST_IN_COMMON = 0.4;
/** A text with a plan's title, and with more of the plan than this outside of its strands, is a plan and no page of one. */
const MOST_ELSEWHERE = 0.15;
/** A strand is covered when this share of its words stands on the page, or the second share of the page is from it. */
const LEAST_OF_STRAND = 0.25;
const MOST_OF_PAGE = 0.5;

/** What both texts cover, where one is a part of the other; null when both are to be compared as they are. */
export function commonPart(before: Text, after: Text, groups: readonly Group[]): CommonPart | null {
  const isAfterPart = wordsOf(after.passages) <= wordsOf(before.passages);
  const [whole, part] = isAfterPart ? [before, after] : [after, before];
  const fromWhole = isAfterPart ? groups : groups.map(({ a, b }) => ({ a: b, b: a }));
  const strands = strandsCovered(whole, part, fromWhole);
  if (strands === null) return null;
  const region = regionOf(whole, strands, fromWhole);
  const kept = whole.passages.filter(({ block }) => region.has(block));
  const regrouped = align(kept, part.passages);
  const pageKept = withoutSurroundings(part, regrouped);
  const wholeKept = withoutOwnHeading(whole, kept, regrouped);
  const sides = isAfterPart ? [wholeKept, pageKept] : [pageKept, wholeKept];
  const [a, b] = [sides[0] ?? [], sides[1] ?? []];
  return {
    before: { blocks: before.blocks, passages: a },
    after: { blocks: after.blocks, passages: b },
    groups: align(a, b),
    coverage: coverageOf(part.text.name, isAfterPart ? 'after' : 'before', [...strands]),
  };
}

function coverageOf(name: string, side: 'before' | 'after', parts: readonly string[]): CommonPart['coverage'] {
  const named = parts.map((part) => `“${part}”`);
  const list = named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  const note = `${name} covers only a part: ${list}. Only what both texts cover is compared.`;
  return { kind: 'part', side, parts, note };
}

/** Names of the strands of the whole that the other text is a page of; null when it is no such page. */
function strandsCovered(whole: Text, part: Text, groups: readonly Group[]): ReadonlySet<string> | null {
  const all = strandNames(whole);
  const own = strandNames(part);
  const isPage = own.size <= 1 || (!part.text.isTitled && own.size < all.size);
  const size = wordsOf(part.passages);
  if (all.size < 2 || !isPage || size === 0 || size > MOST_OF_WHOLE * wordsOf(whole.passages)) return null;
  const found = new Map<string, number>();
  let inCommon = 0;
  let elsewhere = 0;
  for (const { a, b } of groups) {
    if (a[0] === a[1] || b[0] === b[1]) continue;
    const strand = strandOf(whole, whole.passages[a[0]]?.block ?? -1);
    const words = wordsOf(part.passages.slice(...b));
    if (strand === null) elsewhere += words;
    if (strand === null) continue;
    inCommon += words;
    found.set(strand, (found.get(strand) ?? 0) + words);
  }
  if (inCommon < LEAST_IN_COMMON * size || (part.text.isTitled && elsewhere > MOST_ELSEWHERE * inCommon)) return null;
  const covered = [...found].filter(
    ([strand, words]) => words >= Math.min(LEAST_OF_STRAND * (all.get(strand) ?? 0), MOST_OF_PAGE * inCommon),
  );
  return covered.length === 0 || covered.length === all.size ? null : new Set(covered.map(([strand]) => strand));
}

/** The strands of a text that have something under them, with how many words that is. */
function strandNames({ blocks, passages }: Text): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { block, words } of passages) {
    const strand = blocks[block]?.strand ?? null;
    if (strand !== null) names.set(strand, (names.get(strand) ?? 0) + words);
  }
  return names;
}

function strandOf({ blocks }: Text, at: number): string | null {
  return blocks[at]?.strand ?? null;
}

/**
 * The blocks of the strands, and what follows a strand up to the last block that the page has, too: where reading lost
 * the thread before the strand ended.
 */
function regionOf(whole: Text, strands: ReadonlySet<string>, groups: readonly Group[]): ReadonlySet<number> {
  const shared = new Set(
    groups.flatMap(({ a, b }) => (b[0] < b[1] ? whole.passages.slice(...a).map(({ block }) => block) : [])),
  );
  const region = new Set<number>();
  let following: number[] | null = null;
  whole.blocks.forEach(({ strand }, at) => {
    if (strand !== null) {
      following = strands.has(strand) ? [] : null;
      if (following) region.add(at);
      return;
    }
    following?.push(at);
    if (following && shared.has(at)) for (const block of following.splice(0)) region.add(block);
  });
  return region;
}

/** The whole's own heading of a strand is no removal where the page has none. */
function withoutOwnHeading(whole: Text, kept: readonly Passage[], groups: readonly Group[]): readonly Passage[] {
  const lone = new Set<number>();
  for (const { a, b } of groups) {
    const block = whole.blocks[kept[a[0]]?.block ?? -1];
    if (a[0] < a[1] && b[0] === b[1] && block?.part?.name !== undefined && block.part.name === block.strand)
      lone.add(a[0]);
  }
  return kept.filter((_, at) => !lone.has(at));
}

/** Leaves out menus, titles and footers around a page: what stands before the first and after the last it has in common. */
function withoutSurroundings(page: Text, groups: readonly Group[]): readonly Passage[] {
  const shared = groups.filter(({ a, b }) => a[0] < a[1] && b[0] < b[1]);
  const first = shared[0]?.b[0] ?? 0;
  const last = (shared.at(-1)?.b[1] ?? page.passages.length) - 1;
  return page.passages.filter((passage, at) => {
    const block = page.blocks[passage.block];
    return (at >= first && at <= last) || (block !== undefined && (block.part !== null || isProse(passage)));
  });
}

/** Whole sentences may be an addition; a few words are not. */
function isProse({ words, text }: Passage): boolean {
  return words >= 8 && /[.!?]["'”’)]{0,2}$/.test(text);
}

function wordsOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { words }) => sum + words, 0);
}
