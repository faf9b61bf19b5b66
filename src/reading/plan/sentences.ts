/** A sentence of a text, with the offset at which it begins. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

const END = /[.!?]["'’”)\]]{0,3}\s+(?=["'‘“(]{0,2}[\p{Lu}\d£[])/gu;
/** Full stops after which a sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|viz|approx|inc|incl|para|paras|pp|p|s|ss|reg|no|nos|vol|fig|st|mr|mrs|ms|dr|prof|rev|hon|rt|sir|[A-Z])\.\s*$/i;

/** Cuts running text into sentences. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of text.matchAll(END)) {
    const stop = end.index + end[0].length;
    if (end[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, end.index - 8), end.index + 1)))
      continue;
    sentences.push({ text: text.slice(start, stop).trim(), at: start });
    start = stop;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push({ text: rest, at: start });
  return sentences;
}
