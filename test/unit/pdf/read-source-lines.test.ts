import { describe, expect, test } from 'vitest';
import { styleOfFontName } from '@/pdf/font-styles';
import { groupIntoLines, type TextRun } from '@/pdf/line-grouping';
import { tagsOf } from '@/pdf/structure-tags';
import { plainCharacters } from '@/reading/plain-characters';

function run(text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun {
  return { text, x, y, right: x + text.length * 5, fontSize: 10, bold: false, italic: false, tag: null, ...more };
}

describe('lines', () => {
  test('runs on one baseline are one line; a gap between them is a space', () => {
    const lines = groupIntoLines([run('One', 10, 50), run('two', 40, 50), run('three', 55, 50.5)]);
    expect(lines.map(({ text, x, right }) => [text, x, right])).toEqual([['One twothree', 10, 80]]);
  });

  test('come from top to bottom whatever the drawing order, without columns', () => {
    const lines = groupIntoLines([run('foot', 10, 700), run('head', 10, 20), run('body', 10, 300)]);
    expect(lines.map((line) => line.text)).toEqual(['head', 'body', 'foot']);
  });

  test('keep the drawing order where columns stand side by side', () => {
    const column = (name: string, x: number) => [1, 2, 3, 4, 5].map((row) => run(`${name}${row}`, x, row * 20));
    const lines = groupIntoLines([...column('left', 10), ...column('right', 300)]);
    expect(lines.map((line) => line.text).slice(3, 7)).toEqual(['left4', 'left5', 'right1', 'right2']);
  });

  test('are bold, and of a size, when most of their characters are', () => {
    const [line] = groupIntoLines([run('A', 10, 50, { fontSize: 20 }), run('bold line', 25, 50, { bold: true })]);
    expect(line).toMatchObject({ text: 'A bold line', bold: true, fontSize: 10 });
  });
});

describe('raised print', () => {
  const raised = (text: string, x: number, more: Partial<TextRun> = {}) => run(text, x, 46, { fontSize: 6, ...more });
  const wordsOf = (...runs: TextRun[]) => groupIntoLines(runs).map(({ text }) => text);

  test.each([
    [
      'a mark between word and comma',
      [run('crime', 10, 50), raised('1', 35), run(', and more', 40, 50)],
      'crime, and more',
    ],
    ['a mark raised high', [run('crime', 10, 50), raised('12 ', 35, { y: 44.5 }), run('and', 50, 50)], 'crime and'],
    ['a mark behind a large number', [run('is 83,190,556', 10, 50), raised('2', 75)], 'is 83,190,556'],
    ['an ordinal', [run('the 1', 10, 50), raised('st', 35), run(' of May', 45, 50)], 'the 1st of May'],
    ['a power', [run('5 km', 10, 50), raised('2', 30)], '5 km2'],
    ['a note that begins with its number', [raised('1', 10), run('See page 4', 16, 50)], '1 See page 4'],
    ['lowered print', [run('CO', 10, 50), run('2', 20, 52, { fontSize: 6 })], 'CO2'],
  ])('%s', (_, runs, words) => {
    expect(wordsOf(...runs)).toEqual([words]);
  });
});

test('wide gaps part a line into pieces, blanks drawn in them do not close them', () => {
  const [line, whole] = groupIntoLines([
    run('Calls', 10, 50),
    run('   ', 35, 50, { right: 200 }),
    run('1,100', 200, 50),
    run('One piece', 10, 70),
  ]);
  expect(line).toMatchObject({
    text: 'Calls 1,100',
    pieces: [
      { text: 'Calls', x: 10, right: 35 },
      { text: '1,100', x: 200, right: 225 },
    ],
  });
  expect(whole).not.toHaveProperty('pieces');
});

test('characters become what a reader would type', () => {
  expect(plainCharacters('e\ufb03cient\u00a0\ufb01re\u200b')).toBe('efficient fire');
  expect(plainCharacters('co\u00adoperate, com\u00ad')).toBe('cooperate, com\u00ad');
});

test.each([
  ['ABCDEF+LiberationSans-Bold', true, false],
  ['Arial-BoldItalicMT', true, true],
  ['Helvetica-Oblique', false, true],
  ['TimesNewRomanPSMT', false, false],
])('style of the font %s', (name, bold, italic) => {
  expect(styleOfFontName(name)).toEqual({ bold, italic });
});

describe('structure tags', () => {
  const content = (id: string) => ({ type: 'content', id });
  const node = (role: string, ...children: unknown[]) => ({ role, children });
  const tagsOfRoot = (...children: unknown[]) => tagsOf(node('Root', ...children) as Parameters<typeof tagsOf>[0]);

  test('name headings, items by depth, cells and paragraphs; inline roles belong to their block', () => {
    const tags = tagsOfRoot(
      node('H2', node('Span', content('a'))),
      node('P', content('b'), node('Link', content('c'))),
      node(
        'L',
        node(
          'LI',
          node('Lbl', content('d')),
          node('LBody', node('P', content('e')), node('L', node('LI', content('f')))),
        ),
      ),
      node('Table', node('TR', node('TD', node('P', content('g'))))),
    );
    const kinds = [...tags].map(([id, { kind, level }]) => [id, kind, level]);
    expect(kinds).toEqual([
      ['a', 'heading', 2],
      ['b', 'paragraph', 0],
      ['c', 'paragraph', 0],
      ['d', 'item', 1],
      ['e', 'item', 1],
      ['f', 'item', 2],
      ['g', 'cell', 0],
    ]);
    expect(tags.get('b')!.block).toBe(tags.get('c')!.block);
    expect(tags.get('d')!.block).toBe(tags.get('e')!.block);
    expect(tags.get('e')!.block).not.toBe(tags.get('f')!.block);
  });

  test('a tree as deep as a hostile file can make it is walked all the same', () => {
    let tree: unknown = content('deep');
    for (let depth = 0; depth < 40_000; depth += 1) tree = node('Div', tree);
    expect(tagsOfRoot(node('P', tree)).get('deep')?.kind).toBe('paragraph');
  });
});
