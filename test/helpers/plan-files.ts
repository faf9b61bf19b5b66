// The invented plan as other programs would have written it: DOCX, a saved web page, and what a browser copies.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { FRONT_SHEET } from '../../tools/lib/fixtures/example-meeting.mjs';
import { PLAN_BLOCKS, PLAN_TITLE } from '../../tools/lib/fixtures/example-plan.mjs';

interface Words {
  readonly kind: keyof typeof TAGS;
  readonly text: string;
}

const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', minor: 'h4', text: 'p', bullet: 'li' } as const;

const WORDS: readonly Words[] = PLAN_BLOCKS.flatMap((block) =>
  block.kind === 'page' || block.kind === 'row' || block.kind === 'table' ? [] : [block],
);

export interface PlanFiles {
  readonly docx: string;
  readonly html: string;
  readonly remove: () => void;
}

export async function makePlanFiles(): Promise<PlanFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-plans-'));
  const docx = join(folder, 'Plan of the county.docx');
  const html = join(folder, 'Saved page.html');
  writeFileSync(docx, await planAsDocx());
  writeFileSync(html, savedPage());
  return { docx, html, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The invented front sheet, with its items in a table as many clerks have them. */
export async function frontSheetAsDocx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const children = FRONT_SHEET.flatMap((block) => {
    if (block.kind === 'page' || block.kind === 'table') return [];
    if (block.kind === 'row') {
      const cells = [block.number, block.text, block.pages].map(cell);
      return [new Table({ rows: [new TableRow({ children: cells })] }), new Paragraph('')];
    }
    return [new Paragraph(block.text)];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const STYLES = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
  minor: HeadingLevel.HEADING_3,
} as const;

export async function planAsDocx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const money = new Table({
    rows: [
      new TableRow({ tableHeader: true, children: [cell('Year'), cell('Lamps')] }),
      new TableRow({ children: [cell('2026'), cell('Eighteen')] }),
    ],
  });
  const children = WORDS.map(({ kind, text }) => {
    if (kind === 'bullet') return new Paragraph({ text, bullet: { level: 0 } });
    return kind === 'text' ? new Paragraph(text) : new Paragraph({ text, heading: STYLES[kind] });
  });
  const document = new Document({ title: PLAN_TITLE, sections: [{ children: [...children, money] }] });
  return Packer.toBuffer(document);
}

/** The plan's own part of a web page. */
export function planAsHtml(): string {
  const lines = WORDS.map(({ kind, text }, index) => {
    const tag = TAGS[kind];
    const opens = kind === 'bullet' && WORDS[index - 1]?.kind !== 'bullet' ? '<ul>' : '';
    const closes = kind === 'bullet' && WORDS[index + 1]?.kind !== 'bullet' ? '</ul>' : '';
    return `${opens}<${tag}>${text}</${tag}>${closes}`;
  });
  return lines.join('\n');
}

export function planAsText(): string {
  return WORDS.map(({ text }) => text).join('\n\n');
}

/** With the menu and the footer that any page has. */
export function savedPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${PLAN_TITLE}</title>
<script>window.tampered = 'by a file';</script><style>body { display: none }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main>${planAsHtml()}</main>
<footer><p>Cookies and privacy</p></footer></body></html>`;
}
