/** Which quotes stand word for word, and once only, in the pages of another text. Typography never counts. Pure. */
import { type NormalText, normalText, originalSpan } from './normal-text';
import type { Span } from './text-alignment';

/** Where a quote stands. */
export interface StandingQuote extends Span {
  /** 1-based. */
  readonly page: number;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Neither letter nor space. */
const MARK = /[^\p{L}\p{N}\s]/u;

/**
 * For each quote its only place; null where it stands nowhere, more than once, or runs over the end of a page. In steps.
 * @param pages texts of all pages, in order; null for a page without one.
 */
export function* standingSteps(
  quotes: readonly string[],
  pages: readonly (string | null)[],
): Generator<void, readonly (StandingQuote | null)[]> {
  const wanted = quotes.map((quote) => ({ letters: normalText(quote).text, ...endsOf(quote.trim()) }));
  const places: StandingQuote[][] = quotes.map(() => []);
  for (const [index, text] of pages.entries()) {
    const page = normalText(text ?? '');
    wanted.forEach((quote, at) => {
      for (const span of placesIn(page, quote)) places[at]?.push({ page: index + 1, ...span });
    });
    yield;
  }
  return places.map(([only, ...others]) => (others.length === 0 ? (only ?? null) : null));
}

interface Wanted {
  readonly letters: string;
  /** Whether it begins, and ends, with a mark such as a quote or a full stop. */
  readonly hasMarkBefore: boolean;
  readonly hasMarkAfter: boolean;
}

function endsOf(quote: string): Pick<Wanted, 'hasMarkBefore' | 'hasMarkAfter'> {
  return { hasMarkBefore: MARK.test(quote[0] ?? ''), hasMarkAfter: MARK.test(quote.at(-1) ?? '') };
}

/** Whole words only: a quote does not stand inside of another word. */
function placesIn(page: NormalText, wanted: Wanted): readonly Span[] {
  const found: Span[] = [];
  const { text, original } = page;
  const { letters } = wanted;
  if (letters === '') return found;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    let { start, end } = originalSpan(page, at, at + letters.length);
    if ([original[start - 1] ?? '', original[end] ?? ''].some((character) => LETTER.test(character))) continue;
    while (wanted.hasMarkBefore && MARK.test(original[start - 1] ?? '')) start -= 1;
    while (wanted.hasMarkAfter && MARK.test(original[end] ?? '')) end += 1;
    found.push({ start, end });
  }
  return found;
}
