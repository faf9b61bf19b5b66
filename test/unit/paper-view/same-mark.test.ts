import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/domain/annotation';
import { sameMark } from '@/widgets/paper-view/same-mark';

const passage = {
  page: 3,
  quote: { exact: 'The reserves fell.', prefix: 'Last year. ', suffix: ' They' },
  position: { start: 40, end: 58 },
};

/** Only what the rule looks at. */
function highlight(changes: object = {}): Annotation {
  return { id: 'a', kind: 'highlight', ...passage, ...changes } as unknown as Annotation;
}

describe('sameMark', () => {
  it('finds the highlight of exactly these words', () => {
    expect(sameMark([highlight({ page: 2 }), highlight()], passage)?.page).toBe(3);
  });

  it('tells equal words elsewhere on the page apart', () => {
    expect(sameMark([highlight({ position: { start: 400, end: 418 } })], passage)).toBeNull();
  });

  it('goes by what stands around the words where a position is not known', () => {
    const unplaced = { ...passage, position: null };
    expect(sameMark([highlight()], unplaced)).not.toBeNull();
    const other = { ...passage.quote, prefix: 'This year. ' };
    expect(sameMark([highlight({ quote: other })], unplaced)).toBeNull();
  });

  it('leaves a longer passage alone, and counts every kind of mark on these words', () => {
    const longer = { ...passage.quote, exact: 'The reserves fell. They' };
    expect(sameMark([highlight({ quote: longer }), highlight({ kind: 'underline' })], passage)?.kind).toBe('underline');
    expect(sameMark([highlight({ quote: longer })], passage)).toBeNull();
  });

  it('never takes a note pinned to a place for a mark on words', () => {
    const nothing = { ...passage, quote: { exact: '', prefix: '', suffix: '' } };
    expect(sameMark([highlight({ kind: 'note', quote: nothing.quote })], nothing)).toBeNull();
  });
});
