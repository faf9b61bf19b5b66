import { expect, test } from 'vitest';
import { readDocument } from '@/reading/blocks/read-document';
import type { LineTag, SourceDocument, SourceLine } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';
import { shapeOf } from './documents/shape';

const line = (text: string, y: number, tag?: LineTag): SourceLine => ({
  text,
  x: 70,
  y,
  right: 400,
  fontSize: 11,
  bold: false,
  italic: false,
  ...(tag ? { tag } : {}),
});

function pdf(...pages: SourceLine[][]): SourceDocument {
  const whole = pages.map((lines, index) => ({ number: index + 1, width: 595, height: 842, lines }));
  return { kind: 'pdf', declaredTitle: 'Plan', pages: whole, outline: [] };
}

test('text, ranges and marks of plain text', () => {
  const found = readDocument(
    readTextSource('A Plan\n\nI will:\n\n1. answer letters\n  a) at once\n\n• and calls\n\n2.1 A paragraph.'),
  );
  expect(found.text).toBe('A Plan\n\nI will:\n\n1. answer letters\n  a) at once\n• and calls\n\n2.1 A paragraph.');
  expect(found.blocks.map(({ range, text }) => found.text.slice(range.start, range.end) === text)).not.toContain(false);
  expect([found.kind, found.declaredTitle]).toEqual(['text', null]);
});

test('words torn at a line end are whole in a plan and as printed in the document', () => {
  expect(readDocument(readTextSource('Better evidence- based work, pre- and post-sentence.')).text).toContain(
    'evidence- based',
  );
});

test('the words of a link in Markdown are kept, brackets of other kinds are', () => {
  const text = 'See the [Rural Plan](https://example.org/a) and [Our aims](#) [to follow] (page 3).';
  expect(readDocument(readTextSource(text)).text).toBe('See the Rural Plan and Our aims [to follow] (page 3).');
});

test('a tagged table of a PDF keeps its cells, on each page its own', () => {
  const cell = (text: string, y: number, block: number, row: number, column: number, header = false): SourceLine =>
    line(text, y, { kind: 'cell', level: 0, block, cell: { table: 4, row, column, header } });
  const source = pdf(
    [
      line('Figures', 100, { kind: 'heading', level: 2, block: 1 }),
      cell('Year', 120, 2, 0, 0, true),
      cell('Calls', 120, 3, 0, 1, true),
      cell('2031', 140, 4, 1, 0),
      cell('10', 140, 5, 1, 1),
    ],
    [cell('One', 120, 2, 0, 0), cell('row only', 120, 3, 0, 1)],
  );
  expect(shapeOf(source)).toEqual([
    'heading 2 Figures',
    'table 1 [Year|Calls][2031|10]',
    'paragraph One',
    'paragraph row only',
  ]);
});

test('headers, footers and status marks are furniture, not text', () => {
  const page = (words: string, number: number): SourceLine[] => [
    line('Plan for tests', 30),
    line('DRAFT', 60),
    line(words, 300),
    line(String(number), 820),
  ];
  const { text, furniture } = readDocument(pdf(page('One.', 1), page('Two.', 2), page('Three.', 3)));
  expect(text).toBe('One.\n\nTwo.\n\nThree.');
  expect(furniture).toEqual(['Plan for tests', 'DRAFT', '1', '2', '3']);
});

const headings = (text: string): readonly string[] =>
  shapeOf(readTextSource(text)).flatMap((block) => (block.startsWith('heading') ? [block.slice(8)] : []));
const WORDS = 'Words of the text that go on for some while, and end in a full stop as sentences do.';

test.each([
  [
    'numbers',
    ['1. Safer streets', '1.1 Lamps', '1.1.2 Paths', '2. Calm homes', '2.1 Help'],
    ['1 1 Safer streets', '2 1.1 Lamps', '3 1.1.2 Paths', '1 2 Calm homes', '2 2.1 Help'],
  ],
  [
    'underlines',
    ['A plan\n======', 'Safer streets\n-------------', 'Calm homes\n----------'],
    ['1 A plan', '2 Safer streets', '2 Calm homes'],
  ],
  [
    'capitals',
    ['SAFER STREETS', 'Lamps', 'Paths', 'CALM HOMES', 'Help'],
    ['1 SAFER STREETS', '2 Lamps', '2 Paths', '1 CALM HOMES', '2 Help'],
  ],
  [
    'what stands between numbered priorities',
    ['Priority 1: Safer streets', 'Why it matters', 'Lamps', 'Priority 2: Calm homes', 'Why it matters', 'Money'],
    [
      '1 Priority 1: Safer streets',
      '2 Why it matters',
      '2 Lamps',
      '1 Priority 2: Calm homes',
      '2 Why it matters',
      '1 Money',
    ],
  ],
  ['nothing', ['Safer streets', 'NHS', 'Lamps', 'MONEY'], ['1 Safer streets', '1 NHS', '1 Lamps', '1 MONEY']],
])('headings of plain text are ranked by %s', (_, lines, wanted) => {
  expect(headings(lines.join(`\n\n${WORDS}\n\n`))).toEqual(wanted);
});

test('numbered items and rules across the page are no headings', () => {
  expect(
    headings(
      `Over these years I will do this:\n\n1. answer letters\n2. light lamps\n\n${WORDS}\n\n${'-'.repeat(70)}\n\n${WORDS}`,
    ),
  ).toEqual([]);
});
