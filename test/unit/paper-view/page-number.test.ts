import { expect, test } from 'vitest';
import {
  type PageContext,
  pageLabel,
  paperNoun,
  readTypedPage,
  shortPageLabel,
} from '@/widgets/paper-view/page-number';

const inPack: PageContext = { pageCount: 10, pack: { from: 27, to: 36 }, noun: 'report' };
const alone: PageContext = { pageCount: 36, pack: null, noun: 'plan' };

test('a page is named by the pack and by the paper', () => {
  expect(pageLabel(3, inPack)).toBe('p. 29 of pack · 3 of report');
  expect(pageLabel(3, alone)).toBe('p. 3 of 36');
  expect(paperNoun({ kind: 'appendix' })).toBe('appendix');
});

test.each([
  ['27', 1],
  [' 36 ', 10],
  ['p. 30', 4],
  ['page 30', 4],
  ['28 of pack', 2],
  ['page 28 of the pack', 2],
  ['pack 27', 1],
  ['pack p. 36', 10],
  ['p 27', 1],
  ['paper 3', 3],
  ['report p 3', 3],
  ['r3', 3],
  ['R 3', 3],
  ['report 3', 3],
  ['3 of report', 3],
])('with a pack, “%s” is page %i of the paper', (typed, page) => {
  expect(readTypedPage(typed, inPack)).toEqual({ kind: 'page', page });
});

test('a pack page in another paper is told apart', () => {
  expect(readTypedPage('40', inPack)).toEqual({ kind: 'elsewhere', packPage: 40 });
  expect(readTypedPage('3', inPack)).toEqual({ kind: 'elsewhere', packPage: 3 });
});

test('without a pack a number is the paper’s', () => {
  expect(readTypedPage('27', alone)).toEqual({ kind: 'page', page: 27 });
  expect(readTypedPage('r27', alone)).toEqual({ kind: 'page', page: 27 });
});

test('a short name has both numbers where there is a pack', () => {
  expect(shortPageLabel(3, inPack)).toBe('29 · 3');
  expect(shortPageLabel(3, alone)).toBe('3');
});

const labelled: PageContext = { ...inPack, labels: ['i', 'ii', 'iii', 'iv', '1', '2', '3', 'A-1', 'I', 'II'] };

test.each([
  ['label iv', 4],
  ['iv', 4],
  ['label I', 9],
  ['Label a-1', 8],
  ['label 2', 6],
  ['27', 1],
])('“%s” is page %i where pages have printed labels', (typed, page) => {
  expect(readTypedPage(typed, labelled)).toEqual({ kind: 'page', page });
});

test.each([
  ['label vii', labelled, 'No page of this report is printed as “vii”.'],
  ['pack 3', alone, 'This plan stands in no pack here. It has pages 1 to 36.'],
  ['37', alone, 'This plan has pages 1 to 36.'],
  ['0', alone, 'This plan has pages 1 to 36.'],
  ['r11', inPack, 'This report has pages 1 to 10.'],
  ['', alone, 'Type a page number, such as 3.'],
  ['last', inPack, 'Type a page of the pack, such as 27, or r3 for page 3 of the report.'],
  ['-1', inPack, 'Type a page of the pack, such as 27, or r3 for page 3 of the report.'],
  ['0', inPack, 'Type a page of the pack, such as 27, or r3 for page 3 of the report.'],
])('“%s” is answered with a sentence', (typed, context, sentence) => {
  expect(readTypedPage(typed, context)).toEqual({ kind: 'problem', sentence });
});
