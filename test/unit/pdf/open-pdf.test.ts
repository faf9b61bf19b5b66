import { randomFillSync } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PDFWorker } from 'pdfjs-dist';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf as openOnce } from '@/cli/open-pdf';
import { AppError } from '@/domain/errors';
import { type LoadMode, openPdf } from '@/pdf/open-pdf';

const PAGES = 40;
/** Large enough to be loaded by ranges: above 24 MB. */
const BYTES_A_PAGE = 700_000;

/**
 * A PDF with all pages side by side on one node of the page tree and as much noise as pictures would make: between the
 * pages, where walking through them means reading all of it, or behind them.
 */
function largePdf(where: 'between' | 'behind'): Uint8Array {
  const noise = randomFillSync(Buffer.alloc(BYTES_A_PAGE)).toString('latin1');
  const kids = Array.from({ length: PAGES }, (_, page) => `${3 + 2 * page} 0 R`).join(' ');
  const pictures: (readonly [number, string])[] = [];
  const objects: (readonly [number, string])[] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${PAGES} /Kids [${kids}] >>`],
  ];
  for (let page = 0; page < PAGES; page += 1) {
    const number = 3 + 2 * page;
    objects.push([number, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>']);
    const list = where === 'between' ? objects : pictures;
    list.push([number + 1, `<< /Length ${noise.length} >>\nstream\n${noise}\nendstream`]);
  }
  return assemble([...objects, ...pictures]);
}

/** Objects, cross-reference table and trailer (ISO 32000-1, 7.5). */
function assemble(objects: readonly (readonly [number, string])[]): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const offsets = new Map<number, number>();
  let length = parts[0]!.length;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, body] of objects) {
    offsets.set(number, length);
    add(`${number} 0 obj\n${body}\nendobj\n`);
  }
  const start = length;
  const size = objects.length + 1;
  const entry = (number: number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  add(`xref\n0 ${size}\n0000000000 65535 f \n${objects.map((_, index) => entry(index + 1)).join('')}`);
  add(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'));
}

function source(bytes: Uint8Array) {
  const asked: (readonly [number, number])[] = [];
  const modes: LoadMode[] = [];
  const problems: unknown[] = [];
  const options = {
    name: 'large.pdf',
    size: bytes.length,
    worker: new PDFWorker(),
    assetsUrl: 'app://main/pdfjs/',
    onLoadMode: (mode: LoadMode) => modes.push(mode),
    onBroken: (error: unknown) => problems.push(error),
    readRange: async (begin: number, end: number) => {
      asked.push([begin, end]);
      return bytes.slice(begin, end);
    },
  };
  const isWhole = ([begin, end]: readonly [number, number]) => begin === 0 && end === bytes.length;
  return { options, asked, modes, problems, isWhole };
}

const flat = largePdf('between');
const packed = largePdf('behind');

beforeAll(async () => {
  // The command line's opening hands pdf.js its worker code for Node.
  const small = await PDFDocument.create();
  small.addPage();
  const pdf = await openOnce(await small.save(), 'small.pdf');
  await pdf.loadingTask.destroy();
});

describe('opening a large PDF', () => {
  test('by ranges, reading only a little of it', async () => {
    const { options, asked, modes } = source(packed);
    const pdf = await openPdf(options);
    expect(pdf.numPages).toBe(PAGES);
    expect(modes).toEqual(['ranges']);
    const read = asked.reduce((sum, [begin, end]) => sum + end - begin, 0);
    expect(read).toBeLessThan(packed.length * 0.3);
    await pdf.loadingTask.destroy();
  });

  test('whole, once opening by ranges turns out to read much of it', async () => {
    const { options, asked, modes, isWhole } = source(flat);
    const pdf = await openPdf(options);
    expect(pdf.numPages).toBe(PAGES);
    expect(modes).toEqual(['whole']);
    const byRanges = asked.filter((range) => !isWhole(range)).reduce((sum, [begin, end]) => sum + end - begin, 0);
    expect(byRanges).toBeLessThan(flat.length * 0.4);
    expect(asked.filter(isWhole)).toHaveLength(1);
    await pdf.loadingTask.destroy();
  });

  test('as it was loaded before, at once', async () => {
    const { options, asked, isWhole } = source(flat);
    const pdf = await openPdf({ ...options, loadMode: 'whole' });
    expect(asked.every(isWhole)).toBe(true);
    await pdf.loadingTask.destroy();
  });

  test('bytes that are damaged end the opening with their own sentence', async () => {
    const { options } = source(packed);
    const damaged = new AppError('damaged', 'The stored copy is damaged.');
    await expect(openPdf({ ...options, readRange: () => Promise.reject(damaged) })).rejects.toBe(damaged);
  });

  test('bytes found damaged after opening are reported, and the document stays', async () => {
    const { options, problems } = source(packed);
    let isDamaged = false;
    const readRange = (begin: number, end: number) =>
      isDamaged ? Promise.reject(new AppError('damaged', 'Damaged.')) : options.readRange(begin, end);
    const pdf = await openPdf({ ...options, readRange });
    isDamaged = true;
    // Asks for everything there is; the answer never comes, and only the report says why.
    void pdf.getData().catch(() => undefined);
    await expect.poll(() => problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ code: 'damaged' });
    expect((await pdf.getPage(1)).pageNumber).toBe(1);
    await pdf.loadingTask.destroy();
  });

  test('what is no PDF is told as such', async () => {
    const { options } = source(new Uint8Array(2_000));
    await expect(openPdf(options)).rejects.toMatchObject({
      code: 'unreadableFile',
      message: expect.stringContaining('“large.pdf” can’t be read as a PDF'),
    });
  });
});
