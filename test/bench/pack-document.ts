// A pack for measuring: pages of words and a scanned-looking picture each, in a page tree of 32 branches as the usual
// programs write it. The last thing each page draws is a black square in its lower right corner: whoever waits for a page
// knows by it that the page is whole.
import { closeSync, openSync, writeSync } from 'node:fs';

/** A4 in points. */
const WIDTH = 595;
const HEIGHT = 842;
const BRANCH = 32;
/** The square: points from the right and lower edge, and its side. */
export const DONE_MARK = { inset: 12, side: 18 } as const;

/** The same noise every time (mulberry32), in bytes. */
function createNoise(seed: number): (bytes: Buffer) => void {
  let state = seed;
  return (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      state = (state + 0x6d2b79f5) | 0;
      let value = Math.imul(state ^ (state >>> 15), 1 | state);
      value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
      bytes[index] = (value ^ (value >>> 14)) & 0xff;
    }
  };
}

const WORDS =
  'the force reports to the panel on calls answered victims heard crimes solved officers trained and money spent';

function pageContent(page: number): string {
  const words = WORDS.split(' ');
  const line = (row: number): string =>
    Array.from({ length: 12 }, (_, column) => words[(page * 7 + row * 5 + column * 3) % words.length]).join(' ');
  const lines = Array.from({ length: 36 }, (_, row) => `(${line(row)}) Tj T*`);
  const { inset, side } = DONE_MARK;
  return [
    `BT /F1 10 Tf 14 TL 60 790 Td (Report, page ${page}) Tj T* ${lines.join(' ')} ET`,
    'q 200 0 0 170 60 60 cm /Im0 Do Q',
    `0 g ${WIDTH - inset - side} ${inset} ${side} ${side} re f`,
  ].join('\n');
}

/** Writes the pack and resolves with its size in bytes. `pictureSide`: pixels; a page takes three bytes a pixel. */
export function writePack(path: string, pages: number, pictureSide: number): number {
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  let at = 0;
  const put = (part: string | Buffer): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    at += bytes.length;
  };
  const object = (id: number, body: string, stream?: Buffer): void => {
    offsets[id] = at;
    put(`${id} 0 obj\n${body}\n`);
    if (stream) {
      put('stream\n');
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  };
  const branches = Math.ceil(pages / BRANCH);
  const branchId = (branch: number): number => 4 + branch;
  const pageId = (page: number): number => 4 + branches + page * 3;
  put('%PDF-1.7\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = Array.from({ length: branches }, (_, branch) => `${branchId(branch)} 0 R`).join(' ');
  object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (let branch = 0; branch < branches; branch += 1) {
    const first = branch * BRANCH;
    const count = Math.min(BRANCH, pages - first);
    const own = Array.from({ length: count }, (_, index) => `${pageId(first + index)} 0 R`).join(' ');
    object(branchId(branch), `<< /Type /Pages /Parent 2 0 R /Count ${count} /Kids [${own}] >>`);
  }
  const picture = Buffer.alloc(pictureSide * pictureSide * 3);
  const noise = createNoise(7);
  for (let page = 0; page < pages; page += 1) {
    const id = pageId(page);
    const parent = branchId(Math.floor(page / BRANCH));
    const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << /Im0 ${id + 2} 0 R >> >>`;
    object(
      id,
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] ${resources} /Contents ${id + 1} 0 R >>`,
    );
    const content = Buffer.from(pageContent(page + 1), 'latin1');
    object(id + 1, `<< /Length ${content.length} >>`, content);
    noise(picture);
    const image = `/Type /XObject /Subtype /Image /Width ${pictureSide} /Height ${pictureSide} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
    object(id + 2, `<< ${image} /Length ${picture.length} >>`, picture);
  }
  const start = at;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`);
  put(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  closeSync(file);
  return at;
}
