// Guards the data against an older app: Chromium wipes databases written by a newer one, so nothing is opened then.
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from './atomic-file';

const fileShape = z.object({ appVersion: z.string(), chromium: z.string() });

/** The versions that last opened a data folder. */
export type RunStamp = z.infer<typeof fileShape>;

export function lastRunPath(userData: string): string {
  return join(userData, 'last-run.json');
}

/** The stamp, or null when there is none. A malformed stamp also gives null: it can't tell us anything. */
export function readLastRun(userData: string): RunStamp | null {
  const text = readFileIfThere(lastRunPath(userData));
  if (text === null) return null;
  const parsed = fileShape.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

export function writeLastRun(userData: string, stamp: RunStamp): void {
  writeFileAtomic(lastRunPath(userData), `${JSON.stringify(stamp)}\n`);
}

function major(version: string): number {
  return Number.parseInt(version, 10) || 0;
}

/** Whether data stamped `last` was written by a newer generation of the app or of Chromium than `now`. */
export function isFromNewer(last: RunStamp, now: RunStamp): boolean {
  return major(last.appVersion) > major(now.appVersion) || major(last.chromium) > major(now.chromium);
}
