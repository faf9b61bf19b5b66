/** Whether a passage is marked already: a second mark over the first would only be more ink. Pure. */
import type { Annotation } from '@/domain/annotation';

type Passage = Pick<Annotation, 'page' | 'quote' | 'position'>;

/** The highlight, underline, strike-out or note on exactly these words; null when there is none. */
export function sameMark(annotations: readonly Annotation[], passage: Passage): Annotation | null {
  return annotations.find((one) => one.quote.exact !== '' && isSamePassage(one, passage)) ?? null;
}

/** Where both positions are known they decide; otherwise the words with what stands around them. */
function isSamePassage(one: Passage, other: Passage): boolean {
  if (one.page !== other.page || one.quote.exact !== other.quote.exact) return false;
  if (one.position && other.position) return one.position.start === other.position.start;
  return one.quote.prefix === other.quote.prefix && one.quote.suffix === other.quote.suffix;
}
