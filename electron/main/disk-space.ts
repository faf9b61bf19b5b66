// How much room is left where the data lives. A full disk is the surest way to lose an IndexedDB database.
import { statfs } from 'node:fs/promises';
import type { DiskSpace } from '@shared/ipc-contract';

const LOW_BYTES = 1_000_000_000;
const FULL_BYTES = 200_000_000;
const CHECK_EVERY_MS = 60_000;

/** What the app does with this many free bytes: nothing, warn, or stop writing. */
export function diskState(freeBytes: number): DiskSpace['state'] {
  if (freeBytes < FULL_BYTES) return 'full';
  return freeBytes < LOW_BYTES ? 'low' : 'ok';
}

/** Free bytes for an ordinary user (the system's reserve is not counted). Throws the file system's error. */
export async function measureDisk(folder: string): Promise<DiskSpace> {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  return { freeBytes, state: diskState(freeBytes) };
}

/** Calls `onChange` whenever the state differs from the last one (which starts as `ok`). Returns the stop function. */
export function watchDisk(
  measure: () => Promise<DiskSpace>,
  onChange: (space: DiskSpace) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let last: DiskSpace['state'] = 'ok';
  const check = async (): Promise<void> => {
    try {
      const space = await measure();
      if (space.state !== last) onChange(space);
      last = space.state;
    } catch (error) {
      onFailure(error);
    }
  };
  void check();
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
