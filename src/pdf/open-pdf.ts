/** Opens a PDF from stored bytes: small files whole, large ones by ranges, so that 200 MB rarely sit in memory. */
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist';
import { noPagesProblem, pdfProblem } from './pdf-problem';

/** Files up to this size are handed over whole: faster than ranges, and small enough. Bytes. */
const WHOLE_BYTES = 24 * 1024 * 1024;
/** Size of a range: large enough that a flat page tree doesn't cost a thousand requests. Bytes. */
export const RANGE_BYTES = 1 << 20;
/**
 * Share of the file that opening may ask for by ranges. pdf.js reads the last page while opening; in a file whose pages
 * hang side by side on one node it walks through all of them, and the whole file at once is then four times as fast.
 */
const MOST_BY_RANGES = 0.3;

/** Reads a range of a file, checking it where the caller can. */
export type ReadRange = (begin: number, end: number) => Promise<Uint8Array>;

export type LoadMode = 'whole' | 'ranges';

export interface OpenPdfOptions {
  /** For messages. */
  readonly name: string;
  readonly size: number;
  readonly readRange: ReadRange;
  readonly worker: PDFWorker;
  /** Where cmaps, fonts and decoders are served from, ending in a slash. */
  readonly assetsUrl: string;
  /** How to load it, when an earlier opening found out. */
  readonly loadMode?: LoadMode | undefined;
  /** Told how it was loaded in the end. */
  readonly onLoadMode?: ((mode: LoadMode) => void) | undefined;
  /** Told when a range cannot be read after opening; pages not read before are then of no use. */
  readonly onBroken?: ((error: unknown) => void) | undefined;
}

/** Ends an opening that reads too much by ranges. */
class TooManyRanges extends Error {}

/** @throws AppError `unreadableFile` or `damaged` with one sentence. End with `pdf.loadingTask.destroy()`. */
export async function openPdf(options: OpenPdfOptions): Promise<PDFDocumentProxy> {
  const mode = options.loadMode ?? (options.size <= WHOLE_BYTES ? 'whole' : 'ranges');
  try {
    const pdf = await (mode === 'whole' ? openWhole(options) : openByRanges(options));
    options.onLoadMode?.(mode);
    return pdf;
  } catch (error) {
    if (!(error instanceof TooManyRanges)) throw pdfProblem(error, options.name);
    return await openPdf({ ...options, loadMode: 'whole' });
  }
}

async function openWhole(options: OpenPdfOptions): Promise<PDFDocumentProxy> {
  return await load(options, { data: await options.readRange(0, options.size) });
}

async function openByRanges(options: OpenPdfOptions): Promise<PDFDocumentProxy> {
  const transport = new RangeTransport(options);
  const source = { range: transport, rangeChunkSize: RANGE_BYTES, disableAutoFetch: true, disableStream: true };
  const pdf = await load(options, source, transport.failure);
  transport.opened();
  return pdf;
}

async function load(options: OpenPdfOptions, source: object, failure?: Promise<never>): Promise<PDFDocumentProxy> {
  const { assetsUrl, worker, name } = options;
  const task = getDocument({
    ...source,
    worker,
    verbosity: 0,
    // The pdf.js worker fetches its own assets: left to itself pdf.js would ask `document`, which a worker has not.
    useWorkerFetch: true,
    cMapUrl: `${assetsUrl}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assetsUrl}standard_fonts/`,
    wasmUrl: `${assetsUrl}wasm/`,
    iccUrl: `${assetsUrl}iccs/`,
    enableXfa: false,
    maxImageSize: 64_000_000,
  });
  try {
    const pdf = await (failure ? Promise.race([task.promise, failure]) : task.promise);
    if (pdf.numPages < 1) throw noPagesProblem(name);
    return pdf;
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

class RangeTransport extends PDFDataRangeTransport {
  /** Rejects when opening can't go on; never resolves. */
  readonly failure: Promise<never>;
  readonly #options: OpenPdfOptions;
  #fail: (error: unknown) => void = () => undefined;
  #isOpening = true;
  #hasEnded = false;
  #asked = 0;

  constructor(options: OpenPdfOptions) {
    super(options.size, null);
    this.#options = options;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
  }

  /** From now on any amount may be read, and failures go to the caller's `onBroken`. */
  opened(): void {
    this.#isOpening = false;
    this.#fail = (error) => this.#options.onBroken?.(error);
  }

  /** pdf.js calls this when the document is destroyed; what is still being read then has nowhere to go. */
  override abort(): void {
    this.#hasEnded = true;
  }

  override requestDataRange(begin: number, end: number): void {
    const until = Math.min(end, this.#options.size);
    this.#asked += until - begin;
    if (this.#isOpening && this.#asked > this.#options.size * MOST_BY_RANGES) {
      this.#fail(new TooManyRanges());
      return;
    }
    void this.#answer(begin, until);
  }

  async #answer(begin: number, end: number): Promise<void> {
    try {
      const bytes = await this.#options.readRange(begin, end);
      if (!this.#hasEnded) this.onDataRange(begin, bytes);
    } catch (error) {
      if (!this.#hasEnded) this.#fail(error);
    }
  }
}

/** Reads ranges straight from a Blob. */
export function blobRanges(blob: Blob): ReadRange {
  return async (begin, end) => new Uint8Array(await blob.slice(begin, end).arrayBuffer());
}
