// A second start hands its command line to the first over a socket. Past Chromium's limit the first never answers, and
// the second would take it for hung and end it. So a start with more than that is refused while another one runs.
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium reads at most 32 KiB (`kMaxMessageLength` of its process singleton); the rest is room for its own words. */
const MOST_BYTES = 30 * 1024;

/** Whether a command line is too long to be handed over. Windows hands it over by other means, without this limit. */
export function isTooLongToHandOver(argv: readonly string[], folder: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return false;
  const bytes = [folder, ...argv].reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  return bytes > MOST_BYTES;
}

/** Whether another start over the same data is alive: Chromium's lock is a link that names host and process. */
export function isAnotherRunning(userData: string, isAlive: (pid: number) => boolean): boolean {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(userData, 'SingletonLock')))?.[1]);
    return Number.isInteger(pid) && pid > 0 && isAlive(pid);
  } catch {
    return false;
  }
}

/** Signal 0 asks for a process without touching it. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
