import { describe, expect, test } from 'vitest';
import { isNoAgenda } from '@/reading/agenda/agenda-reading';
import { withTopAligned } from '@/reading/agenda/centred-cells';
import { readAgenda } from '@/reading/agenda/read-agenda';
import type { SourceDocument, SourceLine } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';

const line = (text: string, x: number, y: number, right = x + text.length * 5): SourceLine => ({
  text,
  x,
  y,
  right,
  fontSize: 11,
  bold: false,
  italic: false,
});

/** A table whose cells are centred: numbers and pages stand beside the middle of their titles. */
const TABLE = [
  line('1.', 60, 300),
  line('Apologies for absence', 90, 300),
  line('2.', 60, 327),
  line('Minutes of the meeting held on 3 March 2031 and, if', 90, 320.5),
  line('in order, to be approved as a correct record', 90, 333.5),
  line('5 - 12', 450, 327),
  line('3.', 60, 360.5),
  line('Proposed precept', 90, 360.5),
  line('(Pages 13 -', 450, 354),
  line('40)', 450, 367),
];

describe('vertically centred cells', () => {
  test('every cell of a row begins at its top', () => {
    const heights = new Map(withTopAligned(TABLE).map(({ text, y }) => [text, y]));
    expect([heights.get('2.'), heights.get('5 - 12')]).toEqual([320.5, 320.5]);
    expect([heights.get('3.'), heights.get('Proposed precept')]).toEqual([354, 354]);
  });

  test('cells that begin at the top stay', () => {
    const plain = [line('1.', 60, 300), line('A title over', 90, 300), line('two lines', 90, 313)];
    expect(withTopAligned(plain)).toEqual(plain);
  });

  test('the agenda of such a table is read', () => {
    const header = [
      line('Exampleshire Police and Crime Panel', 60, 100),
      line('Monday, 12 May 2031 at 10.00 am', 60, 140),
      line('AGENDA', 60, 250),
    ];
    const source: SourceDocument = {
      kind: 'pdf',
      declaredTitle: null,
      outline: [],
      pages: [{ number: 1, width: 600, height: 800, lines: [...header, ...TABLE] }],
    };
    const agenda = readAgenda(source);
    if (isNoAgenda(agenda)) throw new Error(agenda.problem);
    expect(agenda.items.map(({ number, title, pages }) => [number, title, pages])).toEqual([
      ['1', 'Apologies for absence', undefined],
      [
        '2',
        'Minutes of the meeting held on 3 March 2031 and, if in order, to be approved as a correct record',
        { from: 5, to: 12 },
      ],
      ['3', 'Proposed precept', { from: 13, to: 40 }],
    ]);
  });
});

describe('what converters and house styles do to a front sheet', () => {
  const HEAD = 'Meeting Exampleshire Police and Crime Panel\n\nMonday, 12 May 2031 at 10.00 am\n\nAGENDA\n\n';
  const items = (text: string) => {
    const agenda = readAgenda(readTextSource(HEAD + text));
    if (isNoAgenda(agenda)) throw new Error(agenda.problem);
    return agenda;
  };

  test('a page column below the titles, a section heading, a split compound, a name after its label', () => {
    const agenda = items(
      '1. Apologies\n\n2. Minutes\n\n5 - 12\n\n3. Budget 2031-\n32 and multi-\nagency work\nBUSINESS ITEMS\n\n13 - 40\n\n4. Any other business',
    );
    expect(agenda.body).toBe('Exampleshire Police and Crime Panel');
    expect(agenda.items.map(({ title, pages }) => [title, pages?.from])).toEqual([
      ['Apologies', undefined],
      ['Minutes', 5],
      ['Budget 2031-32 and multi-agency work', 13],
      ['Any other business', undefined],
    ]);
  });

  test('a resolution in the line of its item', () => {
    const agenda = items(
      '1. Apologies\n\n2. Minutes\n\n3. Exclusion of the public To move "That the public be excluded during the following items because exempt information as defined in paragraph 2 of Schedule 12A would be disclosed"\n\n4. Estates',
    );
    expect(agenda.items.slice(2).map(({ title, part, exemptParagraphs }) => [title, part, exemptParagraphs])).toEqual([
      ['Exclusion of the public', 1, []],
      ['Estates', 2, [2]],
    ]);
  });
});
