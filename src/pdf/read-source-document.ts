import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { LineTag, OutlineEntry, SourceDocument, SourcePage } from '@/reading/source-document';
import { FontStyles } from './font-styles';
import { groupIntoLines, type TextRun } from './line-grouping';
import { readStructureTags } from './structure-tags';

export interface ReadSourceOptions {
  /** Called after each page with the pages done and the pages there are. */
  onProgress?(done: number, total: number): void;
  /** Aborting makes the read reject with the signal's reason at the next page. */
  readonly signal?: AbortSignal;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;
type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type OutlineNode = NonNullable<Outline>[number];
type Matrix = readonly [number, number, number, number, number, number];

/** Outlines deeper or longer than this are broken or hostile; what fits is kept. */
const MAX_OUTLINE_DEPTH = 12;
const MAX_OUTLINE_ENTRIES = 5000;
/** What the file itself marks as page furniture. */
const ARTIFACT: LineTag = { kind: 'artifact', level: 0, block: 0 };

/**
 * Reads every page of an open PDF into positioned lines, with its outline and declared title. Needs no DOM: it runs in a
 * worker and in Node alike. Rejects with the signal's reason when aborted, and with pdf.js's error for a broken page.
 */
export async function readSourceDocument(
  pdf: PDFDocumentProxy,
  options: ReadSourceOptions = {},
): Promise<SourceDocument> {
  const fonts = new FontStyles();
  const pages: SourcePage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    options.signal?.throwIfAborted();
    pages.push(await readPage(pdf, number, fonts));
    options.onProgress?.(number, pdf.numPages);
  }
  options.signal?.throwIfAborted();
  return { kind: 'pdf', declaredTitle: await declaredTitle(pdf), pages, outline: await readOutline(pdf) };
}

async function readPage(pdf: PDFDocumentProxy, number: number, fonts: FontStyles): Promise<SourcePage> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const items = taggedItems(content.items, await readStructureTags(page));
  await fonts.learn(
    page,
    items.map(({ item }) => item.fontName),
  );
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as unknown as Matrix;
  const runs = items.map(({ item, tag }) => runOf(item, tag, toPage, fonts));
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, lines: groupIntoLines(runs) };
}

interface TaggedItem {
  readonly item: TextItem;
  readonly tag: LineTag | null;
}

/** Pairs each drawn text with the structure tag of the marked content it stands in. */
function taggedItems(items: TextContent['items'], tags: ReadonlyMap<string, LineTag>): TaggedItem[] {
  const open: (LineTag | null)[] = [];
  const tagged: TaggedItem[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str !== '') tagged.push({ item, tag: open.at(-1) ?? null });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(tagOfMark(item, tags) ?? open.at(-1) ?? null);
  }
  return tagged;
}

function tagOfMark(mark: { readonly tag?: string; readonly id?: string }, tags: ReadonlyMap<string, LineTag>) {
  if (mark.tag === 'Artifact') return ARTIFACT;
  return mark.id === undefined ? undefined : tags.get(mark.id);
}

function runOf(item: TextItem, tag: LineTag | null, toPage: Matrix, fonts: FontStyles): TextRun {
  const [a, b, c, d, e, f] = item.transform as unknown as Matrix;
  const x = toPage[0] * e + toPage[2] * f + toPage[4];
  const y = toPage[1] * e + toPage[3] * f + toPage[5];
  // The baseline's direction on the page; text set upright has dx > 0, and only that has a width along x.
  const dx = toPage[0] * a + toPage[2] * b;
  const dy = toPage[1] * a + toPage[3] * b;
  const along = Math.hypot(dx, dy);
  const share = along === 0 ? 1 : Math.abs(dx) / along;
  const style = fonts.styleOf(item.fontName);
  return {
    text: item.str,
    x,
    y,
    right: x + item.width * share,
    fontSize: Math.round(Math.hypot(c, d) * 100) / 100,
    bold: style.bold,
    italic: style.italic,
    tag,
  };
}

async function declaredTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await pdf.getMetadata();
    const title: unknown = 'Title' in info ? info.Title : null;
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
  } catch {
    return null;
  }
}

export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  let nodes: Outline;
  try {
    nodes = await pdf.getOutline();
  } catch {
    return [];
  }
  const budget = { left: MAX_OUTLINE_ENTRIES };
  return await outlineEntries(pdf, nodes ?? [], 1, budget);
}

async function outlineEntries(
  pdf: PDFDocumentProxy,
  nodes: readonly OutlineNode[],
  depth: number,
  budget: { left: number },
): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  for (const node of nodes) {
    if (budget.left <= 0) break;
    budget.left -= 1;
    const children: readonly OutlineNode[] = depth < MAX_OUTLINE_DEPTH ? node.items : [];
    entries.push({
      title: node.title.replace(/\s+/g, ' ').trim(),
      page: await pageOfDestination(pdf, node.dest),
      children: await outlineEntries(pdf, children, depth + 1, budget),
    });
  }
  return entries;
}

async function pageOfDestination(pdf: PDFDocumentProxy, dest: OutlineNode['dest']): Promise<number | null> {
  try {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return null;
    const target: unknown = explicit[0];
    if (typeof target === 'number') return target + 1;
    if (typeof target !== 'object' || target === null) return null;
    return (await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
  } catch {
    return null;
  }
}
