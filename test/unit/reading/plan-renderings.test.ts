import { describe, expect, test } from 'vitest';
import { mendLines } from '@/reading/blocks/mend-lines';
import { withoutFurniture } from '@/reading/blocks/page-furniture';
import { readBlocks } from '@/reading/blocks/read-blocks';
import type { ReadElement } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { namedStrand, numberedStrand } from '@/reading/plan/strand-words';
import type { SourceDocument, SourceLine } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';

const MEASURES = ['Fewer burglaries are reported in every quarter.', 'Every park has a gate that closes.'];

const PLAN = (bullet: string, heading: string): string =>
  [
    'Exampleshire Police and Crime Plan',
    ...[1, 2].flatMap((number) => [
      heading.replace('%', String(number)).replace('@', number === 1 ? 'Safer streets' : 'Better help'),
      'Shared outcome: People are not afraid.',
      'What success will look like:',
      MEASURES.map((measure) => bullet + measure).join('\n'),
      'As Commissioner, I will:',
      `${bullet}answer every letter; and\n${bullet}meet victims.`,
    ]),
    'Funding the plan',
  ].join('\n\n');

const readText = (text: string) => readPlan(readTextSource(text));
const ofType = (elements: readonly ReadElement[], type: string) =>
  elements.filter((element) => element.type === type).map((element) => element.text);
const priorities = (text: string) => ofType(readText(text).elements, 'priority');

describe('bullets of plain text', () => {
  test.each([...'•◦▪●‣⁃∙►➤✓→·*-–—−+>\uf0b7'.split('').map((sign) => `${sign} `), 'o ', 'Ø ', '•\t', '•', '•\n', ''])(
    '%j',
    (bullet) => {
      const plan = readText(PLAN(bullet, 'Priority %: @'));
      expect(plan.elements.map((element) => ofType(element.children, 'successMeasure')).slice(0, 2)).toEqual([
        MEASURES,
        MEASURES,
      ]);
      expect(plan.commitments.slice(0, 2).map(({ text }) => text)).toEqual(['answer every letter', 'meet victims.']);
    },
  );
});

describe('headings of priorities', () => {
  test.each([
    'Priority %: @',
    'PRIORITY % | @',
    'Priority % • @',
    'Priority no. %: @',
    'Priority %\n@',
    '## Priority %: @',
    '**Priority %: @**',
    'Priority: @',
  ])('%j', (heading) => {
    expect(priorities(PLAN('- ', heading))).toEqual(['Safer streets', 'Better help']);
  });

  test('an ordinal counts only before a name', () => {
    expect(numberedStrand('Our third priority: Safer roads')).toEqual({
      noun: 'priority',
      number: 3,
      name: 'Safer roads',
    });
    expect(numberedStrand('Our first priority must be the safety of children')).toBeNull();
    expect(namedStrand('Priority: to be decided by the board.')).toBeNull();
  });

  test('a list of numbered names opens the sections that carry the same numbers', () => {
    const section = (number: number, name: string) =>
      `${number}. ${name}\n\nShared outcome: It is better.\n\nWhat success will look like:\n\n- Less of it.\n- More of it.\n\nWords.`;
    const plan = readText(
      `Exampleshire Police and Crime Plan\n\nMy two priorities are:\n\n1. Safer streets\n2. Better help\n\n${section(1, 'Safer streets')}\n\n${section(2, 'Better help')}`,
    );
    expect(plan.elements.map((element) => [element.text, element.children.length])).toEqual([
      ['Safer streets', 3],
      ['Better help', 3],
    ]);
  });
});

describe('text that was pages', () => {
  const page = (number: number, text: string) => `${text}\n\n   The plan, draft for comment   \n   ${number}\n`;
  const filler = 'This line is only here to be as wide as the others on its page, and no more.';

  test('a paragraph goes over the form feed, the running foot goes', () => {
    const text = [
      page(1, `${filler}\nI will see to it that every one of the schools in the whole of the county is`),
      page(2, `visited by an officer each term.\n\n${filler}`),
      page(3, filler),
      page(4, filler),
    ].join('\f');
    const plan = readText(text);
    expect(plan.commitments.map((commitment) => commitment.text)).toEqual([
      'I will see to it that every one of the schools in the whole of the county is visited by an officer each term.',
    ]);
    const body = withoutFurniture(readTextSource(text));
    expect(body.lines.some((line) => line.text.includes('draft for comment'))).toBe(false);
  });

  test('an outcome wrapped by hand is whole', () => {
    const wide = PLAN('- ', 'Priority %: @').replaceAll(
      'Shared outcome: People are not afraid.',
      'Shared outcome: People are not afraid to walk home at night through the middle of\nthe town, whatever the season.',
    );
    const [first] = readText(`${wide}\n\n${`${filler}\n`.repeat(12)}`).elements;
    expect(ofType(first?.children ?? [], 'outcome')).toEqual([
      'People are not afraid to walk home at night through the middle of the town, whatever the season.',
    ]);
  });

  test('a short line between two sentences is a heading', () => {
    const text = `${filler}\nThe end of the first part is also nearly as wide as the line above it is.\nRoad safety\nRoads are the next thing to be spoken of, at the same great length as all.\n${filler}`;
    const source = readTextSource(text);
    const blocks = readBlocks('text', withoutFurniture(source).lines);
    expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual(['Road safety']);
  });
});

describe('words split at line ends', () => {
  const pdfLine = (text: string, y: number): SourceLine => ({
    text,
    x: 70,
    y,
    right: 500,
    fontSize: 10,
    bold: false,
    italic: false,
  });
  const blocksOf = (pages: SourceLine[][]) => {
    const whole = pages.map((own, index) => ({ number: index + 1, width: 600, height: 800, lines: own }));
    const source: SourceDocument = { kind: 'pdf', declaredTitle: null, outline: [], pages: whole };
    return readBlocks('pdf', withoutFurniture(source).lines).map(({ text }) => text);
  };
  const lines = (text: string) => readTextSource(text).pages[0]!.lines.map((line) => ({ ...line, page: null }));
  const mended = (text: string) =>
    mendLines(lines(text))
      .map((line) => line.text)
      .join('|');
  const words = 'community policing offenders resources self-harm';

  test('are joined where the document splits words', () => {
    const text = `${words}\nthe commu-\nnity and polic-\ning and offen-\nders and self-\nharm and some res-\ntorative work`;
    expect(mended(text)).toBe(
      `${words}|the commu\u00ad|nity and polic\u00ad|ing and offen\u00ad|ders and self-|harm and some res\u00ad|torative work`,
    );
  });

  test('keep their hyphen where it does not', () => {
    expect(mended(`${words}\na zero-\ntolerance way`)).toBe(`${words}|a zero-|tolerance way`);
  });

  test('a word that stands elsewhere in one piece is joined all the same, one that stands there with its hyphen is not', () => {
    const text = 'anti-social, antisocial and community work\nthe commu-\nnity is anti-\nsocial';
    expect(mended(text)).toBe('anti-social, antisocial and community work|the commu\u00ad|nity is anti-|social');
  });

  test('over a page break, in years and before a capital', () => {
    const page = (from: number, ...texts: string[]) => texts.map((text, at) => pdfLine(text, from + at * 14));
    const pages = [
      page(700, 'A fuller line of text about the community and more commu-'),
      page(100, 'nity work of 2031-', '35 that is anti-', 'Semitic'),
    ];
    const [block] = blocksOf(pages);
    expect(block).toBe(
      'A fuller line of text about the community and more community work of 2031-35 that is anti-Semitic',
    );
  });

  test('a word torn inside a line loses its hyphen where it stands elsewhere without', () => {
    const source = readTextSource(
      'The community is heard. Better com- munity work, evidence- based, pre- and post-war.',
    );
    const [block] = readBlocks('text', withoutFurniture(source).lines);
    expect(block?.text).toContain('Better community work, evidence-based, pre- and post-war.');
  });
});

describe('layouts of a PDF', () => {
  const line = (text: string, x: number, y: number, right: number): SourceLine => ({
    text,
    x,
    y,
    right,
    fontSize: 10,
    bold: false,
    italic: false,
  });
  const pdf = (lines: SourceLine[]): SourceDocument => ({
    kind: 'pdf',
    declaredTitle: null,
    outline: [],
    pages: [{ number: 1, width: 600, height: 800, lines }],
  });
  const shape = (lines: SourceLine[]) =>
    readBlocks('pdf', withoutFurniture(pdf(lines)).lines).map(({ kind, text }) => [kind, text]);
  const column = (x: number, from: number) =>
    Array.from({ length: 8 }, (_, number) =>
      line(`Words of column text number ${number} that`, x, from + number * 14, x + 220),
    );

  test('items of the second column are told by its own edge, and its paragraphs are none', () => {
    const blocks = shape([
      ...column(60, 100),
      ...column(320, 100),
      line('and its end.', 320, 212, 380),
      line('I will:', 320, 240, 350),
      line('answer letters', 345, 266, 420),
      line('meet victims.', 345, 292, 410),
    ]);
    expect(blocks.slice(-3)).toEqual([
      ['paragraph', 'I will:'],
      ['item', 'answer letters'],
      ['item', 'meet victims.'],
    ]);
    expect(blocks.filter(([kind]) => kind === 'item')).toHaveLength(2);
  });

  test('paragraphs with an indented first line are no items', () => {
    const paragraphs = Array.from({ length: 9 }, (_, number) => [
      line(`It is paragraph ${number} that begins here and goes`, 90, 100 + number * 42, 500),
      line('over a second line to here and goes on for', 70, 114 + number * 42, 500),
      line('a third.', 70, 128 + number * 42, 110),
    ]).flat();
    const blocks = shape([...paragraphs, line('One line only.', 90, 478, 160)]);
    expect(blocks).toHaveLength(10);
    expect(blocks.every(([kind]) => kind === 'paragraph')).toBe(true);
  });
});
