/** What the example is made with: the use cases' context, with a clock that stands on the day being told. */
import { createTransactor } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { localDay } from '../domain/times';
import type { IncomingFile, LongWork, ServiceContext } from '../services/ports';

export interface ExampleStage {
  readonly context: ServiceContext;
  /** Moves the clock to a time of a day, counted from today. What follows goes on from there, minute by minute. */
  readonly goTo: (day: number, hour: number) => void;
  /** The shipped papers by file name. */
  readonly files: ReadonlyMap<string, IncomingFile>;
  readonly work: LongWork;
}

const DAY_MS = 86_400_000;
/** So long after each other things are done on a day. */
const PAUSE_MS = 20_000;
/** Who has done it, for the history. */
const AUTHOR = 'The Clerk';

/**
 * Writes go through the workspace's own writer and past the undo history: nobody wants to take the example back in steps.
 * @param today the real time, from which days are counted.
 */
export function createStage(
  context: ServiceContext,
  files: readonly IncomingFile[],
  work: LongWork,
  today: Date,
): ExampleStage {
  let now = today;
  const clock = (): Date => {
    now = new Date(now.getTime() + PAUSE_MS);
    return now;
  };
  const { database } = context;
  const writer = {
    commit: async (changeSet: Parameters<typeof context.transactor.commit>[0]) => {
      await context.transactor.commit(changeSet);
      return { seq: 0 };
    },
  };
  return {
    context: { ...context, clock, transactor: createTransactor({ database, writer, clock, author: () => AUTHOR }) },
    goTo: (day, hour) => {
      now = new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, hour);
    },
    files: new Map(files.map((file) => [file.name, file])),
    work,
  };
}

/** The local date of a day counted from another, ISO. */
export function dayFrom(today: Date, day: number): string {
  const noon = new Date(today.getFullYear(), today.getMonth(), today.getDate(), 12);
  return localDay(new Date(noon.getTime() + day * DAY_MS));
}

/** @throws AppError when the paper was not shipped. */
export function fileOf({ files }: Pick<ExampleStage, 'files'>, name: string): IncomingFile {
  const file = files.get(name);
  if (!file) throw new AppError('notFound', `The example’s paper “${name}” is missing; install the app again.`);
  return file;
}

/** Work of a part, whose own steps are not worth telling. */
export function quietly({ work }: Pick<ExampleStage, 'work'>): LongWork {
  return { signal: work.signal, onProgress: () => undefined };
}
