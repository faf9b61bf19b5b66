import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, annotationAsText, annotationOrder, isPinned } from '@/domain/annotation';
import { orderKey } from '@/domain/entity';

describe('the order of annotations in a paper', () => {
  it('goes by page, then by offset in the text, then by distance from the top', () => {
    const keys = [
      annotationOrder(1, 9_999, 4_000),
      annotationOrder(2, 0, 10),
      annotationOrder(2, 0, 200),
      annotationOrder(2, 7, 0),
      annotationOrder(10, 0, 0),
      annotationOrder(1_500, 3, 0),
    ];
    expect([...keys].sort()).toEqual(keys);
  });

  it('agrees with comparing the numbers, up to the largest paper there can be', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(200_000), fc.nat(5_000));
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [x, y] = [annotationOrder(...a), annotationOrder(...b)];
        const at = a.findIndex((value, index) => value !== b[index]);
        const expected = at === -1 ? 0 : Math.sign(a[at]! - b[at]!);
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(expected);
        expect(orderKey.safeParse(x).success).toBe(true);
      }),
    );
  });

  it('takes a place above the page, or between two points, for the nearest there is', () => {
    expect(annotationOrder(1, 0, -3)).toBe(annotationOrder(1, 0, 0));
    expect(annotationOrder(1, 0, 2.4)).toBe(annotationOrder(1, 0, 2));
  });
});

describe('a mark as text', () => {
  const mark = (kind: string, exact: string, comment: string): Annotation =>
    ({ kind, quote: { exact, prefix: '', suffix: '' }, comment }) as unknown as Annotation;

  it('is the quote, its place, and what was written', () => {
    const place = 'Finance report, p. 3';
    expect(annotationAsText(mark('highlight', 'Reserves\nfell. ', ''), place)).toBe(
      '“Reserves fell.” (Finance report, p. 3)',
    );
    expect(annotationAsText(mark('underline', 'Reserves fell.', ' Why? '), place)).toBe(
      '“Reserves fell.” (Finance report, p. 3)\nWhy?',
    );
    expect(annotationAsText(mark('note', '', 'Ask the clerk.'), place)).toBe('Ask the clerk. (Finance report, p. 3)');
    const exempt = { ...mark('note', '', 'Ask the clerk.'), compartment: 'exempt' as const };
    expect(annotationAsText(exempt, place)).toBe('Ask the clerk. (Finance report, p. 3; exempt, not for publication)');
  });

  it('only a note without words of the paper is pinned to a place', () => {
    expect([mark('note', '', ''), mark('note', 'words', ''), mark('highlight', '', '')].map(isPinned)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
