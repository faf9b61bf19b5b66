/** Cuts blocks into the passages that are aligned: sentences, headings, items, and the label before a colon. Pure. */
import { plainWeight } from '../similarity';
import type { ComparableBlock } from './comparable';
import { isWord, tokensOf, type WordToken } from './word-tokens';

export interface Passage {
  /** Which block it is cut from. */
  readonly block: number;
  readonly text: string;
  readonly tokens: readonly WordToken[];
  /** Equal for passages that differ in typography at most. */
  readonly key: string;
  /** How often each word occurs, marks left out. */
  readonly bag: ReadonlyMap<string, number>;
  /** What its words weigh together; words that say little count for a quarter. */
  readonly weight: number;
  /** How many words it has, marks left out. */
  readonly words: number;
  /** The part's `stableKey`, for the passage that begins a part. */
  readonly stableKey: string | null;
}

const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}\s+(?=["'“‘([]{0,2}[\p{Lu}\d£])/gu;
/** Stops after which a sentence goes on: abbreviations and initials. */
const NO_END =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|viz|approx|inc|paras?|pp?|no|nos|vol|fig|st|mr|mrs|ms|dr|prof|rev|hon|sir|[A-Z])\.$/i;
/** All there is so far is the number of an item: "1.", "(2.3.". */
const ONLY_NUMBER = /^\s*\(?[\d.]{1,7}$/;
/** "Shared outcome: People …": the label stands on a line of its own in other files. */
const LABEL = /^\s*(?:[\p{L}\d’'-]+\s+){0,5}[\p{L}\d’'-]+\s*[:–—]\s+(?=["“‘']?\p{Lu})/u;

/** The passages of all blocks, in order. Blocks without words give none. */
export function passagesOf(blocks: readonly ComparableBlock[]): readonly Passage[] {
  return blocks.flatMap((block, at) => {
    const pieces = piecesOf(block);
    return pieces.flatMap((text, index): Passage[] => {
      const tokens = tokensOf(text, index === 0, block.kind === 'heading' || block.part !== null);
      if (!tokens.some(({ fold }) => isWord(fold))) return [];
      return [
        { ...measured(tokens), block: at, text, stableKey: index === 0 ? (block.part?.stableKey ?? null) : null },
      ];
    });
  });
}

function piecesOf({ text, kind }: ComparableBlock): readonly string[] {
  const pieces: string[] = [];
  let start = kind === 'heading' ? 0 : (LABEL.exec(text)?.[0].length ?? 0);
  if (start > 0) pieces.push(text.slice(0, start));
  for (const end of text.matchAll(SENTENCE_END)) {
    const stop = end.index + end[0].length;
    if (stop <= start) continue;
    if (end[0].startsWith('.') && NO_END.test(text.slice(Math.max(start, end.index - 8), end.index + 1))) continue;
    if (ONLY_NUMBER.test(text.slice(start, end.index + 1))) continue;
    pieces.push(text.slice(start, stop));
    start = stop;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function measured(tokens: readonly WordToken[]): Pick<Passage, 'tokens' | 'key' | 'bag' | 'weight' | 'words'> {
  const bag = new Map<string, number>();
  let weight = 0;
  let words = 0;
  for (const { fold } of tokens) {
    if (!isWord(fold)) continue;
    bag.set(fold, (bag.get(fold) ?? 0) + 1);
    weight += plainWeight(fold);
    words += 1;
  }
  return { tokens, key: tokens.map(({ fold }) => fold).join(' '), bag, weight, words };
}

/** What the words weigh that two bags have in common. */
export function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few) {
    const other = many.get(word);
    if (other !== undefined) shared += Math.min(count, other) * plainWeight(word);
  }
  return shared;
}

/** How alike two passages are by their words, 0..1 (Dice's coefficient). */
export function dice(a: Passage, b: Passage): number {
  if (a.key === b.key) return 1;
  const total = a.weight + b.weight;
  return total === 0 ? 0 : (2 * sharedWeight(a.bag, b.bag)) / total;
}
