// @ts-check
/** The Electron that package.json declares: where it lies once downloaded, and downloading it. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { electronIn } from './found-electron.mjs';
import { inRoot } from './paths.mjs';

/** A download that brings no byte for this long is taken for a closed network. */
export const stalledAfterMs = 15_000;
/** A failed download isn't tried again at each start, but after this long. */
export const forgetFailureAfterMs = 6 * 60 * 60_000;

/** The version that node_modules holds the downloader of, which is the one package.json declares. */
export function declaredVersion() {
  return JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** The declared Electron where its own install script puts it, when it is there and whole. */
export function declaredInPlace() {
  const found = electronIn(inRoot('node_modules', 'electron', 'dist'), 'declared');
  // path.txt is the install script's last act.
  const whole = existsSync(inRoot('node_modules', 'electron', 'path.txt'));
  return found && whole && found.version === declaredVersion() ? found : undefined;
}

/**
 * Where Electron's downloader keeps what it fetched.
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string }} about
 */
export function electronDownloads({ env, platform, home }) {
  if (env['electron_config_cache']) return env['electron_config_cache'];
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'electron');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'electron', 'Cache');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'electron');
}

/** Whether the declared version's zip was downloaded before, so that installing it needs no network. */
export function isDeclaredDownloaded() {
  const folder = electronDownloads({ env: process.env, platform: process.platform, home: homedir() });
  const name = `electron-v${declaredVersion()}-${process.platform}-${process.arch}.zip`;
  try {
    return readdirSync(folder).some((inner) => existsSync(join(folder, inner, name)));
  } catch {
    return false; // no such folder: nothing was downloaded
  }
}

/**
 * @typedef {{ version: string, at: number, reason: string }} Failure at: milliseconds since 1970
 */

/**
 * Whether a remembered failure still counts.
 * @param {Failure | undefined} failure
 * @param {string} version
 * @param {number} now
 */
export function isFailureFresh(failure, version, now) {
  if (!failure || failure.version !== version) return false;
  const age = now - failure.at;
  return age >= 0 && age < forgetFailureAfterMs;
}

/** @param {string} cache */
const failureFile = (cache) => join(cache, 'declared-electron-failed.json');

/** @param {string} cache @returns {Failure | undefined} */
export function rememberedFailure(cache) {
  try {
    return JSON.parse(readFileSync(failureFile(cache), 'utf8'));
  } catch {
    return undefined; // none, or unreadable: the download is simply tried
  }
}

/** @param {string} cache @param {string} reason */
export function rememberFailure(cache, reason) {
  writeFileSync(failureFile(cache), JSON.stringify({ version: declaredVersion(), at: Date.now(), reason }));
}

/** @param {string} cache */
export function forgetFailure(cache) {
  rmSync(failureFile(cache), { force: true });
}

/** @param {string} folder @returns {number} bytes of all files below */
function bytesBelow(folder) {
  let sum = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    try {
      sum += lstatSync(join(folder, String(name))).size;
    } catch {
      // moved away while we looked
    }
  }
  return sum;
}

/**
 * Runs the electron package's own install script (it takes the zip from its downloads, or fetches it, and checks it
 * against the checksums it brings). Ended when no byte has come for `stallMs`: a closed network fails, it doesn't hang.
 * @param {{ cache: string, script?: string, stallMs?: number }} options script: another one, for tests
 * @returns {Promise<string | undefined>} why it failed, in a few words; undefined when it worked
 */
export async function installDeclared({ cache, script, stallMs = stalledAfterMs }) {
  const temporary = mkdtempSync(join(cache, 'download-'));
  const installScript = script ?? inRoot('node_modules', 'electron', 'install.js');
  try {
    return await watchInstall(installScript, temporary, stallMs);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} script @param {string} temporary @param {number} stallMs @returns {Promise<string | undefined>} */
function watchInstall(script, temporary, stallMs) {
  // It downloads into the temporary folder, so that folder's growth shows whether anything comes.
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  mkdirSync(temporary, { recursive: true });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    let stalled = false;
    let seen = 0;
    let movedAt = Date.now();
    const watch = setInterval(
      () => {
        const bytes = bytesBelow(temporary);
        if (bytes !== seen) movedAt = Date.now();
        seen = bytes;
        // Once bytes have come, unpacking may take long without any: only the download itself is watched.
        if (Date.now() - movedAt > (seen > 0 ? 4 * stallMs : stallMs)) {
          stalled = true;
          child.kill('SIGKILL');
        }
      },
      Math.min(500, stallMs / 4),
    );
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.once('close', (code) => {
      clearInterval(watch);
      if (stalled) resolve('nothing came from the network');
      else
        resolve(
          code === 0
            ? undefined
            : (complaint
                .split('\n')[0]
                ?.replace(/^\w*Error: /, '')
                .trim() ??
                '') ||
                `exit code ${code}`,
        );
    });
  });
}
