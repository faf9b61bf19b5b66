import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/domain/annotation';
import { sameHighlight } from '@/widgets/paper-view/same-highlight';

const passage = {
  page: 3,
  quote: { exact: 'The reserves fell.', prefix: 'Last year. ', suffix: ' They' },
  position: { start: 40, end: 58 },
};

/** Only what the rule looks at. */
function highlight(changes: object = {}): Annotation {
  return { id: 'a', kind: 'highlight', ...passage, ...changes } as unknown as Annotation;
}

describe('sameHighlight', () => {
  it('finds the highlight of exactly these words', () => {
    expect(sameHighlight([highlight({ page: 2 }), highlight()], passage)?.page).toBe(3);
  });

  it('tells equal words elsewhere on the page apart', () => {
    expect(sameHighlight([highlight({ position: { start: 400, end: 418 } })], passage)).toBeNull();
  });

  it('goes by what stands around the words where a position is not known', () => {
    const unplaced = { ...passage, position: null };
    expect(sameHighlight([highlight()], unplaced)).not.toBeNull();
    const other = { ...passage.quote, prefix: 'This year. ' };
    expect(sameHighlight([highlight({ quote: other })], unplaced)).toBeNull();
  });

  it('leaves a longer passage and other kinds of marks alone', () => {
    const longer = { ...passage.quote, exact: 'The reserves fell. They' };
    expect(sameHighlight([highlight({ quote: longer }), highlight({ kind: 'underline' })], passage)).toBeNull();
  });
});
