/** Finds where spans of page texts stand on the pages of a PDF. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Quad } from '../domain/annotation';
import { geometryOf } from '../pdf/coordinates';
import { quadsOfSpan } from '../pdf/span-quads';
import type { LongWork, PageSpan } from '../services/ports';

/** Quads for each span, in their order; each page is read once. */
export async function placeSpans(
  pdf: PDFDocumentProxy,
  spans: readonly PageSpan[],
  work: LongWork,
): Promise<readonly (readonly Quad[])[]> {
  const quads: (readonly Quad[])[] = spans.map(() => []);
  const pages = [...new Set(spans.map(({ page }) => page))].filter((page) => page <= pdf.numPages);
  for (const [index, number] of pages.entries()) {
    work.signal.throwIfAborted();
    work.onProgress({ step: 'Reading page', done: index, total: pages.length });
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const geometry = geometryOf(page);
    for (const [at, span] of spans.entries()) {
      if (span.page === number) quads[at] = quadsOfSpan(content, geometry, span);
    }
    page.cleanup();
  }
  return quads;
}
