// A document of a page of ours becomes a tagged PDF in a hidden window that can do nothing but be printed.
import { IpcError } from '@shared/ipc-result';
import { BrowserWindow, type PrintToPDFOptions, session } from 'electron';
import type { Logger } from '../logger';
import { lockedWebPreferences } from '../windows/web-preferences';
import { createOneUsePages, type OneUsePages } from './one-use-pages';
import { footerTemplate, headerTemplate, type PageWords } from './print-page';

/** Lives in memory: nothing that is printed is ever stored by the window that shows it. */
const PRINT_PARTITION = 'print';
const LONGEST_MS = 60_000;

export interface PrintRequest extends PageWords {
  readonly html: string;
}

export interface Printer {
  /** Throws `IpcError` failed when it takes longer than a minute or the window is lost. One after another. */
  readonly toPdf: (request: PrintRequest) => Promise<Uint8Array<ArrayBuffer>>;
}

export function createPrinter(log: Logger): Printer {
  let pages: OneUsePages | null = null;
  let last: Promise<unknown> = Promise.resolve();
  // Not before the first print: until then there is no need for a session.
  const open = (): OneUsePages => {
    if (pages) return pages;
    pages = createOneUsePages();
    pages.serve(session.fromPartition(PRINT_PARTITION));
    return pages;
  };
  const print = async (request: PrintRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const { put, drop } = open();
    const address = put(request.html);
    const window = hiddenWindow();
    try {
      return await withinTime(window, async () => {
        await window.loadURL(address);
        return new Uint8Array(await window.webContents.printToPDF(printOptions(request)));
      });
    } catch (error) {
      log.error('print-failed', error);
      throw new IpcError('failed', 'the document could not be printed');
    } finally {
      drop(address);
      if (!window.isDestroyed()) window.destroy();
    }
  };
  return {
    toPdf: (request) => {
      const next = last.then(() => print(request));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** No script, no preload script, no pictures: what it shows can only be read. */
function hiddenWindow(): BrowserWindow {
  const { preload: _, ...locked } = lockedWebPreferences(PRINT_PARTITION);
  return new BrowserWindow({
    show: false,
    webPreferences: { ...locked, javascript: false, images: false, webgl: false, backgroundThrottling: false },
  });
}

/** Tags and outline come only together (Chromium writes no outline without tags). The page's own CSS sets A4 and margins. */
function printOptions(words: PageWords): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(words),
    footerTemplate: footerTemplate(words),
  };
}

async function withinTime<T>(window: BrowserWindow, work: () => Promise<T>): Promise<T> {
  let stop = (): void => {};
  const lost = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), LONGEST_MS);
    window.webContents.once('render-process-gone', () => reject(new Error('the window was lost')));
    window.once('closed', () => reject(new Error('the window was closed')));
    stop = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([work(), lost]);
  } finally {
    stop();
  }
}
