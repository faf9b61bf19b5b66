import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackEntry, packPageOf, packPages, padsToEven, paperAtPackPage } from '@/domain/pack-pages';

function entry(itemId: string, stated: [number, number] | null, ...pageCounts: number[]): PackEntry {
  return {
    itemId,
    stated: stated && { from: stated[0], to: stated[1] },
    papers: pageCounts.map((pageCount, index) => ({ id: `${itemId}${'abcdefgh'[index]}`, pageCount })),
  };
}

function ranges(layout: ReturnType<typeof packPages>): Record<string, string> {
  return Object.fromEntries(layout.papers.map((paper) => [paper.paperId, `${paper.pages.from}-${paper.pages.to}`]));
}

describe('page numbers of a pack', () => {
  it('pads papers to even page counts and agrees with the printed ranges', () => {
    const layout = packPages([entry('m', [1, 26], 15, 10), entry('s', [27, 36], 10)]);
    expect(ranges(layout)).toEqual({ ma: '1-15', mb: '17-26', sa: '27-36' });
    expect(layout.papers.map((paper) => paper.padded)).toEqual([true, false, false]);
    expect(layout.items.map((item) => item.agreement)).toEqual(['agrees', 'agrees']);
    expect(paperAtPackPage(layout, 16)).toBeNull();
  });

  it('starts where the front sheet says, even when a paper is missing before', () => {
    const layout = packPages([entry('a', [5, 8]), entry('b', [9, 12], 2)]);
    expect(ranges(layout)).toEqual({ ba: '9-10' });
    expect(layout.items).toEqual([
      { itemId: 'a', stated: { from: 5, to: 8 }, computed: null, agreement: 'noPapers' },
      { itemId: 'b', stated: { from: 9, to: 12 }, computed: { from: 9, to: 10 }, agreement: 'differs' },
    ]);
    expect(layout.lastPage).toBe(12);
  });

  it('goes on counting where nothing is printed, in odd pages when asked to', () => {
    const entries = [entry('a', null, 3), entry('b', null, 2)];
    expect(ranges(packPages(entries))).toEqual({ aa: '1-3', ba: '5-6' });
    expect(ranges(packPages(entries, { padToEven: false }))).toEqual({ aa: '1-3', ba: '4-5' });
    expect(packPages(entries).items[0]?.agreement).toBe('notStated');
  });

  it('sends what does not fit before another printed range to the end, and says that the item differs', () => {
    const layout = packPages([entry('a', [1, 4], 4, 6), entry('b', [5, 8], 4)]);
    expect(ranges(layout)).toEqual({ aa: '1-4', ba: '5-8', ab: '9-14' });
    expect(layout.items.map((item) => item.agreement)).toEqual(['differs', 'agrees']);
    expect(layout.papers.at(-1)?.atEnd).toBe(true);
  });

  it('puts supplements after the last page', () => {
    const layout = packPages([
      {
        itemId: 'a',
        stated: { from: 1, to: 4 },
        papers: [
          { id: 's', pageCount: 1, supplement: true },
          { id: 'p', pageCount: 4 },
        ],
      },
      entry('b', [5, 6], 2),
    ]);
    expect(ranges(layout)).toEqual({ p: '1-4', ba: '5-6', s: '7-7' });
    expect(layout.items[0]?.agreement).toBe('agrees');
  });

  it('lets an item stand inside the printed range of its heading', () => {
    const layout = packPages([entry('head', [5, 30]), entry('under', [9, 30], 22)]);
    expect(ranges(layout)).toEqual({ undera: '9-30' });
  });

  it('tells from the printed ranges whether papers were padded', () => {
    expect(padsToEven([entry('a', [1, 4], 3, 0 + 1), entry('b', [5, 5], 1)])).toBe(false);
    expect(padsToEven([entry('a', [1, 26], 15, 10), entry('b', [27, 36], 10)])).toBe(true);
  });

  it('knows no page outside a paper', () => {
    const layout = packPages([entry('a', null, 3)]);
    for (const page of [0, 4, 1.5, -1, Number.NaN]) expect(packPageOf(layout, 'aa', page)).toBeNull();
    for (const page of [0, 4, 5, 1.5, Number.NaN]) expect(paperAtPackPage(layout, page)).toBeNull();
    expect(packPageOf(layout, 'zz', 1)).toBeNull();
  });
});

describe('any pack', () => {
  const stated = fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, more]) => ({ from, to: from + more })),
    { nil: null },
  );
  const paper = fc.record({ pageCount: fc.integer({ min: 1, max: 30 }), supplement: fc.boolean() });
  const entries = fc
    .array(fc.record({ stated, papers: fc.array(paper, { maxLength: 5 }) }), { maxLength: 8 })
    .map((items): PackEntry[] =>
      items.map((item, index) => ({
        itemId: `i${index}`,
        stated: item.stated,
        papers: item.papers.map((one, place) => ({ id: `i${index}p${place}`, ...one })),
      })),
    );

  it('gives every paper its own pages, and both mappings are inverse', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (pack, padToEven) => {
        const layout = packPages(pack, { padToEven });
        const papers = pack.flatMap((item) => item.papers);
        expect(layout.papers.map((placed) => placed.paperId).toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
        const used = new Set<number>();
        for (const { id, pageCount } of papers) {
          for (let page = 1; page <= pageCount; page += 1) {
            const at = packPageOf(layout, id, page)!;
            expect(used.has(at)).toBe(false);
            used.add(at);
            expect(paperAtPackPage(layout, at)).toEqual({ paperId: id, paperPage: page });
          }
          expect(packPageOf(layout, id, pageCount + 1)).toBeNull();
        }
        for (let page = 1; page <= layout.lastPage; page += 1) {
          const found = paperAtPackPage(layout, page);
          expect(found === null).toBe(!used.has(page));
          if (found) expect(packPageOf(layout, found.paperId, found.paperPage)).toBe(page);
        }
        const blanks = layout.papers.filter((placed) => placed.padded).map((placed) => placed.pages.to + 1);
        expect(blanks.some((page) => used.has(page))).toBe(false);
      }),
    );
  });

  it('keeps papers out of the printed ranges of other items that have papers', () => {
    fc.assert(
      fc.property(entries, (pack) => {
        const layout = packPages(pack);
        for (const placed of layout.papers) {
          for (const other of pack) {
            if (!other.stated || other.itemId === placed.itemId || other.papers.length === 0) continue;
            const overlaps = placed.pages.from <= other.stated.to && placed.pages.to >= other.stated.from;
            expect(overlaps).toBe(false);
          }
        }
      }),
    );
  });
});
