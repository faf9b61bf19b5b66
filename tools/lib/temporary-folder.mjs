// @ts-check
/** A temporary folder with room for the tests: /tmp is often a small part of the memory. */
import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The app's data folders, and for root a copy of the package, lie there while tests run. */
export const neededMegabytes = 1000;

/** @param {string} folder @returns {number} megabytes free; 0 where nothing can be written */
function room(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 1e6);
  } catch {
    return 0;
  }
}

/**
 * Names a roomier temporary folder to the programs that get this environment, where the usual one is small.
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 * @param {{ usual?: string, other?: string, measure?: (folder: string) => number }} [about] for tests
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWithRoom(env, say, { usual = tmpdir(), other = '/var/tmp', measure = room } = {}) {
  const free = measure(usual);
  if (process.platform === 'win32' || free >= neededMegabytes) return env;
  if (measure(other) >= neededMegabytes) {
    say(`The temporary folder ${usual} has ${free} MB free, so the tests use ${other}.`);
    return { ...env, TMPDIR: other };
  }
  say(
    `The temporary folder ${usual} has ${free} MB free and tests may need ${neededMegabytes}: TMPDIR can name another.`,
  );
  return env;
}
