/**
 * How alike two passages are by their words. Typography never counts: case, quotes, dashes, bullets, spaces, soft and
 * line-break hyphens, ligatures, the comma in "1,100". Pure.
 */

/** The words of a text in order, lower case, without any typography. An apostrophe leaves no trace: "panel's" is "panels". */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
      // A minus and a superscript stay what they are; only marks around words go.
      .replaceAll(/(?<=\p{L})['’‘ʼ`](?=\p{L})/gu, '')
      .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:\.\p{N}+)*|[%£€&]/gu)
      ?.map((word) => (word === '&' ? 'and' : word)) ?? []
  );
}

/** Two texts with the same key have the same words, however they are set, hyphenated or cut by lines. */
export function wordKey(text: string): string {
  return wordsOf(text).join('');
}

/** True when two texts differ in typography at most. */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordKey(a) === wordKey(b);
}

/** Words that hold sentences together and say little of their subject; they count for a quarter. */
const LITTLE_WORDS = new Set(
  (
    'a about all also an and any are as at be been being both but by can do does each for from had has have he her his ' +
    'how i if in into is it its may more most my no not of on or our out over own she so such than that the their them ' +
    'then there these they this those through to up us was we were what when where which while who will with within ' +
    'would you your'
  ).split(' '),
);
const LITTLE_WEIGHT = 0.25;

/** The part of a word that its plural and its -ing and -ed forms share, roughly: enough to compare, not to print. */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const single = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : /(?:ss|us|is)$/.test(word)
      ? word
      : word.replace(/(?<=sh|ch|x|z|ss)es$|s$/, '');
  const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, '') : single;
  // "reducing" and "reduce", "planning" and "plan" meet here.
  return bare.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}

/** A text made ready to be compared many times. */
export interface Likened {
  /** Equal for texts that differ in typography at most. */
  readonly key: string;
  /** How often each stem occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export function likened(text: string): Likened {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) {
    const stem = LITTLE_WORDS.has(word) ? word : stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { key: words.join(''), counts };
}

/** What a stem counts for; see `rarityWeights`. */
export type WeightOf = (stem: string) => number;

/** Weight without knowledge of other texts: little words count for a quarter. */
export function plainWeight(stem: string): number {
  return LITTLE_WORDS.has(stem) ? LITTLE_WEIGHT : 1;
}

/** Weights by which a word counts more the fewer of the texts have it: of 1 for a word in all of them, about 1 + ln n for one in a single text. */
export function rarityWeights(texts: readonly Likened[]): WeightOf {
  const having = new Map<string, number>();
  for (const { counts } of texts) for (const stem of counts.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [stem, count] of having) weights.set(stem, plainWeight(stem) * (1 + Math.log(texts.length / count)));
  return (stem) => weights.get(stem) ?? plainWeight(stem) * (1 + Math.log(Math.max(1, texts.length)));
}

/** The weighted share of words that two texts have in common, 0..1 (Dice's coefficient); 1 for equal keys. */
export function likeness(a: Likened, b: Likened, weightOf: WeightOf = plainWeight): number {
  if (a.key === b.key) return 1;
  let shared = 0;
  let total = 0;
  for (const [stem, count] of a.counts) {
    const weight = weightOf(stem);
    shared += weight * Math.min(count, b.counts.get(stem) ?? 0);
    total += weight * count;
  }
  for (const [stem, count] of b.counts) total += weightOf(stem) * count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** How alike two texts are, 0..1, by the words they share; 1 when they differ in typography at most. */
export function similarity(a: string, b: string): number {
  return likeness(likened(a), likened(b));
}
