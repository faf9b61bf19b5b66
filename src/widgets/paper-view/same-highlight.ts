/** Whether a passage is highlighted already: a second highlight over the first would only be darker. Pure. */
import type { Annotation } from '@/domain/annotation';

type Passage = Pick<Annotation, 'page' | 'quote' | 'position'>;

/** The highlight of exactly this passage; null when there is none. */
export function sameHighlight(annotations: readonly Annotation[], passage: Passage): Annotation | null {
  return annotations.find((one) => one.kind === 'highlight' && isSamePassage(one, passage)) ?? null;
}

/** Where both positions are known they decide; otherwise the words with what stands around them. */
function isSamePassage(one: Passage, other: Passage): boolean {
  if (one.page !== other.page || one.quote.exact !== other.quote.exact) return false;
  if (one.position && other.position) return one.position.start === other.position.start;
  return one.quote.prefix === other.quote.prefix && one.quote.suffix === other.quote.suffix;
}
