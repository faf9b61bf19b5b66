/** Runs document jobs in a worker of their own each, so that a broken file can take down nothing else. */
import { AppError } from '../domain/errors';
import type { DocumentReader, LongWork, Progress } from '../services/ports';
import DocumentWorker from '../workers/document-worker?worker';
import { createCaller } from './rpc';

/** A document that gives no sign of life for this long is given up. Milliseconds. */
const SILENCE_MS = 30_000;

/** @param assetsUrl where pdf.js finds cmaps, fonts and decoders, ending in a slash. */
export function createDocumentReader(assetsUrl: string): DocumentReader {
  const run = async <T>(name: string, blob: Blob, fileName: string, work: LongWork): Promise<T> => {
    work.signal.throwIfAborted();
    const worker = new DocumentWorker();
    const caller = createCaller(worker);
    const watch = createWatch(() => caller.close(silent(fileName)));
    worker.addEventListener('error', () => caller.close(broken(fileName)));
    work.signal.addEventListener('abort', () => caller.close(new AppError('cancelled', 'Cancelled.')), { once: true });
    try {
      const input = { blob, name: fileName, assetsUrl };
      const onProgress = (progress: unknown) => {
        watch.sign();
        work.onProgress(progress as Progress);
      };
      return (await caller.call(name, input, { signal: work.signal, onProgress })) as T;
    } finally {
      watch.stop();
      worker.terminate();
    }
  };
  return {
    readPaper: (blob, fileName, work) => run('readPaper', blob, fileName, work),
    readPlan: (blob, fileName, work) => run('readPlan', blob, fileName, work),
    readAgenda: (blob, fileName, work) => run('readAgenda', blob, fileName, work),
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

function silent(name: string): AppError {
  return new AppError('unreadableFile', `“${name}” took too long to read and was not imported; ask for it again as a simpler PDF.`);
}

function broken(name: string): AppError {
  return new AppError('unreadableFile', `“${name}” could not be read and was not imported; ask for it again.`);
}
