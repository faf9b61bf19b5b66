/** Opens a PDF from a Blob in the browser: small files whole, large ones by ranges, so that 200 MB never sit in memory. */
import { PDFDataRangeTransport, type PDFDocumentProxy, type PDFWorker, getDocument } from 'pdfjs-dist';
import { noPagesProblem, pdfProblem } from './pdf-problem';

/** Files up to this size are handed over whole: faster than ranges, and small enough. Bytes. */
const WHOLE_BYTES = 24 * 1024 * 1024;
/** Size of a range: large enough that a flat page tree doesn't cost a thousand requests. Bytes. */
export const RANGE_BYTES = 1 << 20;

/** Reads a range of a file, checking it where the caller can. */
export type ReadRange = (begin: number, end: number) => Promise<Uint8Array>;

export interface OpenPdfOptions {
  /** For messages. */
  readonly name: string;
  readonly size: number;
  readonly readRange: ReadRange;
  readonly worker: PDFWorker;
  /** Where cmaps, fonts and decoders are served from, ending in a slash. */
  readonly assetsUrl: string;
  /** Told when a range cannot be read; the document is then of no use. */
  readonly onBroken?: (error: unknown) => void;
}

/** @throws AppError `unreadableFile` with one sentence. End with `pdf.loadingTask.destroy()`. */
export async function openPdf(options: OpenPdfOptions): Promise<PDFDocumentProxy> {
  const { assetsUrl, worker, size } = options;
  const source =
    size <= WHOLE_BYTES
      ? { data: await options.readRange(0, size) }
      : { range: new BlobTransport(options), rangeChunkSize: RANGE_BYTES, disableAutoFetch: true, disableStream: true };
  const task = getDocument({
    ...source,
    worker,
    verbosity: 0,
    cMapUrl: `${assetsUrl}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assetsUrl}standard_fonts/`,
    wasmUrl: `${assetsUrl}wasm/`,
    iccUrl: `${assetsUrl}iccs/`,
    enableXfa: false,
    maxImageSize: 64_000_000,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages < 1) throw noPagesProblem(options.name);
    return pdf;
  } catch (error) {
    await task.destroy();
    throw pdfProblem(error, options.name);
  }
}

class BlobTransport extends PDFDataRangeTransport {
  private readonly options: OpenPdfOptions;

  constructor(options: OpenPdfOptions) {
    super(options.size, null);
    this.options = options;
  }

  override requestDataRange(begin: number, end: number): void {
    this.options.readRange(begin, Math.min(end, this.options.size)).then(
      (bytes) => this.onDataRange(begin, bytes),
      (error: unknown) => {
        this.options.onBroken?.(error);
        this.abort();
      },
    );
  }
}

/** Reads ranges straight from a Blob. */
export function blobRanges(blob: Blob): ReadRange {
  return async (begin, end) => new Uint8Array(await blob.slice(begin, end).arrayBuffer());
}
