// pdf.js's own viewer, as its examples set it up, over a Blob in IndexedDB: whole when it is small, by ranges otherwise.
import { GlobalWorkerOptions, getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';

GlobalWorkerOptions.workerSrc = workerUrl;
/** The app's own sizes, so that both read the same way. Bytes. */
const WHOLE_BYTES = 24 * 1024 * 1024;
const RANGE_BYTES = 1 << 20;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

function store() {
  const request = indexedDB.open('bench', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('files'));
  return done(request);
}

class BlobRanges extends PDFDataRangeTransport {
  constructor(blob) {
    super(blob.size, null);
    this.blob = blob;
  }
  requestDataRange(begin, end) {
    void this.blob
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => this.onDataRange(begin, new Uint8Array(buffer)));
  }
}

async function sourceOf(blob) {
  if (blob.size <= WHOLE_BYTES) return { data: new Uint8Array(await blob.arrayBuffer()) };
  return { range: new BlobRanges(blob), rangeChunkSize: RANGE_BYTES, disableAutoFetch: true, disableStream: true };
}

const assets = {
  cMapUrl: 'pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: 'pdfjs/standard_fonts/',
  wasmUrl: 'pdfjs/wasm/',
};
const load = async (name) => {
  const database = await store();
  const blob = await done(database.transaction('files').objectStore('files').get(name));
  return getDocument({ ...(await sourceOf(blob)), ...assets, useWorkerFetch: false, enableXfa: false }).promise;
};

// The inspector that calls these holds their promises weakly; while pdf.js waits for its worker nothing else would.
const held = new Set();
const hold =
  (work) =>
  (...input) => {
    const running = work(...input);
    held.add(running);
    return running;
  };

const bench = {
  async put(name) {
    const answer = await fetch(`documents/${encodeURIComponent(name)}`);
    const blob = await answer.blob();
    const database = await store();
    const transaction = database.transaction('files', 'readwrite');
    await done(transaction.objectStore('files').put(blob, name));
  },
  /** @param {number} width of a page's canvas, in CSS pixels */
  async open(name, width) {
    const pdf = await load(name);
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus });
    const container = document.getElementById('scroller');
    const viewer = new PDFViewer({ container, eventBus, linkService, removePageBorders: true });
    linkService.setViewer(viewer);
    linkService.setDocument(pdf);
    const page = await pdf.getPage(1);
    eventBus.on('pagesinit', () => {
      viewer.currentScale = width / page.getViewport({ scale: 96 / 72 }).width;
    });
    viewer.setDocument(pdf);
  },
  /** The pixels of the first page as pdf.js draws it, at a canvas width in device pixels. */
  async reference(name, width, height) {
    const pdf = await load(name);
    const page = await pdf.getPage(1);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    await page.render({ canvas, viewport }).promise;
    return canvas;
  },
};
window.bench = Object.fromEntries(Object.entries(bench).map(([name, work]) => [name, hold(work)]));
document.title += ' ready';
