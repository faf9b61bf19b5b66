import type * as Pdfjs from 'pdfjs-dist';
import { CommandFailure, shown } from './command';

/**
 * Opens a PDF in Node, without a worker thread and without a word on the console. `name` is for messages only. Throws a
 * `CommandFailure` with one sentence when the file needs a password, is damaged or has no pages. The caller ends with
 * `pdf.loadingTask.destroy()`.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Pdfjs.PDFDocumentProxy> {
  const pdfjs = await loadPdfjs();
  let pdf: Pdfjs.PDFDocumentProxy;
  try {
    pdf = await pdfjs.getDocument({
      data: bytes,
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      isImageDecoderSupported: false,
    }).promise;
  } catch (error) {
    throw asFailure(error, name);
  }
  if (pdf.numPages > 0) return pdf;
  await pdf.loadingTask.destroy();
  throw new CommandFailure(`${shown(name)} is a PDF without pages.`);
}

/** The sentence for an error that pdf.js threw while it read the file called `name`. */
export function asFailure(error: unknown, name: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') {
    return new CommandFailure(`${shown(name)} is encrypted: it needs a password, so save a copy without one first.`);
  }
  return new CommandFailure(`${shown(name)} cannot be read as a PDF: it is damaged or incomplete.`);
}

/** pdf.js would look for its worker beside the bundle, so the worker's code is handed to it before it starts. */
async function loadPdfjs(): Promise<typeof Pdfjs> {
  fillInForNode20();
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist');
  } finally {
    console.warn = warn;
  }
}

/** What the legacy build of pdf.js calls but neither Node 20 nor the build itself brings. */
function fillInForNode20(): void {
  fillIn(Promise, 'withResolvers', promiseWithResolvers);
  fillIn(ArrayBuffer.prototype, 'transferToFixedLength', function (this: ArrayBuffer, length?: number): ArrayBuffer {
    return this.slice(0, length ?? this.byteLength);
  });
}

function fillIn(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

interface Resolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason?: unknown) => void;
}

function promiseWithResolvers<T>(): Resolvers<T> {
  let resolve: Resolvers<T>['resolve'] | undefined;
  let reject: Resolvers<T>['reject'] | undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  if (!resolve || !reject) throw new Error('A promise did not run its executor');
  return { promise, resolve, reject };
}
