import { describe, expect, it } from 'vitest';
import { hasPages, titleFromFileName } from '@/domain/paper';
import { guessKind } from '@/services/import-paper';

describe('the title of a paper', () => {
  it.each([
    ['Budget_report__2030.pdf', 'Budget report 2030'],
    ['Appendix A - Reserves.PDF', 'Appendix A - Reserves'],
    ['  draft   plan .txt', 'draft plan'],
    ['v1.2 figures.pdf', 'v1.2 figures'],
    ['notes.docx', 'notes'],
    ['Our plan.HTML', 'Our plan'],
    ['a.b.odt', 'a.b'],
    ['figures.xlsx', 'figures.xlsx'],
    ['.pdf', '.pdf'],
    ['___.pdf', '___.pdf'],
  ])('%j becomes %j', (fileName, title) => {
    expect(titleFromFileName(fileName)).toBe(title);
  });
});

describe('pages', () => {
  it.each([
    ['a.pdf', 1, true],
    ['a.docx', 1, false],
    ['a.txt', 1, false],
    ['scan without an ending', 12, true],
  ])('%j of %d', (fileName, pageCount, expected) => {
    expect(hasPages({ fileName, pageCount })).toBe(expected);
  });
});

describe('the kind of a paper', () => {
  it.each([
    ['Printed minutes 7th March.pdf', 'minutes'],
    ['Agenda frontsheet.pdf', 'agenda'],
    ['Appendix B - minutes of the audit panel.pdf', 'minutes'],
    ['Annex_1_covering.pdf', 'appendix'],
    ['Supplementary papers.pdf', 'supplement'],
    ['3 - Amendment - Group budget.pdf', 'supplement'],
    ['Police-and-Crime-Plan-2030.pdf', 'plan'],
    ['Letter from the office.pdf', 'letter'],
    ['Planning performance.pdf', 'report'],
  ])('%j is taken for: %s', (fileName, kind) => {
    expect(guessKind(fileName)).toBe(kind);
  });
});
