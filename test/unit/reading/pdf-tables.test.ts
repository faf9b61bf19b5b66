// Tables of PDFs: found by where words stand, or by tags that a printed line runs through.
import { describe, expect, test } from 'vitest';
import type { LineTag, SourceDocument, SourceLine } from '@/reading/source-document';
import { shapeOf } from './documents/shape';

type Cell = readonly [x: number, text: string];

const endOf = (text: string, x: number): number => x + text.length * 5;

function line(text: string, x: number, y: number, more: Partial<SourceLine> = {}): SourceLine {
  return { text, x, y, right: endOf(text, x), fontSize: 11, bold: false, italic: false, ...more };
}

/** Cells drawn one after the other on a baseline, as most programs do: one line with gaps in it. */
function row(y: number, cells: readonly Cell[], more: Partial<SourceLine> = {}): SourceLine {
  const pieces = cells.map(([x, text]) => ({ text, x, right: endOf(text, x) }));
  const text = cells.map(([, words]) => words).join(' ');
  return line(text, cells[0]![0], y, { right: pieces.at(-1)!.right, pieces, ...more });
}

function shape(lines: readonly SourceLine[]): readonly string[] {
  const pages = [{ number: 1, width: 600, height: 800, lines }];
  const source: SourceDocument = { kind: 'pdf', declaredTitle: null, outline: [], pages };
  return shapeOf(source);
}

const BODY = 'The running text of the document stands here, above and below what is drawn in columns.';
const around = (...lines: SourceLine[]): SourceLine[] => [line(BODY, 70, 100), ...lines, line(BODY, 70, 700)];
const tablesOf = (...lines: SourceLine[]) => shape(around(...lines)).filter((block) => block.startsWith('table'));

describe('without tags', () => {
  test('a numbered list in the column of text beside it is no column of a table', () => {
    const names = ['Candour', 'Kindness', 'Thrift', 'Courage'];
    const list = names.map((name, at) =>
      row(
        200 + at * 15,
        [
          [70, name],
          [160, 'It is what we do.'],
          [320, `${at + 1}. Does it get better?`],
        ],
        at === 0 ? { bold: true } : {},
      ),
    );
    expect(tablesOf(...list)).toEqual([]);
  });

  test('figures in three rows are a table, with an empty cell and a name over two lines', () => {
    const table = [
      row(
        200,
        [
          [200, '2031'],
          [300, '2032'],
        ],
        { bold: true },
      ),
      row(215, [
        [70, 'Calls answered'],
        [200, '1,100'],
        [300, '£4.2m'],
      ]),
      row(230, [
        [70, 'Thefts of and'],
        [200, '90%'],
      ]),
      line('from vehicles', 70, 245),
      row(260, [
        [70, 'Lamps'],
        [200, '7'],
        [300, 'n/a'],
      ]),
    ];
    expect(shape(around(...table))).toEqual([
      `paragraph ${BODY}`,
      'table 1 [|2031|2032][Calls answered|1,100|£4.2m][Thefts of and from vehicles|90%|][Lamps|7|n/a]',
      `paragraph ${BODY}`,
    ]);
  });

  test('words under a head of bold print, and cells of several lines with room around them, drawn cell by cell', () => {
    const cell = (x: number, y: number, ...texts: string[]) => texts.map((text, at) => line(text, x, y + at * 13));
    const table = [
      row(
        200,
        [
          [70, 'Priority'],
          [250, 'What will be done'],
        ],
        { bold: true },
      ),
      ...cell(70, 225, 'Safer', 'streets'),
      ...cell(250, 225, 'Lamps will be lit wherever', 'people walk home at night', 'and gates will be closed.'),
      ...cell(70, 280, 'Better help'),
      ...cell(250, 280, 'Letters will be answered', 'within the week.'),
    ];
    expect(tablesOf(...table)).toEqual([
      'table 1 [Priority|What will be done][Safer streets|Lamps will be lit wherever people walk home at night and gates will be closed.][Better help|Letters will be answered within the week.]',
    ]);
  });

  const prose = 'words that go on and on to the end of this line'.split(' ');
  const column = (x: number, from: number) =>
    Array.from({ length: 12 }, (_, at) =>
      line([...prose.slice(at % 5), ...prose.slice(0, at % 5)].join(' '), x, from + at * 14),
    );
  const rows = (...all: Cell[][]) => all.map((cells, at) => row(200 + at * 15, cells));

  test.each([
    ['running text in two columns', [...column(60, 200), ...column(330, 200)]],
    [
      'a contents list',
      rows(
        [
          [70, 'Foreword'],
          [400, '3'],
        ],
        [
          [70, 'Safer streets'],
          [400, '7'],
        ],
        [
          [70, 'Better help'],
          [398, '12'],
        ],
        [
          [70, 'Money'],
          [398, '20'],
        ],
      ),
    ],
    [
      'bullets and their items',
      rows(
        [
          [70, '•'],
          [90, 'Answer letters'],
        ],
        [
          [70, '•'],
          [90, 'Meet victims'],
        ],
        [
          [70, '•'],
          [90, 'Light lamps'],
        ],
      ),
    ],
    [
      'lists in columns',
      rows(
        [
          [70, '• Lamps'],
          [300, '• Gates'],
        ],
        [
          [70, '• Parks'],
          [300, '• Roads'],
        ],
        [
          [70, '• Calls'],
          [300, '• Help'],
        ],
      ),
    ],
    [
      'names side by side',
      rows(
        [
          [70, 'Lamps'],
          [300, 'Gates'],
        ],
        [
          [70, 'Parks'],
          [300, 'Roads'],
        ],
        [
          [70, 'Calls'],
          [300, 'Help'],
        ],
      ),
    ],
    [
      'labels',
      rows(
        [
          [70, 'Date:'],
          [150, '5'],
        ],
        [
          [70, 'Time:'],
          [150, '10'],
        ],
        [
          [70, 'Room:'],
          [150, '12'],
        ],
      ),
    ],
    [
      'two rows',
      rows(
        [
          [70, 'Calls'],
          [300, '900'],
        ],
        [
          [70, 'Lamps'],
          [300, '7'],
        ],
      ),
    ],
    [
      'figures that stand anywhere',
      rows(
        [
          [70, 'Calls'],
          [300, '9'],
        ],
        [
          [110, 'La'],
          [340, '7'],
        ],
        [
          [150, 'Y'],
          [380, '7'],
        ],
        [
          [90, 'Z'],
          [420, '7'],
        ],
      ),
    ],
  ])('%s are no table', (_, lines) => {
    expect(tablesOf(...lines)).toEqual([]);
  });
});

test('a tagged line that runs through cells is cut at their edges, and cells of two lines are whole', () => {
  const cell = (block: number, at: number, column: number): LineTag => ({
    kind: 'cell',
    level: 0,
    block,
    cell: { table: 1, row: at, column, header: false },
  });
  const tagged = (y: number, ...cells: readonly (readonly [string, LineTag])[]): SourceLine => ({
    ...line(cells.map(([text]) => text).join(' '), 70, y),
    tag: cells[0]![1],
    pieces: cells.map(([text, tag], at) => ({ text, x: 70 + at * 80, right: 140 + at * 80, tag })),
  });
  const [name, figure, next, last] = [cell(1, 0, 0), cell(2, 0, 1), cell(3, 1, 0), cell(4, 1, 1)];
  expect(
    shape([
      tagged(100, ['Calls', name], ['1,100', figure]),
      tagged(115, ['answered', name], ['and 3', figure]),
      tagged(130, ['Lamps', next], ['7', last]),
    ]),
  ).toEqual(['table 0 [Calls answered|1,100 and 3][Lamps|7]']);
});
