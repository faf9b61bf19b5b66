import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchApproximately } from '@/pdf/approximate-search';
import { normalText, originalSpan } from '@/pdf/normal-text';
import { matchExactly, matchNearly, prepareQuote } from '@/pdf/quote-match';

describe('normal text', () => {
  test('letters and digits, without accents, ligatures and case', () => {
    expect(normalText('The “Café” ﬁnished — 3½ of 10!').text).toBe('thecafefinished312of10');
  });

  test('a span leads back to the characters it came from', () => {
    const original = 'Re-\noﬀending fell 𝟏2%';
    const normal = normalText(original);
    const at = normal.text.indexOf('offending');
    const { start, end } = originalSpan(normal, at, at + 'offending'.length);
    expect(original.slice(start, end)).toBe('oﬀending');
    const digit = originalSpan(normal, normal.text.indexOf('1'), normal.text.indexOf('1') + 1);
    expect(original.slice(digit.start, digit.end)).toBe('𝟏');
  });
});

/** Fewest changes by the textbook, for comparing. */
function slowBest(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let best = pattern.length;
  for (const character of text) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const change = (column[row - 1] ?? 0) + (pattern[row - 1] === character ? 0 : 1);
      next.push(Math.min(change, (next[row - 1] ?? 0) + 1, (column[row] ?? 0) + 1));
    }
    column = next;
    best = Math.min(best, column[pattern.length] ?? best);
  }
  return best;
}

describe('approximate search', () => {
  const word = fc.stringMatching(/^[abc]{1,12}$/);
  const long = fc.stringMatching(/^[abc]{0,40}$/);

  test('finds the fewest errors there are, within the limit', () => {
    fc.assert(
      fc.property(long, word, fc.integer({ min: 0, max: 6 }), (text, pattern, limit) => {
        const best = slowBest(text, pattern);
        const found = searchApproximately(text, pattern, limit);
        const within = best <= Math.min(limit, pattern.length - 1);
        expect(found?.errors ?? null).toBe(within ? best : null);
      }),
      { numRuns: 500 },
    );
  });

  test('says where it begins and ends', () => {
    expect(searchApproximately('xxthe forse wilxx', 'the force will', 3)).toEqual({ start: 2, end: 15, errors: 2 });
  });
});

describe('matching a quote in a page', () => {
  const page = normalText(
    'Burglary fell by 4%. The Commissioner will publish a report every quarter. Robbery fell by 4%. The panel asked why.',
  );
  const text = (match: { start: number; end: number } | null) => match && page.original.slice(match.start, match.end);

  test('exactly, whatever the spaces, dashes and case', () => {
    const match = matchExactly(page, prepareQuote({ exact: 'the  commissioner WILL\npublish' }));
    expect(text(match)).toBe('The Commissioner will publish');
    expect(match?.isExact).toBe(true);
  });

  test('the context decides between equal passages', () => {
    const quote = prepareQuote({ exact: 'fell by 4%', prefix: 'quarter. Robbery ', suffix: '. The panel' });
    expect(matchExactly(page, quote)?.start).toBe(page.original.lastIndexOf('fell'));
  });

  test('nearly, when some words have changed', () => {
    const exact = 'The Commissioner shall publish one report each quarter';
    expect(matchExactly(page, prepareQuote({ exact }))).toBeNull();
    const match = matchNearly(page, prepareQuote({ exact }));
    expect(text(match)).toBe('The Commissioner will publish a report every quarter');
    expect(match?.isExact).toBe(false);
  });

  test('something else is not taken for it', () => {
    const exact = 'The Chief Constable has recruited sixty new officers for the rural teams this year';
    expect(matchNearly(page, prepareQuote({ exact }))).toBeNull();
    expect(matchNearly(page, prepareQuote({ exact: 'the panel answered' }))).toBeNull();
    expect(matchNearly(page, prepareQuote({ exact: 'fell by' }))).toBeNull();
  });

  test('a passage of a whole paragraph keeps its end', () => {
    const sentence = (n: number) => `Sentence number ${n} says something of its own about victims. `;
    const paragraph = Array.from({ length: 12 }, (_, index) => sentence(index)).join('');
    const around = normalText(`Before. ${paragraph}After.`);
    const changed = paragraph.replace('number 3 says', 'number 3 now says');
    const match = matchNearly(around, prepareQuote({ exact: changed }));
    expect(match && around.original.slice(match.start, match.end)).toBe(paragraph.trim().replace(/\.$/, ''));
  });
});
