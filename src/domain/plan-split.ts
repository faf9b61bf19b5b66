/** One part made into two at a place in its text. Pure. */
import type { PlanElement, SourcePassage } from './plan';
import type { Refusal } from './plan-edit';

export interface Split {
  readonly first: Pick<PlanElement, 'text' | 'source'>;
  readonly second: Pick<PlanElement, 'text' | 'source'>;
}

/** The text before and after a place (in UTF-16 units), without space at their ends. */
export function cutText(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

/** Cuts a part in two. Refused where one half would have no words. */
export function splitPart(part: Pick<PlanElement, 'text' | 'source'>, at: number): Split | Refusal {
  const [first, second] = cutText(part.text, at);
  if (first === '' || second === '') {
    return { refusal: 'Choose a place with words before and after it.' };
  }
  return {
    first: { text: first, source: narrowed(part.source, first) },
    second: { text: second, source: narrowed(part.source, second) },
  };
}

/** The page stays; the passage becomes the half's own words where the source has them just so. */
function narrowed(source: SourcePassage | null, words: string): SourcePassage | null {
  return source?.quote.includes(words) ? { ...source, quote: words } : source;
}

/** A likely place: after the first sentence, line or point of a list; else the gap between words nearest the middle. */
export function likelyCut(text: string): number {
  const mark = /\S\s*(?:\n|[.!?;:]\s+(?=\S)|\s[•–-]\s)/.exec(text);
  if (mark && text.slice(mark.index + mark[0].length).trim() !== '') {
    return mark.index + mark[0].replace(/[•–-]\s$/, '').length;
  }
  const middle = text.length / 2;
  const gaps = [...text.matchAll(/\s+/g)].map(({ index }) => index + 1);
  return gaps.reduce((best, gap) => (Math.abs(gap - middle) < Math.abs(best - middle) ? gap : best), gaps[0] ?? 0);
}
