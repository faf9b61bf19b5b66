// What a PDF says of itself: title, language, tags, outline, fonts, words. Read by pdf.js and pdf-lib, not by its maker.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

export interface PdfStructure {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Says that it is tagged, and has a tree of tags. */
  readonly isMarked: boolean;
  /** How often each tag is used. */
  readonly roles: ReadonlyMap<string, number>;
  /** Header cells that don't say what they head. */
  readonly headersWithoutScope: number;
  readonly outline: readonly string[];
  readonly pageSizes: readonly (readonly [width: number, height: number])[];
  readonly unembeddedFonts: readonly string[];
  /** Words of each page. */
  readonly pages: readonly string[];
  readonly text: string;
}

export async function lookIntoPdf(bytes: Uint8Array): Promise<PdfStructure> {
  const lib = await PDFDocument.load(bytes);
  const tags = tagsOf(lib);
  const { pages, outline } = await wordsOf(bytes);
  const language = lib.catalog.lookup(PDFName.of('Lang'));
  const mark = lib.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  return {
    title: lib.getTitle(),
    language: language instanceof PDFString ? language.decodeText() : undefined,
    isMarked: String(mark?.get(PDFName.of('Marked'))) === 'true' && tags.roles.size > 0,
    ...tags,
    outline,
    pageSizes: lib.getPages().map((page) => [page.getWidth(), page.getHeight()]),
    unembeddedFonts: unembeddedFonts(lib),
    pages,
    text: pages.join('\n'),
  };
}

/** What pdf.js calls and Node 20 does not have. */
function fillInForNode20(): void {
  const add = (target: object, name: string, value: unknown): void => {
    if (!(name in target)) Object.defineProperty(target, name, { value });
  };
  add(Promise, 'withResolvers', () => {
    const made: { resolve?: unknown; reject?: unknown } = {};
    const promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return { ...made, promise };
  });
  add(ArrayBuffer.prototype, 'transferToFixedLength', function (this: ArrayBuffer, length?: number) {
    return this.slice(0, length ?? this.byteLength);
  });
}

async function wordsOf(bytes: Uint8Array): Promise<{ pages: string[]; outline: string[] }> {
  fillInForNode20();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  const outline: string[] = [];
  const walk = (nodes: Awaited<ReturnType<typeof pdf.getOutline>>): void => {
    for (const node of nodes ?? []) {
      outline.push(node.title);
      walk(node.items);
    }
  };
  walk(await pdf.getOutline());
  await pdf.loadingTask.destroy();
  return { pages, outline };
}

function tagsOf(lib: PDFDocument): Pick<PdfStructure, 'roles' | 'headersWithoutScope'> {
  const roles = new Map<string, number>();
  let headersWithoutScope = 0;
  const walk = (object: PDFObject | undefined): void => {
    const node = lib.context.lookup(object);
    if (node instanceof PDFArray) for (const child of node.asArray()) walk(child);
    if (!(node instanceof PDFDict)) return;
    const role = node.get(PDFName.of('S'));
    if (role instanceof PDFName) {
      const name = role.decodeText();
      roles.set(name, (roles.get(name) ?? 0) + 1);
      if (name === 'TH' && !String(lib.context.lookup(node.get(PDFName.of('A')))).includes('/Scope'))
        headersWithoutScope += 1;
    }
    walk(node.get(PDFName.of('K')));
  };
  walk(lib.catalog.get(PDFName.of('StructTreeRoot')));
  return { roles, headersWithoutScope };
}

/** Fonts without a file of theirs; Type 3 fonts are drawings and have none. */
function unembeddedFonts(lib: PDFDocument): readonly string[] {
  const dicts = lib.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
  const descriptors = dicts.filter((one) => one.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name));
  return descriptors
    .filter((one) => !files.some((name) => one.has(name)))
    .map((one) => String(one.get(PDFName.of('FontName'))));
}
