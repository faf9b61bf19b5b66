/** Keeping how far a paper has been read. Outside history and undo. */
import type { PaperId } from '../domain/ids';
import type { Reading } from '../domain/reading';
import type { ServiceContext } from './ports';

/** At most one write in this time, however much is scrolled. Milliseconds. */
const PAUSE_MS = 1_000;

export type SeenPlace = Pick<Reading, 'page' | 'fraction' | 'furthest'>;

export interface ReadingKeeper {
  readonly keep: (place: SeenPlace) => void;
  /** Writes what waits. Never rejects: nobody has to hear that a place in a paper was not kept. */
  readonly flush: () => Promise<void>;
  readonly isUnsaved: () => boolean;
}

export function createReadingKeeper(
  { readings, clock }: Pick<ServiceContext, 'readings' | 'clock'>,
  paperId: PaperId,
): ReadingKeeper {
  let waiting: Reading | null = null;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const reading = waiting;
    waiting = null;
    if (reading !== null) running = running.then(() => readings.putReading(reading).catch(() => undefined));
    return running;
  };
  return {
    flush,
    isUnsaved: () => waiting !== null,
    keep: (place) => {
      const furthest = Math.max(place.furthest, waiting?.furthest ?? 0);
      waiting = { ...place, id: paperId, furthest, readAt: clock().toISOString() };
      timer ??= setTimeout(() => void flush(), PAUSE_MS);
    },
  };
}
