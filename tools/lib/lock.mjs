// @ts-check
/** One process at a time: a folder is the lock, made atomically, with the holder's process id in it. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';

const pollMs = 200;
/** Between making the folder and writing the id a holder has this long before it counts as dead. */
const graceMs = 5_000;

/** @param {string} folder */
function holderIsAlive(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'EPERM') return true; // alive, and another user's
    if (code !== 'ENOENT') return false;
  }
  try {
    return Date.now() - statSync(folder).mtimeMs < graceMs;
  } catch {
    return false; // gone in the meantime
  }
}

/**
 * Does the work while holding the lock; waits for another holder, takes over from a dead one.
 * @template T
 * @param {string} folder the lock's own path
 * @param {() => Promise<T>} work
 * @param {{ say?: (line: string) => void, waitMs?: number }} [options] waitMs: default 20 minutes
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { say = () => {}, waitMs = 20 * 60_000 } = {}) {
  const giveUpAt = Date.now() + waitMs;
  mkdirSync(dirname(folder), { recursive: true });
  for (let told = false; !take(folder); ) {
    if (!holderIsAlive(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (Date.now() > giveUpAt) throw new PlainError(`Another run still holds ${folder}; end it or delete that folder.`);
    if (!told) say('Waiting for another run of these tools to finish the same step.');
    told = true;
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}
