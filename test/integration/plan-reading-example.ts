import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

const MARGIN = 70;
const TOP = 780;
const BOTTOM = 90;
const WIDTH = 450;

/** A heading (`size` above 11), a paragraph, or an item when `bullet` is set. */
export interface Piece {
  readonly text: string;
  readonly size?: number;
  readonly bullet?: boolean;
  readonly newPage?: boolean;
}

export const PIECES: readonly Piece[] = [
  { text: 'Exampleshire Police and Crime Plan 2031-35', size: 22 },
  {
    text: 'An invented plan for tests, which sets out what an invented Commissioner of an invented area promises to do.',
  },
  { text: 'Priority 1: Safer streets', size: 22, newPage: true },
  { text: 'Shared outcome: People walk home without worry.' },
  { text: 'Focus areas:', size: 15 },
  { text: 'Lighting', size: 13 },
  ...Array.from({ length: 13 }, (_, number) => ({
    text: `Paragraph ${number} is only here to fill the page with words, so that what follows has to go over to the next.`,
  })),
  {
    text: 'Lamps matter. I will fund 40 new street lamps by the end of 2032, and I will say each month, in the town hall and in the papers, how many of them have been put up and where, and what each of them has cost the people of the area so far.',
  },
  { text: 'What success will look like:', size: 15 },
  {
    text: 'Fewer people report fear of walking after dark, as shown by the yearly survey of people in the whole of the area.',
    bullet: true,
  },
  { text: 'Every park has gates that close.', bullet: true },
  { text: 'Priority 2: Better help for victims', size: 22, newPage: true },
  { text: 'Shared outcome: Victims are believed.' },
  { text: 'As Commissioner, I will:' },
  { text: 'answer letters; and', bullet: true },
  { text: 'meet victims.', bullet: true },
];

/** An invented plan as an untagged PDF with running footers, made on the spot. */
export async function examplePlanPdf(options: { readonly userPassword?: string } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  let page = document.addPage([595, 842]);
  let y = TOP;
  const nextPage = (): void => {
    page = document.addPage([595, 842]);
    y = TOP;
  };
  for (const piece of PIECES) {
    const size = piece.size ?? 11;
    const font = size > 11 ? bold : plain;
    const x = piece.bullet ? MARGIN + 30 : MARGIN;
    if (piece.newPage) nextPage();
    let first = true;
    for (const line of wrap(piece.text, MARGIN + WIDTH - x, (text) => font.widthOfTextAtSize(text, size))) {
      if (y < BOTTOM) nextPage();
      if (first && piece.bullet) page.drawText('•', { x: x - 15, y, size, font });
      page.drawText(line, { x, y, size, font });
      y -= size * 1.4;
      first = false;
    }
    y -= size * 0.9;
  }
  for (const [index, footed] of document.getPages().entries()) {
    footed.drawText(`Exampleshire plan ${index + 1}`, { x: 250, y: 20, size: 7, font: plain });
  }
  if (options.userPassword !== undefined) {
    document.encrypt({ userPassword: options.userPassword, ownerPassword: options.userPassword });
  }
  return await document.save();
}

function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
