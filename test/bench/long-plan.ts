// A plan of 500 pages as DOCX and as PDF, for measuring: five priorities with made words under headings.
import { writeFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { asProse, madeWords } from './made-text';

/** What a page holds, about. */
const WORDS_A_PAGE = 360;
const LINE_WORDS = 10;
const LINES = 38;
const PRIORITIES = 5;

interface Piece {
  readonly heading: boolean;
  readonly text: string;
}

function pieces(pages: number): readonly Piece[] {
  const paragraphs = madeWords(pages * WORDS_A_PAGE).map(asProse);
  const each = Math.ceil(paragraphs.length / PRIORITIES);
  return paragraphs.flatMap((text, at) => {
    if (at % each !== 0) return [{ heading: false, text }];
    const number = at / each + 1;
    return [
      { heading: true, text: `Priority ${number}: Made words, part ${number}` },
      { heading: false, text },
    ];
  });
}

export const LONG_PLAN_SHOWS = `${PRIORITIES} priorities`;

export async function writeLongDocx(path: string, pages: number): Promise<void> {
  const children = pieces(pages).map(({ heading, text }) =>
    heading ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph({ text }),
  );
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

export async function writeLongPdf(path: string, pages: number): Promise<void> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  let page = document.addPage([595, 842]);
  let line = 0;
  const put = (text: string, heading: boolean): void => {
    if (line >= LINES) {
      page = document.addPage([595, 842]);
      line = 0;
    }
    page.drawText(text, { x: 60, y: 780 - line * 18, size: heading ? 18 : 11, font: heading ? bold : plain });
    line += 1;
  };
  for (const { heading, text } of pieces(pages)) {
    const words = text.split(' ');
    for (let at = 0; at < words.length; at += LINE_WORDS) put(words.slice(at, at + LINE_WORDS).join(' '), heading);
    line += 0.5;
  }
  writeFileSync(path, await document.save());
}
