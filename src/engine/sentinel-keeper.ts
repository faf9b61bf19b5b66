/** Tells the main process what the database holds, soon after it has changed. */
import type { DatabaseMark } from '@shared/safety-model';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { EPOCH_KEY, readMark } from './probe';

/**
 * The texts of pages and what else is large: walking them after each change would keep the next one waiting, and no start
 * is judged by their number, since they change without a change set.
 */
const LARGE: ReadonlySet<string> = new Set(['pageTexts', 'layouts', 'files']);
/** Milliseconds between a change and its mark. */
const PAUSE_MS = 500;

export interface SentinelKeeper {
  /** Something was written. */
  readonly touched: () => void;
  /** Resolves when everything up to now is marked. */
  readonly settle: () => Promise<void>;
}

/** Gives a database its epoch when it has none. Resolves with what it holds. */
export async function markOf(database: ScrutinyDatabase): Promise<DatabaseMark> {
  const { epoch, ...held } = await readMark(database.backendDB(), LARGE);
  const databaseVersion = Math.floor(database.backendDB().version / 10);
  if (epoch !== null) return { ...held, epoch, databaseVersion };
  const made = crypto.randomUUID();
  await database.meta.put({ key: EPOCH_KEY, value: made });
  return { ...held, counts: { ...held.counts, meta: (held.counts['meta'] ?? 0) + 1 }, epoch: made, databaseVersion };
}

export function createSentinelKeeper(
  database: ScrutinyDatabase,
  mark: (mark: DatabaseMark) => Promise<void>,
  report: (error: unknown) => void,
): SentinelKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let tail: Promise<void> = Promise.resolve();
  const markNow = (): Promise<void> => {
    timer = null;
    tail = tail.then(async () => mark(await markOf(database))).catch(report);
    return tail;
  };
  return {
    // The first of several changes sets the clock, so that a mark is never later than this.
    touched: () => {
      timer ??= setTimeout(() => void markNow(), PAUSE_MS);
    },
    settle: () => {
      if (timer === null) return tail;
      clearTimeout(timer);
      return markNow();
    },
  };
}
