import { describe, expect, it } from 'vitest';
import type { Paper } from '@/domain/paper';
import { filterPapers, isPaperFiltered, NO_PAPER_FILTER, sortPapers } from '@/domain/paper-rows';

const paper = (title: string, fields: Partial<Paper> = {}): Paper =>
  ({
    id: title,
    title,
    fileName: `${title}.pdf`,
    kind: 'report',
    pageCount: 1,
    importedAt: '2030-01-01',
    ...fields,
  }) as Paper;

const PAPERS = [
  paper('Appendix 10 – Café review', { kind: 'appendix', pageCount: 4 }),
  paper('Appendix 2 – Reserves', { kind: 'appendix', importedAt: '2030-02-01', fileName: 'res_v3.pdf' }),
  paper('Minutes of the panel', { kind: 'minutes', pageCount: 12 }),
];
const titles = (papers: readonly Paper[]) => papers.map(({ title }) => title.split(' – ')[0]);

describe('narrowing papers', () => {
  it.each<[string, string[]]>([
    ['', ['Appendix 10', 'Appendix 2', 'Minutes of the panel']],
    ['review APPENDIX', ['Appendix 10']],
    ['cafe', ['Appendix 10']],
    ['res_v3', ['Appendix 2']],
    ['minutes', ['Minutes of the panel']],
    ['minutes reserves', []],
  ])('takes papers that have all the words (%j), in title, file name or kind', (text, wanted) => {
    expect(titles(filterPapers(PAPERS, { ...NO_PAPER_FILTER, text }))).toEqual(wanted);
  });

  it('takes papers of a kind, also together with words', () => {
    expect(titles(filterPapers(PAPERS, { text: '', kind: 'appendix' }))).toEqual(['Appendix 10', 'Appendix 2']);
    expect(titles(filterPapers(PAPERS, { text: 'minutes', kind: 'appendix' }))).toEqual([]);
  });

  it('knows when nothing is narrowed', () => {
    expect([isPaperFiltered(NO_PAPER_FILTER), isPaperFiltered({ text: '  ', kind: null })]).toEqual([false, false]);
    expect([isPaperFiltered({ text: 'a', kind: null }), isPaperFiltered({ text: '', kind: 'plan' })]).toEqual([
      true,
      true,
    ]);
  });
});

describe('ordering papers', () => {
  it.each([
    ['title', false, ['Appendix 2', 'Appendix 10', 'Minutes of the panel']],
    ['title', true, ['Minutes of the panel', 'Appendix 10', 'Appendix 2']],
    ['kind', true, ['Minutes of the panel', 'Appendix 2', 'Appendix 10']],
    ['pages', false, ['Appendix 2', 'Appendix 10', 'Minutes of the panel']],
    ['imported', true, ['Appendix 2', 'Appendix 10', 'Minutes of the panel']],
  ] as const)('by %s (descending: %s), then by title, with numbers as numbers', (column, isDescending, wanted) => {
    expect(titles(sortPapers(PAPERS, column, isDescending))).toEqual(wanted);
  });
});
