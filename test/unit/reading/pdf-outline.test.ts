// The bookmarks of a PDF as evidence for its headings.
import { describe, expect, test } from 'vitest';
import type { LineTag, OutlineEntry, SourceDocument, SourceLine } from '@/reading/source-document';
import { shapeOf } from './documents/shape';

const BODY = 'Words of the running text that go on to the right edge of it.';

function line(text: string, y: number, more: Partial<SourceLine> = {}): SourceLine {
  return { text, x: 70, y, right: 70 + text.length * 6, fontSize: 11, bold: false, italic: false, ...more };
}

const tag = (kind: LineTag['kind'], level: number, block: number): Partial<SourceLine> => ({
  tag: { kind, level, block },
});
const entry = (title: string, page: number | null, children: readonly OutlineEntry[] = []): OutlineEntry => ({
  title,
  page,
  children,
});

function shape(pages: readonly SourceLine[][], outline: readonly OutlineEntry[]): readonly string[] {
  const whole = pages.map((lines, index) => ({ number: index + 1, width: 600, height: 800, lines }));
  const source: SourceDocument = { kind: 'pdf', declaredTitle: null, pages: whole, outline };
  return shapeOf(source).filter((block) => !block.endsWith(BODY));
}

const BODIES = [150, 200, 250, 300, 350].map((y) => line(BODY, y));

describe('without tags', () => {
  const pages = [
    [line('1. Safer streets', 100), ...BODIES, line('Lamps and', 400), line('open parks', 415), line(BODY, 450)],
    [line('2. Better help', 100), ...BODIES, line('Safer streets', 400)],
  ];

  test('a title printed like the text is a heading of the depth of its entry, over two lines, too', () => {
    const outline = [
      entry('Safer streets', 1, [entry('Lamps and open parks', 1)]),
      entry('2 Better Help', 2),
      entry('Not there', 2),
    ];
    expect(shape(pages, outline)).toEqual([
      'heading 1 1 Safer streets',
      'heading 2 Lamps and open parks',
      'heading 1 2 Better help',
      'paragraph Safer streets',
    ]);
  });

  test.each([
    ['that names pages', [entry('Page 1', 1), entry('Page 2', 2), entry('Safer streets', 1)]],
    ['of another text', [entry('Better help', 1), entry('Safer streets', 1), entry('x', 2), entry('y', 2)]],
    ['that leads nowhere', [entry('Safer streets', null), entry('Better help', null)]],
    ['of sentences', [entry(BODY.slice(0, 40), 1), entry(`${BODY} `.repeat(3), 2)]],
  ])('an outline %s changes nothing', (_, outline) => {
    expect(shape(pages, outline)).toEqual(shape(pages, []));
  });

  const printed = [
    [
      line('Safer streets', 100, { fontSize: 22 }),
      ...BODIES,
      line('Lamps', 400, { fontSize: 16 }),
      line(BODY, 450),
      line('Parks', 500, { fontSize: 16 }),
      line('Gates', 550, { fontSize: 13 }),
    ],
  ];
  const levels = ['heading 1 Safer streets', 'heading 2 Lamps', 'heading 2 Parks', 'heading 3 Gates'];

  test.each([
    ['all at one depth', [entry('Safer streets', 1), entry('Lamps', 1), entry('Parks', 1)]],
    ['upside down', [entry('Lamps', 1, [entry('Safer streets', 1)])]],
  ])('print outweighs an outline %s', (_, outline) => {
    expect(shape(printed, outline)).toEqual(levels);
  });

  test('headings that the outline leaves out are ranked between those it has', () => {
    const outline = [entry('Safer streets', 1, [entry('Chapter', null, [entry('Lamps', 1)])])];
    expect(shape(printed, outline)).toEqual([
      'heading 1 Safer streets',
      'heading 3 Lamps',
      'heading 3 Parks',
      'heading 4 Gates',
    ]);
  });
});

describe('with tags', () => {
  const pages = (parksTag: Partial<SourceLine>, topLevel: number, nextLevel: number) => [
    [
      line('Safer streets', 100, tag('heading', topLevel, 1)),
      line('for everyone', 115, tag('heading', topLevel, 1)),
      line(BODY, 150, tag('paragraph', 0, 2)),
      line('Lamps', 200, tag('heading', nextLevel, 3)),
      line('Parks', 250, parksTag),
      line(BODY, 265, parksTag),
    ],
  ];
  const outline = [
    entry('Safer streets for everyone', 1, [entry('Lamps', 1), entry('Parks', 1)]),
    entry('Other', null),
  ];

  test('what is tagged as text becomes a heading, ranked like the tagged ones', () => {
    expect(shape(pages(tag('paragraph', 0, 4), 2, 3), outline)).toEqual([
      'heading 2 Safer streets for everyone',
      'heading 3 Lamps',
      'heading 3 Parks',
    ]);
  });

  test('tags that rank nothing give way', () => {
    expect(shape(pages(tag('paragraph', 0, 4), 1, 1), outline)).toEqual([
      'heading 1 Safer streets for everyone',
      'heading 2 Lamps',
      'heading 2 Parks',
    ]);
  });

  test('a title that is the first line only of a tagged heading does not cut it', () => {
    const short = [entry('Safer streets', 1), entry('Lamps', 1)];
    expect(shape(pages(tag('item', 1, 4), 1, 2), short).slice(0, 2)).toEqual([
      'heading 1 Safer streets for everyone',
      'heading 2 Lamps',
    ]);
  });
});
