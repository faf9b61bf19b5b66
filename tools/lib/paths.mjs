// @ts-check
/** Where the project and its products lie. No file is read here. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Names a place inside the project. @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);
