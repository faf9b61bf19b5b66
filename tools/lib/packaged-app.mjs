// @ts-check
/** Where the packaged app lies, shipped and testable. */
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** @typedef {'shipped' | 'testable'} Flavour shipped: what users get; testable: its copy with the inspector fuse on */

/**
 * The folder electron-builder's `dir` target writes to.
 * @param {NodeJS.Platform} platform
 * @param {string} machine
 */
export function unpackedFolder(platform = process.platform, machine = process.arch) {
  if (platform === 'darwin') return machine === 'x64' ? 'mac' : `mac-${machine}`;
  const name = platform === 'win32' ? 'win' : 'linux';
  return machine === 'x64' ? `${name}-unpacked` : `${name}-${machine}-unpacked`;
}

/** @param {Flavour} flavour */
export const packagedFolder = (flavour) =>
  flavour === 'shipped' ? inRoot('dist', unpackedFolder()) : inRoot('dist', 'testable', unpackedFolder());

/**
 * The binary to start.
 * @param {Flavour} flavour
 */
export function packagedBinary(flavour) {
  const folder = packagedFolder(flavour);
  if (process.platform === 'darwin') return join(folder, 'Panel Scrutiny.app', 'Contents', 'MacOS', 'Panel Scrutiny');
  return join(folder, process.platform === 'win32' ? 'panel-scrutiny.exe' : 'panel-scrutiny');
}
