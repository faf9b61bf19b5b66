import { describe, expect, test } from 'vitest';
import { readDocument } from '@/reading/blocks/read-document';
import { readDocxSource } from '@/reading/documents/docx-source';
import { type DocxOptions, docx, wordParagraph as p } from '../../../helpers/document-packages';
import { shapeOf } from './shape';

const style = (id: string, name: string, inside = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${inside}</w:pPr></w:style>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const inList = (list: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

const STYLES = [
  style('Titel', 'Title'),
  style('berschrift1', 'heading 1'),
  style('Kapitel', 'Chapter of ours', '', 'berschrift1'),
  style('Rang', 'Ranked', '<w:outlineLvl w:val="2"/>'),
  style('Punkt', 'Dotted', inList(1)),
  style('Verz1', 'toc 1'),
].join('');
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Priority %1:')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
].join('');

const shape = async (body: string, options: DocxOptions = {}): Promise<readonly string[]> =>
  shapeOf(await readDocxSource(await docx(body, { styles: STYLES, numbering: NUMBERING, ...options })));

test('headings by the name of a style in any language, by what it is based on, and by outline level', async () => {
  const body = [
    p('Plan', inStyle('Titel')),
    p('One', inStyle('berschrift1')),
    p('Two', inStyle('Kapitel')),
    p('Three', inStyle('Rang')),
    p('Four', '<w:outlineLvl w:val="1"/>'),
    p('No heading after all', `${inStyle('Rang')}<w:outlineLvl w:val="9"/>`),
  ].join('');
  expect(await shape(body)).toEqual([
    'heading 1 Plan',
    'heading 1 One',
    'heading 1 Two',
    'heading 3 Three',
    'heading 2 Four',
    'paragraph No heading after all',
  ]);
});

test('lists: depth, letters, numbers that start again or go on, a style that brings its list', async () => {
  const body = [
    p('a dot', inList(1)),
    p('a deeper dot', inList(1, 1)),
    p('first', inList(2)),
    p('letter', inList(2, 1)),
    p('second', inList(2)),
    p('another letter', inList(2, 1)),
    p('first again', inList(3)),
    p('on with it', inList(2)),
    p('by style', inStyle('Punkt')),
    p('taken out', `${inStyle('Punkt')}${inList(0)}`),
  ].join('');
  expect(await shape(body)).toEqual([
    'item 1 • a dot',
    'item 2 • a deeper dot',
    'item 1 1 first',
    'item 2 a letter',
    'item 1 2 second',
    'item 2 a another letter',
    'item 1 1 first again',
    'item 1 2 on with it',
    'item 1 • by style',
    'paragraph taken out',
  ]);
});

test('a number with words stands before the text; a decimal number marks a heading or a paragraph', async () => {
  const body = [
    p('Safer streets', `${inStyle('berschrift1')}${inList(4)}`),
    p('Lighting', `${inStyle('Rang')}${inList(4, 1)}`),
    p('A paragraph of a report.', inList(4, 1)),
  ].join('');
  expect(await shape(body)).toEqual([
    'heading 1 Priority 1: Safer streets',
    'heading 3 1.1 Lighting',
    'paragraph 1.2 A paragraph of a report.',
  ]);
});

test('headings without a style by bold or large print, below those with one', async () => {
  const run = (text: string, properties: string): string =>
    `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const body = [
    p('Priorities', inStyle('berschrift1')),
    run('Safer streets', '<w:b/><w:sz w:val="32"/>'),
    run('What we will do', '<w:b/>'),
    p('We will see to it that lamps are lit wherever people walk home at night.'),
    run('A whole sentence in bold print is no heading.', '<w:b/>'),
  ].join('');
  expect(await shape(body)).toEqual([
    'heading 1 Priorities',
    'heading 2 Safer streets',
    'heading 3 What we will do',
    'paragraph We will see to it that lamps are lit wherever people walk home at night.',
    'paragraph A whole sentence in bold print is no heading.',
  ]);
});

test('tracked changes, comments, notes, hidden text, fields and text boxes', async () => {
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = [
    `<w:p>${text('Kept ')}<w:ins w:id="1">${text('inserted ')}</w:ins><w:del w:id="2"><w:r><w:delText>deleted </w:delText></w:r></w:del>${text('end')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:p>${text('Shown')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r></w:p>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "//server/x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('Result')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    `<w:p>${text('Around')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('Boxed', inStyle('berschrift1'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
  ].join('');
  const footnotes = `<w:footnotes xmlns:w="x"><w:footnote>${p('Note')}</w:footnote></w:footnotes>`;
  expect(await shape(body, { parts: { 'word/footnotes.xml': footnotes } })).toEqual([
    'paragraph Kept inserted end',
    'paragraph Shown',
    'paragraph Result',
    'paragraph Around',
    'heading 1 Boxed',
  ]);
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

  test('keep rows, cells and spans, with ranges in the text', async () => {
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${[
      row(cell('Measure') + cell('2031', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
      row(cell('Calls', '<w:vMerge w:val="restart"/>') + cell('10') + cell('20')),
      row(cell('', '<w:vMerge/>') + cell('30') + cell('')),
    ].join('')}</w:tbl>`;
    const source = await readDocxSource(await docx(p('Before') + table + p('After')));
    expect(shapeOf(source)).toEqual([
      'paragraph Before',
      'table 1 [Measure|2031|][Calls|10|20][|30|]',
      'paragraph After',
    ]);
    const { text, blocks } = readDocument(source);
    const [, found] = blocks;
    const cells = found?.kind === 'table' ? found.rows.flat() : [];
    expect(cells.map(({ range }) => text.slice(range.start, range.end))).toEqual(cells.map((one) => one.text));
    expect(text).toBe('Before\n\nMeasure\t2031\t\nCalls\t10\t20\n\t30\t\n\nAfter');
  });

  test('that are there for their looks are taken apart', async () => {
    const layout = `<w:tbl>${row(`<w:tc>${p('Safer streets', inStyle('berschrift1'))}</w:tc>${cell('Words beside it.')}`)}${row(cell('a') + cell('b'))}</w:tbl>`;
    expect(await shape(layout)).toEqual([
      'heading 1 Safer streets',
      'paragraph Words beside it.',
      'paragraph a',
      'paragraph b',
    ]);
  });
});

test('running headers are furniture, the contents page keeps its page numbers', async () => {
  const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('Draft 3')}</w:hdr>`;
  const links =
    '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>';
  const toc = `<w:p><w:pPr>${inStyle('Verz1')}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Safer streets</w:t><w:tab/><w:t>4</w:t></w:r></w:p>`;
  const bytes = await docx(toc, { styles: STYLES, links, parts: { 'word/header1.xml': header } });
  const { text, furniture } = readDocument(await readDocxSource(bytes));
  expect([text, furniture]).toEqual(['Safer streets … 4', ['Draft 3']]);
});

test('reports its steps and stops between them', async () => {
  const bytes = await docx(p('Words'));
  const steps: string[] = [];
  await readDocxSource(bytes, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
  expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4']);
  const stop = new AbortController();
  const reading = readDocxSource(bytes, { signal: stop.signal, onProgress: () => stop.abort(new Error('not wanted')) });
  await expect(reading).rejects.toThrow('not wanted');
});

test('raised numbers typed behind a word are no part of it, other raised print is', async () => {
  const run = (text: string, isRaised = false): string =>
    `<w:r>${isRaised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = [
    run('Fewer thefts'),
    run('2', true),
    run(' by the 1'),
    run('st', true),
    run(' of May, in 5 km'),
    run('2', true),
  ];
  expect(await shape(`<w:p>${body.join('')}</w:p>`)).toEqual(['paragraph Fewer thefts by the 1st of May, in 5 km2']);
});
