import { expect, test } from 'vitest';
import type { AgendaReading } from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import { readDocxSource } from '@/reading/documents/docx-source';
import { readHtmlSource } from '@/reading/documents/html-source';
import { docx, wordParagraph as p } from '../../helpers/document-packages';

const HEAD = [
  'Exampleshire Police and Crime Panel',
  'Date: Thursday 6 March 2031',
  'Time: 10.00 am',
  'Venue: Shire Hall',
  'AGENDA',
];
const ITEMS = [
  ['Apologies', ''],
  ['Minutes of the last meeting', '5 - 8'],
  ['Proposed precept', '9 - 30'],
  ['Work programme', '31 - 34'],
] as const;
const EXPECTED = [
  ['1', 'Apologies', undefined],
  ['2', 'Minutes of the last meeting', { from: 5, to: 8 }],
  ['3', 'Proposed precept', { from: 9, to: 30 }],
  ['4', 'Work programme', { from: 31, to: 34 }],
];

const itemsOf = (reading: unknown) =>
  (reading as AgendaReading).items.map(({ number, title, pages }) => [number, title, pages]);

test('an agenda in a DOCX: items in a table, and as a numbered list', async () => {
  const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
  const rows = ITEMS.map(
    ([title, pages], index) => `<w:tr>${cell(`${index + 1}.`)}${cell(title)}${cell(pages)}</w:tr>`,
  );
  const table = `${HEAD.map((line) => p(line)).join('')}<w:tbl>${rows.join('')}</w:tbl>`;
  const reading = readAgenda(await readDocxSource(await docx(table)));
  expect(itemsOf(reading)).toEqual(EXPECTED);
  expect(reading).toMatchObject({ body: 'Exampleshire Police and Crime Panel', date: '2031-03-06', time: '10:00' });

  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const list = ITEMS.map(([title, pages]) => p(pages === '' ? title : `${title} (Pages ${pages})`, inList));
  const listed = readAgenda(
    await readDocxSource(
      await docx(
        HEAD.map((line) => p(line))
          .concat(list)
          .join(''),
        { numbering },
      ),
    ),
  );
  expect(itemsOf(listed)).toEqual(EXPECTED);
});

test('an agenda on a web page', () => {
  const rows = ITEMS.map(
    ([title, pages], index) => `<tr><td>${index + 1}.</td><td>${title}</td><td>${pages}</td></tr>`,
  );
  const page = `<main><h1>${HEAD[0]}</h1>${HEAD.slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}<table>${rows.join('')}</table></main>`;
  expect(itemsOf(readAgenda(readHtmlSource(page)))).toEqual(EXPECTED);
});
