/** Runs document jobs in workers, so that reading never blocks the page and a broken file takes down nothing else. */
import { AppError } from '../domain/errors';
import type { DocumentReader, LongWork, Progress } from '../services/ports';
import DocumentWorker from '../workers/document-worker?worker';
import { type Caller, createCaller } from './rpc';

/** A document that gives no sign of life for this long is given up. Milliseconds. */
const SILENCE_MS = 30_000;

/** A worker that has read one document well is kept this long for the next. Milliseconds. */
const IDLE_MS = 5_000;

interface ReadingWorker {
  readonly worker: Worker;
  readonly caller: Caller;
}

/** @param assetsUrl where pdf.js finds cmaps, fonts and decoders, ending in a slash. */
export function createDocumentReader(assetsUrl: string): DocumentReader {
  const idle = createIdleWorker();
  const run = async <T>(name: string, input: unknown, words: Sentences, work: LongWork): Promise<T> => {
    work.signal.throwIfAborted();
    const reading = idle.take() ?? startWorker();
    const { worker, caller } = reading;
    const watch = createWatch(() => caller.close(unreadable(words.silent)));
    const onError = (): void => caller.close(unreadable(words.broken));
    const onAbort = (): void => caller.close(new AppError('cancelled', 'Cancelled.'));
    worker.addEventListener('error', onError);
    work.signal.addEventListener('abort', onAbort);
    let isWell = false;
    try {
      const onProgress = (progress: unknown) => {
        watch.sign();
        work.onProgress(progress as Progress);
      };
      const value = await caller.call(name, input, { onProgress });
      isWell = true;
      return value as T;
    } finally {
      watch.stop();
      worker.removeEventListener('error', onError);
      work.signal.removeEventListener('abort', onAbort);
      // One that failed may still be busy with a hostile file; it is not used again.
      if (isWell) idle.keep(reading);
      else worker.terminate();
    }
  };
  const read = <T>(call: string, blob: Blob, name: string, work: LongWork): Promise<T> =>
    run(call, { blob, name, assetsUrl }, sentencesFor(name), work);
  return {
    readPaper: (blob, fileName, work) => read('readPaper', blob, fileName, work),
    readPlan: (blob, fileName, work) => read('readPlan', blob, fileName, work),
    readAgenda: (blob, fileName, work) => read('readAgenda', blob, fileName, work),
    readComparable: (blob, fileName, work) => read('readComparable', blob, fileName, work),
    readTable: (blob, fileName, work) => read('readTable', blob, fileName, work),
    placeSpans: (blob, name, spans, work) =>
      run('placeSpans', { blob, name, assetsUrl, spans }, sentencesFor(name), work),
    compare: (pair, work) => run('compare', pair, COMPARING, work),
  };
}

function startWorker(): ReadingWorker {
  const worker = new DocumentWorker();
  return { worker, caller: createCaller(worker) };
}

/** Holds at most one worker that has nothing to do, and ends it when nothing comes. */
function createIdleWorker(): { take(): ReadingWorker | null; keep(reading: ReadingWorker): void } {
  let kept: ReadingWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (): ReadingWorker | null => {
    clearTimeout(timer);
    const taken = kept;
    kept = null;
    return taken;
  };
  return {
    take,
    keep(reading) {
      take()?.worker.terminate();
      kept = reading;
      timer = setTimeout(() => take()?.worker.terminate(), IDLE_MS);
    },
  };
}

function createWatch(onSilence: () => void): { sign(): void; stop(): void } {
  let timer = setTimeout(onSilence, SILENCE_MS);
  return {
    sign() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, SILENCE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What the user is told when a worker gives no sign of life, and when it breaks. */
interface Sentences {
  readonly silent: string;
  readonly broken: string;
}

const COMPARING: Sentences = {
  silent: 'Comparing these texts took too long and was given up. Your records are as they were.',
  broken: 'These texts could not be compared. Your records are as they were.',
};

function sentencesFor(name: string): Sentences {
  return {
    silent: `“${name}” took too long to read and was not imported; ask for it again as a simpler PDF.`,
    broken: `“${name}” could not be read and was not imported; ask for it again.`,
  };
}

function unreadable(sentence: string): AppError {
  return new AppError('unreadableFile', sentence);
}
