import { describe, expect, test } from 'vitest';
import { joinLines } from '@/reading/blocks/join-lines';
import { splitMarker } from '@/reading/blocks/markers';
import { withoutFurniture } from '@/reading/blocks/page-furniture';
import { readBlocks } from '@/reading/blocks/read-blocks';
import type { SourceDocument, SourceLine } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';

const BODY_RIGHT = 500;
const PER_CHARACTER = 5;

/** A line of 11-point text; its right edge follows from its length. */
function line(text: string, y: number, more: Partial<SourceLine> = {}): SourceLine {
  const x = more.x ?? 70;
  return { text, x, y, right: x + text.length * PER_CHARACTER, fontSize: 11, bold: false, italic: false, ...more };
}

/** A line that reaches the right edge, so that no further word fits. */
const full = (text: string, y: number, more: Partial<SourceLine> = {}) => line(text, y, { right: BODY_RIGHT, ...more });

function pdf(...pages: SourceLine[][]): SourceDocument {
  return {
    kind: 'pdf',
    declaredTitle: null,
    outline: [],
    pages: pages.map((lines, index) => ({ number: index + 1, width: 600, height: 800, lines })),
  };
}

const blocksOf = (document: SourceDocument) => readBlocks(document.kind, withoutFurniture(document).lines);
const shape = (document: SourceDocument) => blocksOf(document).map(({ kind, text }) => [kind, text]);

describe('blocks of a PDF without tags', () => {
  test('lines at one pitch make a paragraph, a gap parts two', () => {
    const document = pdf([
      full('First words of it', 100),
      line('and its end.', 115),
      full('A second one', 142),
      line('ends too.', 157),
    ]);
    expect(shape(document)).toEqual([
      ['paragraph', 'First words of it and its end.'],
      ['paragraph', 'A second one ends too.'],
    ]);
  });

  test('a larger heading over two lines ranks above a smaller one', () => {
    const document = pdf([
      line('Priority 1: A very long', 100, { fontSize: 22, bold: true }),
      line('name', 130, { fontSize: 22, bold: true }),
      line('Focus', 170, { fontSize: 13, bold: true }),
      full('Body text goes on here', 200),
      line('to its end.', 215),
    ]);
    expect(blocksOf(document).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Priority 1: A very long name'],
      ['heading', 2, 'Focus'],
      ['paragraph', 0, 'Body text goes on here to its end.'],
    ]);
  });

  test('indented lines without bullets are items, parted where a word would still have fitted', () => {
    const document = pdf([
      full('The list of things that follows here:', 100),
      full('First item, which goes on', 130, { x: 100 }),
      line('to here', 145, { x: 100 }),
      line('second item', 160, { x: 100 }),
      full('Third item to the very end.', 175, { x: 100 }),
      line('Fourth item', 190, { x: 100 }),
      full('Body text goes on after the list and on', 220),
      full('and on over some more of these lines', 235),
      line('to its end.', 250),
    ]);
    expect(shape(document).slice(1, 5)).toEqual([
      ['item', 'First item, which goes on to here'],
      ['item', 'second item'],
      ['item', 'Third item to the very end.'],
      ['item', 'Fourth item'],
    ]);
  });

  test('a paragraph goes over a page that is full, with the page of each part known', () => {
    const document = pdf(
      [full('Body text starts here and', 700), full('fills the page to its end and', 715)],
      [line('goes on here. I will stop.', 60), full('Another paragraph', 87), line('ends.', 102)],
    );
    const [first] = blocksOf(document);
    expect(first!.text).toBe('Body text starts here and fills the page to its end and goes on here. I will stop.');
    expect(first!.pageBreaks).toEqual([{ at: 56, page: 2 }]);
    expect(first!.page).toBe(1);
  });

  test('a paragraph that left room on its page has ended there, but is known to be cut', () => {
    const document = pdf(
      [full('Body text starts here and', 400), full('is cut off in the', 415)],
      [full('middle of it all by an', 60), full('editor who was careless', 75), line('and left.', 90)],
      [full('Body text starts here and', 685), full('Body text starts here and', 700), line('fills the page.', 715)],
    );
    const [first, second] = blocksOf(document);
    expect([first!.text, first!.continues]).toEqual(['Body text starts here and is cut off in the', true]);
    expect(second!.page).toBe(2);
  });

  test('running headers, page numbers and status marks go; what occurs twice stays', () => {
    const page = (number: number, body: string) => [
      line('Exampleshire Plan', 30),
      line('DRAFT', 300),
      line(body, 400),
      line(`Page ${number} of 4`, 780),
    ];
    const document = pdf(page(1, 'One.'), page(2, 'Two.'), page(3, 'Three.'), page(4, 'Three.'));
    const body = withoutFurniture(document);
    expect(body.lines.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.', 'Three.']);
    expect(body.furniture).toEqual(expect.arrayContaining(['DRAFT', 'Exampleshire Plan']));
  });

  test('of two pages what stands at the top of both goes, and the title in large print stays', () => {
    const page = (number: number) => [
      line('Exampleshire Plan', 30),
      line(`Priority ${number}`, 50),
      line('Text.', 400),
    ];
    const [first, second] = [page(1), page(2)];
    const title = line('Exampleshire Plan', 60, { fontSize: 20 });
    const kept = withoutFurniture(pdf([first[0]!, title, ...first.slice(1)], second)).lines;
    expect(kept.map(({ text, fontSize }) => [text, fontSize])).toEqual([
      ['Exampleshire Plan', 20],
      ['Priority 1', 11],
      ['Text.', 11],
      ['Priority 2', 11],
      ['Text.', 11],
    ]);
  });
});

describe('blocks of a tagged PDF', () => {
  test('follow the tags, whatever the layout', () => {
    const tag = (kind: 'heading' | 'item' | 'paragraph' | 'artifact', block: number, level = 0) => ({
      tag: { kind, block, level },
    });
    const document = pdf([
      line('Small heading', 100, tag('heading', 1, 2)),
      line('An item over', 115, tag('item', 2, 1)),
      line('two lines', 130, tag('item', 2, 1)),
      line('Another item', 145, tag('item', 3, 1)),
      line('Furniture in the middle', 160, tag('artifact', 0)),
      line('Prose.', 175, tag('paragraph', 4)),
    ]);
    expect(shape(document)).toEqual([
      ['heading', 'Small heading'],
      ['item', 'An item over two lines'],
      ['item', 'Another item'],
      ['paragraph', 'Prose.'],
    ]);
  });
});

describe('blocks of plain text', () => {
  const text = (words: string) => shape(readTextSource(words));

  test('long lines are paragraphs of their own', () => {
    const long = 'Words upon words. '.repeat(10).trim();
    expect(text(`Heading\n${long}\n${long}`)).toEqual([
      ['heading', 'Heading'],
      ['paragraph', long],
      ['paragraph', long],
    ]);
  });

  test('lines wrapped by hand are joined; an item goes on while it is indented', () => {
    const wrapped = [
      'These words were wrapped at sixty characters or so, as plain',
      'text often is, and they belong together.',
      '- an item of some',
      '  length',
      '- another',
    ];
    expect(text(wrapped.join('\n'))).toEqual([
      [
        'paragraph',
        'These words were wrapped at sixty characters or so, as plain text often is, and they belong together.',
      ],
      ['item', 'an item of some length'],
      ['item', 'another'],
    ]);
  });

  test('footers that count up go, numbered headings stay', () => {
    const footers = [1, 2, 3, 4]
      .map((page) => `Words.\n\nExampleshire plan 2031 | ${page}\n\nPriority ${page}`)
      .join('\n\n');
    expect(text(footers).map(([, words]) => words)).toEqual(
      [1, 2, 3, 4].flatMap((page) => ['Words.', `Priority ${page}`]),
    );
  });
});

test('joining lines: soft hyphens go, hard hyphens close up, dashes stay', () => {
  expect(joinLines(['a com\u00ad', 'mon word'])).toBe('a common word');
  expect(joinLines(['to self-', 'harm'])).toBe('to self-harm');
  expect(joinLines(['one –', 'two'])).toBe('one – two');
});

test.each([
  ['• words', null, 'words'],
  ['\uf0b7 words', null, 'words'],
  ['- 2.1 words', '2.1', 'words'],
  ['1. words', '1', 'words'],
  ['(a) words', 'a', 'words'],
  ['1.2 words', '1.2', 'words'],
])('list mark of %s', (text, marker, rest) => {
  expect(splitMarker(text)).toEqual({ marker, text: rest });
});

test.each(['words', '2031 was a year', '-5 degrees', '*stressed words*', 'A man'])('no list mark in %s', (text) => {
  expect(splitMarker(text)).toBeNull();
});
