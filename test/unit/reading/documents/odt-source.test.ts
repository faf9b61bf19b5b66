import { expect, test } from 'vitest';
import { readDocument } from '@/reading/blocks/read-document';
import { readOdtSource } from '@/reading/documents/odt-source';
import { odt } from '../../../helpers/document-packages';
import { shapeOf } from './shape';

const number = (level: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
const STYLES = [
  '<style:style style:name="Title" style:family="paragraph"/>',
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
  '<style:style style:name="Ranked" style:family="paragraph" style:default-outline-level="2"/>',
  '<style:style style:name="Heading_20_1" style:family="paragraph"/>',
  '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Heading_20_1"/>',
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Ranked"/>',
  '<style:style style:name="Hidden" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
  `<text:list-style style:name="Numbers">${number(1, '1')}${number(2, 'a')}</text:list-style>`,
  `<text:list-style style:name="Sections">${number(1, '1')}${number(2, '1', 'text:display-levels="2"')}</text:list-style>`,
].join('');
const shape = async (text: string, further: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
  shapeOf(await readOdtSource(await odt(text, STYLES, further)));
const item = (text: string): string => `<text:list-item><text:p>${text}</text:p></text:list-item>`;

test('headings by level, by style and by title', async () => {
  const text = `<text:p text:style-name="P1">Plan</text:p><text:h text:outline-level="3">Deep</text:h>
    <text:p text:style-name="P2">By style</text:p><text:p text:style-name="P3">By name</text:p><text:p>Words</text:p>`;
  expect(await shape(text)).toEqual([
    'heading 1 Plan',
    'heading 3 Deep',
    'heading 2 By style',
    'heading 1 By name',
    'paragraph Words',
  ]);
});

test('lists: depth, numbers, letters, decimal numbers, a list that goes on, an item of two paragraphs', async () => {
  const text = `<text:list text:style-name="Dots">${item('dot')}<text:list-item><text:p>two</text:p><text:p>goes on</text:p></text:list-item></text:list>
    <text:list text:style-name="Numbers">${item('one')}<text:list-item><text:p>two</text:p><text:list>${item('letter')}</text:list></text:list-item></text:list>
    <text:list text:style-name="Numbers" text:continue-numbering="true">${item('three')}<text:list-item text:start-value="9"><text:p>nine</text:p></text:list-item></text:list>
    <text:list text:style-name="Sections"><text:list-item><text:list>${item('A paragraph.')}</text:list></text:list-item></text:list>`;
  expect(await shape(text)).toEqual([
    'item 1 • dot',
    'item 1 • two goes on',
    'item 1 1 one',
    'item 1 2 two',
    'item 2 a letter',
    'item 1 3 three',
    'item 1 9 nine',
    'paragraph 1.1 A paragraph.',
  ]);
});

test('blanks, tabs and line breaks; what is hidden, noted, commented or deleted is left out', async () => {
  const text = `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>Two<text:s text:c="3"/>words
      and<text:tab/>more</text:p>
    <text:p text:style-name="Hidden">hidden paragraph</text:p><text:p>Shown<text:span text:style-name="T1"> hidden</text:span></text:p>
    <text:p>Noted<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a note</text:p></text:note-body></text:note><office:annotation><text:p>a comment</text:p></office:annotation>.</text:p>
    <text:p><text:span text:style-name="T2">Focus areas</text:span><text:line-break/>Lamps are lit at night.</text:p>
    <text:section text:display="none"><text:p>hidden section</text:p></text:section>
    <text:p>Around<draw:frame><draw:text-box><text:p>Boxed words.</text:p></draw:text-box></draw:frame></text:p>`;
  expect(await shape(text)).toEqual([
    'paragraph Two words and more',
    'paragraph Shown',
    'paragraph Noted.',
    'heading 1 Focus areas',
    'paragraph Lamps are lit at night.',
    'paragraph Boxed words.',
    'paragraph Around',
  ]);
});

test('tables keep rows, spans and heading rows', async () => {
  const cell = (text: string, more = ''): string =>
    `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
  const text = `<table:table><table:table-header-rows><table:table-row>${cell('Measure')}${cell('Years', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>
    <table:table-row>${cell('Calls')}${cell('10')}${cell('20')}</table:table-row></table:table>`;
  expect(await shape(text)).toEqual(['table 1 [Measure|Years|][Calls|10|20]']);
});

test('title, running header, contents', async () => {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const parts = {
    'meta.xml': `<office:document-meta ${names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>The plan</dc:title></office:meta></office:document-meta>`,
    'styles.xml': `<office:document-styles ${names}><office:master-styles><style:master-page><style:header><text:p>Draft 3</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
  };
  const text =
    '<text:table-of-content><text:index-body><text:p>Safer streets<text:tab/>4</text:p></text:index-body></text:table-of-content>';
  const found = readDocument(await readOdtSource(await odt(text, STYLES, parts)));
  expect([found.declaredTitle, found.furniture, found.text]).toEqual(['The plan', ['Draft 3'], 'Safer streets … 4']);
});
