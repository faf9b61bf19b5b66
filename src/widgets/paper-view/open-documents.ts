/** Each paper's PDF is opened once, however many panes show it, and destroyed when the last has closed. */
import { type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite makes the worker's constructor the default
import PdfjsWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import type { FileRecord } from '@/domain/paper';
import { type LoadMode, openPdf } from '@/pdf/open-pdf';
import { verifiedRanges } from '@/pdf/verified-ranges';

/** Going from one view of a paper to another must not open it again. Milliseconds. */
const LINGER_MS = 2_000;

interface OpenDocument {
  users: number;
  readonly opening: Promise<PDFDocumentProxy>;
  readonly problems: Set<(error: unknown) => void>;
  readonly close: () => Promise<void>;
  closing: ReturnType<typeof setTimeout> | null;
}

const open = new Map<string, OpenDocument>();
/** How each file was best loaded, found out on first opening. */
const loadModes = new Map<string, LoadMode>();

export interface DocumentRequest {
  readonly file: FileRecord;
  /** For messages. */
  readonly name: string;
  readonly assetsUrl: string;
  /** Told when stored bytes turn out to be damaged after opening. */
  readonly onProblem: (error: unknown) => void;
}

export interface DocumentHold {
  /** Rejects with an AppError. */
  readonly document: Promise<PDFDocumentProxy>;
  /** To be called once. */
  readonly release: () => void;
}

/** Opens the paper's PDF, or shares the one that is open. */
export function holdDocument({ file, name, assetsUrl, onProblem }: DocumentRequest): DocumentHold {
  let entry = open.get(file.id);
  if (!entry) {
    entry = startOpening(file, name, assetsUrl);
    open.set(file.id, entry);
  }
  const held = entry;
  held.users += 1;
  held.problems.add(onProblem);
  if (held.closing !== null) clearTimeout(held.closing);
  held.closing = null;
  const release = (): void => {
    held.users -= 1;
    held.problems.delete(onProblem);
    if (held.users > 0) return;
    held.closing = setTimeout(() => {
      forget(file.id, held);
      void held.close();
    }, LINGER_MS);
  };
  return { document: held.opening, release };
}

/** A thread that has read its program and waits: starting one takes longer than opening most papers. */
let spare: Worker | null = null;

/** Has a thread ready for the next paper; for when there is nothing else to do. */
export function prepareThread(): void {
  spare ??= new PdfjsWorker();
}

function takeThread(): Worker {
  const thread = spare ?? new PdfjsWorker();
  spare = null;
  return thread;
}

function startOpening(file: FileRecord, name: string, assetsUrl: string): OpenDocument {
  const thread = takeThread();
  const worker = PDFWorker.create({ port: thread });
  const problems = new Set<(error: unknown) => void>();
  const opening = openPdf({
    name,
    size: file.size,
    readRange: verifiedRanges(file, name),
    worker,
    assetsUrl,
    loadMode: loadModes.get(file.id),
    onLoadMode: (mode) => loadModes.set(file.id, mode),
    onBroken: (error) => {
      for (const report of problems) report(error);
    },
  });
  const close = async (): Promise<void> => {
    try {
      const pdf = await opening;
      await pdf.loadingTask.destroy();
    } catch {
      // It never opened, and whoever waited has been told why.
    } finally {
      worker.destroy();
      thread.terminate();
      // Who has closed one paper usually opens another.
      prepareThread();
    }
  };
  const entry: OpenDocument = { users: 0, opening, problems, close, closing: null };
  // A failed opening is not kept: trying again has to read the file anew.
  opening.catch(() => forget(file.id, entry));
  return entry;
}

function forget(id: string, entry: OpenDocument): void {
  if (open.get(id) === entry) open.delete(id);
}
