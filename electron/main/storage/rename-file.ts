// A rename that outlasts a virus scanner: on Windows another program may hold a file for a moment.
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './atomic-file';

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const LONGEST_MS = 1000;
const PAUSE_MS = 50;

/**
 * Puts `from` in the place of `to`. While another program holds one of them, tries again for a second, where the
 * system has such locks (`isHeldPossible`). Throws the file system's error; both files are then as they were.
 */
export async function renameFile(
  from: string,
  to: string,
  isHeldPossible = process.platform === 'win32',
  renameOnce: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      return await renameOnce(from, to);
    } catch (error) {
      const isHeld = isHeldPossible && HELD.has(errorCode(error) ?? '');
      if (!isHeld || waitedMs >= LONGEST_MS) throw error;
      await pause(PAUSE_MS);
    }
  }
}
