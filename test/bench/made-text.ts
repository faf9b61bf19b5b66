// Words for measuring: the same every time, spread as in prose, with sentences and paragraphs.

const LITTLE = 'the of and to in for a is that on with will be are we by our this as have'.split(' ');
const SYLLABLES = 'po li ce co mi sio ner cri me re du ser vi ta bo na lo pri or ter fun da men pa nel'.split(' ');
const PARAGRAPH = 120;
const SENTENCE = 20;

/** Numbers from 0 up to 1, the same every time for one seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function word(random: () => number): string {
  if (random() < 0.4) return LITTLE[Math.floor(random() * LITTLE.length)] ?? '';
  // Few words are frequent and many are rare.
  let rank = 1 + Math.floor(random() ** 3 * 6_000);
  let letters = '';
  for (; rank > 0; rank = Math.floor(rank / SYLLABLES.length)) letters += SYLLABLES[rank % SYLLABLES.length] ?? '';
  return letters;
}

/** Paragraphs of words, without capitals and stops. */
export function madeWords(count: number, seed = 1): readonly (readonly string[])[] {
  const random = createRandom(seed);
  return Array.from({ length: Math.ceil(count / PARAGRAPH) }, () =>
    Array.from({ length: PARAGRAPH }, () => word(random)),
  );
}

/** The same paragraphs with a share of their words replaced, left out, or joined by another, a third each. */
export function editedWords(paragraphs: readonly (readonly string[])[], share: number): readonly (readonly string[])[] {
  const random = createRandom(2);
  const edited = (given: string): readonly string[] => {
    if (random() >= share) return [given];
    const kind = random();
    if (kind < 1 / 3) return [];
    return kind < 2 / 3 ? [word(random)] : [given, word(random)];
  };
  return paragraphs.map((paragraph) => paragraph.flatMap(edited));
}

/** A paragraph as it is printed: sentences of twenty words. */
export function asProse(paragraph: readonly string[]): string {
  return paragraph
    .map((one, at) => {
      const begins = at % SENTENCE === 0 ? one.charAt(0).toUpperCase() + one.slice(1) : one;
      return at % SENTENCE === SENTENCE - 1 || at === paragraph.length - 1 ? `${begins}.` : begins;
    })
    .join(' ');
}
