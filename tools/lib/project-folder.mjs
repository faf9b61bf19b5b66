// @ts-check
/** Whether the project's own folder can be written to: a clone may belong to another account, or lie on a read-only disk. */
import { accessSync, constants } from 'node:fs';
import { root } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Throws a PlainError where nothing can be written.
 * @param {string} need why something has to be
 * @param {string} folder
 */
export function ensureWritable(need, folder = root) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainError(
      `This account can't write to the project's folder, ${folder}, and ${need}: use a clone of your own.`,
    );
  }
}
