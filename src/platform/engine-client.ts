/** A window's line to the engine: every write goes over it. The line is renewed when the engine was started again. */

import type { ChangeSet } from '../db/change-set';
import { commitResultSchema } from '../db/engine-results';
import type { FileBundle } from '../db/writer';
import { AppError } from '../domain/errors';
import type { FileStore } from '../services/ports';
import { bridge } from './bridge';
import { type Caller, createCaller } from './rpc';

/** A write that is not on disk after this long has failed as far as the user is concerned. Milliseconds. */
const WRITE_MS = 10_000;
/** Storing a large paper's bytes may take longer. Milliseconds. */
const FILE_MS = 120_000;

export interface EngineClient extends FileStore {
  commit(changeSet: ChangeSet): Promise<{ seq: number }>;
}

export function createEngineClient(): EngineClient {
  let line: Promise<Caller> | null = null;
  const connect = (): Promise<Caller> => {
    line ??= bridge.connectEngine().then((port) => {
      const caller = createCaller(port);
      port.start();
      return caller;
    });
    return line;
  };
  bridge.on('engine-restarted', () => {
    const old = line;
    line = null;
    void old?.then((caller) => caller.close(lost()));
  });
  const call = async (name: string, input: unknown, limitMs: number): Promise<unknown> => {
    const caller = await connect();
    return withLimit(caller.call(name, input), limitMs);
  };
  return {
    commit: async (changeSet) => commitResultSchema.parse(await call('commit', changeSet, WRITE_MS)),
    putFile: async (bundle: FileBundle) => void (await call('putFile', bundle, FILE_MS)),
    sweepFiles: async () => Number(await call('sweepFiles', null, FILE_MS)),
    emptyBin: async () => void (await call('emptyBin', null, FILE_MS)),
  };
}

function lost(): AppError {
  return new AppError('notSaved', 'The last change could not be saved and was taken back; make it once more.');
}

function withLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new AppError(
            'notSaved',
            'Saving takes too long. What you typed stays on the screen; copy it and restart the app.',
          ),
        ),
      limitMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
