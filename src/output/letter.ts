/** The letter as DOCX: real headings, real numbering, header and footer with page numbers, everything to be edited. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { LetterEntry, LetterModel } from './letter-model';
import { DETAIL_STYLE, LETTER_STYLES, LIST, SMALL_STYLE } from './letter-styles';
import { plainText } from './plain-text';

/** The bytes of a DOCX file. */
export async function letterDocument(model: LetterModel): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: plainText(model.title),
    subject: plainText(model.subject),
    creator: plainText(model.from),
    lastModifiedBy: plainText(model.from),
    description: '',
    styles: LETTER_STYLES,
    numbering: { config: [{ reference: LIST, levels: [ENTRY_LEVEL] }] },
    sections: [section(model)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const ENTRY_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 567, hanging: 567 } }, run: { bold: true } },
} as const;

/** A4 in twentieths of a point, margins of 25 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_417, right: 1_417, bottom: 1_417, left: 1_417, header: 709, footer: 709 },
} as const;

function section(model: LetterModel): ISectionOptions {
  const pageNumber = new Paragraph({
    style: SMALL_STYLE,
    alignment: AlignmentType.END,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
  const running = new Paragraph({ style: SMALL_STYLE, children: runs(`${model.from}: letter of ${model.date}`) });
  return {
    // The first page carries the sender itself, so the line at the top begins on the second.
    properties: { page: PAGE, titlePage: true },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [running] }) },
    footers: { first: new Footer({ children: [pageNumber] }), default: new Footer({ children: [pageNumber] }) },
    children: [...head(model), ...body(model), ...foot(model)],
  };
}

function head(model: LetterModel): readonly Paragraph[] {
  return [
    new Paragraph({ spacing: { after: 480 }, children: runs(model.from, { bold: true, size: 28 }) }),
    new Paragraph({ children: runs(model.to) }),
    new Paragraph({ spacing: { before: 240 }, children: runs(model.date) }),
    ...(model.reference === '' ? [] : [new Paragraph({ children: runs(`Our reference: ${model.reference}`) })]),
    new Paragraph({ spacing: { before: 360 }, children: runs(model.salutation) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(model.subject) }),
    ...model.opening.map((text) => new Paragraph({ children: runs(text) })),
  ];
}

function body({ answers, promises }: LetterModel): readonly Paragraph[] {
  const block = (title: string, entries: readonly LetterEntry[]) =>
    entries.length === 0
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(title) }),
          ...entries.flatMap(entryParagraphs),
        ];
  return [...block('Answers', answers), ...block('Promises', promises)];
}

function entryParagraphs({ text, details }: LetterEntry): readonly Paragraph[] {
  return [
    new Paragraph({
      numbering: { reference: LIST, level: 0 },
      keepNext: details.length > 0,
      spacing: { before: 240, after: 60 },
      children: runs(text, { bold: true }),
    }),
    ...details.map(
      ({ label, text: words }, index) =>
        new Paragraph({
          style: DETAIL_STYLE,
          keepNext: index < details.length - 1,
          children: [...runs(`${label}: `, { bold: true }), ...runs(words)],
        }),
    ),
  ];
}

function foot({ closing, signature }: LetterModel): readonly Paragraph[] {
  return [
    ...closing.map((text) => new Paragraph({ spacing: { before: 360 }, keepNext: true, children: runs(text) })),
    new Paragraph({ spacing: { before: 240, after: 960 }, keepNext: true, children: runs('Yours sincerely') }),
    ...signature.map(
      (text, index) =>
        new Paragraph({ spacing: { after: 0 }, keepNext: index < signature.length - 1, children: runs(text) }),
    ),
  ];
}

interface RunLook {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
}

/** Words as runs, one for each line of theirs. Cleaned of what XML can't hold; the library escapes the rest. */
function runs(text: string, look: RunLook = {}): readonly ParagraphChild[] {
  const rows = plainText(text)
    .split('\n')
    .filter((row, index) => index === 0 || row.trim() !== '');
  return rows.map((row, index) => new TextRun({ ...look, text: row, ...(index > 0 && { break: 1 }) }));
}
