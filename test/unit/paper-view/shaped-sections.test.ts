import { expect, test } from 'vitest';
import type { Annotation } from '@/domain/annotation';
import type { ShapedBlock } from '@/domain/text-shape';
import { sectionPieces } from '@/widgets/paper-view/shaped-marks';
import { leavesOf, type ShapedSection, shapedSections } from '@/widgets/paper-view/shaped-sections';

const WORDS = ['Safer roads', 'We will act.', 'First thing', 'Second thing', 'Year', 'Deaths', '2030', '', 'The end'];

/** The words one after another, two line feeds between, and where each stands. */
function laidOut(words: readonly string[]): { text: string; spans: readonly { start: number; end: number }[] } {
  let at = 0;
  const spans = words.map((word) => {
    const span = { start: at, end: at + word.length };
    at = span.end + 2;
    return span;
  });
  return { text: words.join('\n\n'), spans };
}

const { text, spans } = laidOut(WORDS);
const span = (index: number) => spans[index] ?? { start: 0, end: 0 };
const block = (kind: ShapedBlock['kind'], index: number, level = 0): ShapedBlock => ({
  kind,
  level,
  ...span(index),
  wordsAt: span(index).start,
});
const table: ShapedBlock = {
  ...block('table', 4),
  end: span(7).end,
  rows: [
    { isHead: true, cells: [span(4), span(5)] },
    { isHead: false, cells: [span(6), span(7)] },
  ],
};
const shape = [
  { ...block('heading', 0, 1), wordsAt: 6 },
  block('paragraph', 1),
  block('item', 2, 1),
  block('item', 3, 2),
  table,
  block('paragraph', 8),
];

/** What is drawn, letter by letter. */
function wordsOf(source: string, sections: readonly ShapedSection[]): string {
  return sections
    .map(({ start, groups }) => {
      const leaves = groups.flatMap(leavesOf);
      return (
        source.slice(start, leaves[0]?.start) + leaves.map((leaf) => source.slice(leaf.start, leaf.until)).join('')
      );
    })
    .join('');
}

test('every letter is drawn once, in order, in the kind of its block', () => {
  const sections = shapedSections(text, shape);
  expect(wordsOf(text, sections)).toBe(text);
  const groups = sections.flatMap((section) => section.groups);
  expect(groups.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table', 'paragraph']);
  expect(groups[0]).toMatchObject({ marker: { start: 0, end: 6 }, leaf: { start: 6, end: 11 } });
  expect(groups[2]).toMatchObject({ items: [{ level: 1 }, { level: 2 }] });
  expect(groups[3]).toMatchObject({ rows: [{ isHead: true }, { isHead: false }] });
});

test.each([
  ['no shape at all', []],
  ['words that no block has', [block('paragraph', 1), block('paragraph', 8)]],
  [
    'blocks that overlap',
    [block('heading', 0, 1), { ...block('paragraph', 0), end: span(2).end }, block('item', 3, 1)],
  ],
  ['a block beyond the end', [{ ...block('paragraph', 8), end: text.length + 5 }]],
  ['cells that leave words out', [{ ...table, rows: [{ isHead: true, cells: [span(4), span(6)] }] }]],
  ['a table without cells', [{ ...table, rows: [] }]],
])('nothing is lost or said twice: %s', (_, odd: readonly ShapedBlock[]) => {
  expect(wordsOf(text, shapedSections(text, odd))).toBe(text);
});

test('blank space at the beginning and the end stays', () => {
  const padded = ` \n${text}\n`;
  const moved = shape.slice(0, 2).map((one) => ({ ...one, start: one.start + 2, end: one.end + 2 }));
  expect(wordsOf(padded, shapedSections(padded, moved))).toBe(padded);
});

test('a long text has many sections, and lists go on from one to the next', () => {
  const many = laidOut(Array.from({ length: 200 }, (_, index) => `Point ${index}`));
  const items = many.spans.map((one): ShapedBlock => ({ kind: 'item', level: 1, ...one, wordsAt: one.start + 6 }));
  const sections = shapedSections(many.text, items);
  expect(sections.length).toBeGreaterThan(5);
  expect(wordsOf(many.text, sections)).toBe(many.text);
  expect(sections.map(({ start }, index) => start === (sections[index - 1]?.end ?? 0))).not.toContain(false);
});

function mark(id: string, kind: Annotation['kind'], at: { start: number; end: number }) {
  const quote = { exact: kind === 'note' ? '' : id };
  return { annotation: { id, kind, quote } as unknown as Annotation, span: at };
}

test('a mark over several blocks is cut at their ends; sections without marks have no pieces', () => {
  const many = laidOut(Array.from({ length: 60 }, (_, index) => `Point ${index} of them`));
  const paragraphs = many.spans.map(
    (one): ShapedBlock => ({ kind: 'paragraph', level: 0, ...one, wordsAt: one.start }),
  );
  const sections = shapedSections(many.text, paragraphs);
  const from = many.text.indexOf('2 of them');
  const to = many.text.indexOf(' of them', many.text.indexOf('Point 3'));
  const pieces = sectionPieces(many.text, sections, [mark('a', 'highlight', { start: from, end: to })], null);
  expect(pieces.map((one) => one !== null)).toEqual([true, false, false]);
  const marked = [...(pieces[0]?.values() ?? [])].flat().filter(({ annotation }) => annotation !== null);
  expect(marked.map((piece) => piece.text)).toEqual(['2 of them', 'Point 3']);
  expect(marked.map((piece) => piece.isFirst)).toEqual([true, false]);
});

test('a note pinned between two blocks stands before the next', () => {
  const sections = shapedSections(text, shape);
  const between = span(0).end + 1;
  const pieces = sectionPieces(text, sections, [mark('n', 'note', { start: between, end: between })], null);
  const noted = [...(pieces[0]?.values() ?? [])].flat().filter(({ notes }) => notes.length > 0);
  expect(noted.map((piece) => piece.text)).toEqual(['We will act.']);
});
