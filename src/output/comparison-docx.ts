/** A comparison as DOCX: real headings, tables with header rows, words struck through and underlined. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ComparedChange, ComparisonModel, MarkedWords } from './comparison-model';
import { LETTER_STYLES, SMALL_STYLE } from './letter-styles';
import { plainText } from './plain-text';

/** The bytes of a DOCX file. */
export async function comparisonDocx(model: ComparisonModel): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: plainText(model.title),
    subject: plainText(model.facts.map(({ value }) => value).join(' / ')),
    creator: plainText(model.bodyName),
    lastModifiedBy: plainText(model.bodyName),
    description: '',
    styles: LETTER_STYLES,
    sections: [section(model)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A4 in twentieths of a point, margins of 20 mm; 9,638 are left between them. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_417, right: 1_134, bottom: 1_134, left: 1_134, header: 709, footer: 567 },
} as const;
const WIDTHS = [600, 2_150, 3_444, 3_444] as const;
const FACT_WIDTHS = [2_200, 7_438] as const;
const COUNT_WIDTHS = [2_600, 1_600] as const;

const REMOVED = { strike: true, color: '8C1233' } as const;
const ADDED = { underline: {}, bold: true, color: '14532D' } as const;

function section(model: ComparisonModel): ISectionOptions {
  const small = (children: readonly TextRun[]) => new Paragraph({ style: SMALL_STYLE, children: [...children] });
  const top = [words(`${model.bodyName}: ${model.title}`)];
  const header = new Header({
    // On every page, the first among them.
    children: [...(model.mark === '' ? [] : [small([words(model.mark, { bold: true, color: '8C1233' })])]), small(top)],
  });
  const page = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return {
    properties: { page: PAGE },
    headers: { default: header },
    footers: { default: new Footer({ children: [small([words(`Made on ${model.madeOn} · `), page])] }) },
    children: [...head(model), ...counts(model), ...model.sections.flatMap(part)],
  };
}

function head(model: ComparisonModel): readonly (Paragraph | Table)[] {
  return [
    ...(model.mark === '' ? [] : [text(model.mark, { bold: true, color: '8C1233', size: 28 })]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(model.title)] }),
    text(model.bodyName),
    table(
      FACT_WIDTHS,
      model.facts.map(({ label, value }) => [[text(label, { bold: true })], [text(value)]]),
    ),
  ];
}

function counts(model: ComparisonModel): readonly (Paragraph | Table)[] {
  const rows = model.counts.map(({ label, count }) => [[text(label)], [text(String(count))]]);
  return [
    heading('How much changed'),
    table(COUNT_WIDTHS, rows, ['Kind', 'Passages']),
    ...(model.leftOut === '' ? [] : [spaced([words(model.leftOut)])]),
    model.sections.length === 0
      ? spaced([words('There are no differences to show.')])
      : spaced([
          words('Words that were taken out are '),
          words('struck through', REMOVED),
          words(', words that were put in '),
          words('underlined', ADDED),
          words('.'),
        ]),
  ];
}

function part({ title, changes }: ComparisonModel['sections'][number]): readonly (Paragraph | Table)[] {
  return [
    heading(title),
    table(WIDTHS, changes.map(cellsOf), ['No.', 'Change and place', 'Earlier text', 'Later text']),
  ];
}

function cellsOf(change: ComparedChange): readonly (readonly Paragraph[])[] {
  const about = [change.place, change.note].filter((one) => one !== '');
  return [
    [text(String(change.number), { bold: true })],
    [text(change.kind, { bold: true }), ...about.map((one) => text(one))],
    side(change.before, change.beforePage),
    side(change.after, change.afterPage),
  ];
}

function side(marked: readonly MarkedWords[], page: string): readonly Paragraph[] {
  if (marked.length === 0) return [text('–')];
  const looks = { same: {}, removed: REMOVED, added: ADDED } as const;
  const runs = marked.map(({ text: one, mark }) => words(one, looks[mark]));
  return [tight(runs), ...(page === '' ? [] : [text(page, { size: 18, color: '4A5766' })])];
}

interface Look {
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly underline?: object;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
}

/** Cleaned of what XML can't hold; the library escapes the rest. */
function words(one: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: plainText(one).replaceAll('\n', ' ') });
}

const tight = (children: readonly TextRun[]) => new Paragraph({ spacing: { after: 40 }, children: [...children] });
const spaced = (children: readonly TextRun[]) => new Paragraph({ spacing: { before: 160 }, children: [...children] });
const text = (one: string, look: Look = {}) => tight([words(one, look)]);
const heading = (one: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words(one)] });

/** @param titles of the columns, repeated at the top of each page; none for a table of facts. */
function table(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  titles: readonly string[] = [],
): Table {
  const row = (cells: readonly (readonly Paragraph[])[], isHeader: boolean) =>
    new TableRow({
      ...(isHeader && { tableHeader: true }),
      children: cells.map(
        (children, index) =>
          new TableCell({
            children: [...children],
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(isHeader && { shading: { fill: 'F1F4F8' } }),
          }),
      ),
    });
  const head =
    titles.length === 0
      ? []
      : [
          row(
            titles.map((title) => [text(title, { bold: true })]),
            true,
          ),
        ];
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [...head, ...rows.map((cells) => row(cells, false))],
  });
}
