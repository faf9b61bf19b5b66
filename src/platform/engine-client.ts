/**
 * A window's line to the engine: every write goes over it. When the engine was lost, the line is renewed and the write
 * sent again: a change set that had reached the disk is recognised there and not applied twice.
 */

import type { ChangeSet } from '../db/change-set';
import { commitResultSchema } from '../db/engine-results';
import type { FileBundle } from '../db/file-bundle';
import { AppError } from '../domain/errors';
import type { FileStore, ReadingStore } from '../services/ports';
import { type Caller, type CallOptions, createCaller } from './rpc';

/** A write that is not on disk after this long has failed as far as the user is concerned. Milliseconds. */
const WRITE_MS = 10_000;
/** What each row of a long table of figures may take; a few thousand rows fit into `WRITE_MS`. Milliseconds. */
const ROW_MS = 3;
/** Storing a large paper's bytes may take longer. Milliseconds. */
const FILE_MS = 120_000;
/** The engine is started again three times in a minute; then the app shows a start-up screen. */
const TRIES = 4;

export interface EngineClient extends FileStore, ReadingStore {
  commit(changeSet: ChangeSet): Promise<{ seq: number }>;
  /** Asks for anything else, without a limit of time and only once: long work can't be sent again. */
  ask(name: string, input: unknown, options?: CallOptions): Promise<unknown>;
}

/** How the engine is reached. */
export interface EngineLine {
  readonly connectEngine: () => Promise<MessagePort>;
  /** Called when the engine was lost and a new one has started. */
  readonly onRestarted: (listener: () => void) => void;
}

export interface EngineClientOptions extends EngineLine {
  /** A change set that the user was told is not saved has reached the disk after all. */
  readonly onLate: (changeSet: ChangeSet) => void;
}

export function createEngineClient({ connectEngine, onRestarted, onLate }: EngineClientOptions): EngineClient {
  const lost = new AppError('notSaved', 'This could not be saved. Try again; if it happens again, restart the app.');
  let line: Promise<Caller> | null = null;
  /** Set while a write that took too long may still reach the disk; nothing is written before its outcome is known. */
  let isStuck = false;
  const connect = (): Promise<Caller> => {
    const made = (line ??= connectEngine().then((port) => {
      const caller = createCaller(port);
      port.start();
      return caller;
    }));
    made.catch(() => {
      if (line === made) line = null;
    });
    return made;
  };
  onRestarted(() => {
    const old = line;
    line = null;
    old?.then((caller) => caller.close(lost)).catch(() => undefined);
  });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const caller = await connect();
        return await caller.call(name, input);
      } catch (error) {
        if (error !== lost || tries === TRIES) throw error;
      }
    }
  };
  const commit = async (changeSet: ChangeSet): Promise<{ seq: number }> => {
    if (isStuck) throw tooLong();
    const work = call('commit', changeSet).then((result) => commitResultSchema.parse(result));
    return withLimit(work, Math.max(WRITE_MS, changeSet.changes.length * ROW_MS), () => {
      isStuck = true;
      work
        .then(() => onLate(changeSet))
        .catch(() => undefined)
        .finally(() => {
          isStuck = false;
        });
    });
  };
  const callFiles = (name: string, input: unknown) => withLimit(call(name, input), FILE_MS, () => undefined);
  return {
    commit,
    ask: async (name, input, options) => (await connect()).call(name, input, options),
    putFile: async (bundle: FileBundle) => void (await callFiles('putFile', bundle)),
    dropFile: async (id) => void (await callFiles('dropFile', id)),
    sweepFiles: async () => Number(await callFiles('sweepFiles', null)),
    emptyBin: async () => void (await callFiles('emptyBin', null)),
    putReading: async (reading) => void (await withLimit(call('putReading', reading), WRITE_MS, () => undefined)),
  };
}

function tooLong(): AppError {
  return new AppError(
    'notSaved',
    'Saving takes too long. What you typed stays on the screen; copy it and restart the app.',
  );
}

function withLimit<T>(work: Promise<T>, limitMs: number, onLimit: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onLimit();
      reject(tooLong());
    }, limitMs);
    const stop = (): void => clearTimeout(timer);
    work.then(resolve, reject).finally(stop);
  });
}
