/** Opens the worker that makes papers, and hands it the records. */
import { AppError } from '../domain/errors';
import type { OpenPaperDesk, PaperDesk } from '../output/paper-desk';
import OutputWorker from '../workers/output-worker?worker';
import { createCaller } from './rpc';

export const openPaperDesk: OpenPaperDesk = async (chunks) => {
  const worker = new OutputWorker();
  const { call, close } = createCaller(worker);
  const end = (reason: AppError): void => {
    close(reason);
    worker.terminate();
  };
  worker.addEventListener('error', () => end(broken()));
  try {
    for await (const chunk of chunks) await call('add', chunk);
  } catch (error) {
    end(broken());
    throw error;
  }
  // What comes back is what the worker of this very build was asked for.
  const ask = (name: string) => (input: unknown) => call(name, input);
  return {
    briefing: ask('briefing') as PaperDesk['briefing'],
    owed: ask('owed') as PaperDesk['owed'],
    letter: ask('letter') as PaperDesk['letter'],
    tracker: ask('tracker') as PaperDesk['tracker'],
    comparison: ask('comparison') as PaperDesk['comparison'],
    close: () => end(new AppError('cancelled', 'Cancelled.')),
  };
};

function broken(): AppError {
  return new AppError('notSaved', 'The document could not be made. Nothing was saved; your records are as they were.');
}
