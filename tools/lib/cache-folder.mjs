// @ts-check
/**
 * The folder, outside node_modules, in which the tools keep what is dear to fetch again, and a home for accounts
 * whose own home folder can't be written to (such as `nobody`).
 */
import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';

/**
 * The folders to try, best first.
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string, temporary: string, user: number }} about
 * @returns {string[]}
 */
export function cacheCandidates({ env, platform, home, temporary, user }) {
  const chosen = env['PANEL_SCRUTINY_CACHE'];
  if (chosen) return [chosen];
  const last = join(temporary, `panel-scrutiny-${user}`);
  if (platform === 'darwin') return [join(home, 'Library', 'Caches', 'panel-scrutiny'), last];
  if (platform === 'win32') {
    return [join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'panel-scrutiny', 'Cache'), last];
  }
  const shared = env['XDG_CACHE_HOME'];
  return [...(shared ? [join(shared, 'panel-scrutiny')] : []), join(home, '.cache', 'panel-scrutiny'), last];
}

/**
 * Makes a folder and says whether it is ours to write in. One made by someone else in a shared temporary folder is
 * refused: what lies in it would be run.
 * @param {string} folder
 */
export function isOurs(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const about = lstatSync(folder);
    const user = process.getuid?.();
    return about.isSymbolicLink() ? false : user === undefined || user === 0 || about.uid === user;
  } catch {
    return false; // can't be made or written: the next candidate is tried
  }
}

/** The cache folder, made if need be. Throws a PlainError when there is nowhere to write. */
export function cacheFolder() {
  const candidates = cacheCandidates({
    env: process.env,
    platform: process.platform,
    home: homedir(),
    temporary: tmpdir(),
    user: process.getuid?.() ?? 0,
  });
  const found = candidates.find(isOurs);
  if (!found) throw new PlainError(`No folder for downloads can be written; tried ${candidates.join(', ')}.`);
  return found;
}

/**
 * The environment for programs we start. Where the home folder can't be written to, it points them at one in our
 * cache, or npm and the app would fail.
 * @param {(line: string) => void} [say]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWithHome(say = () => {}) {
  if (process.platform === 'win32') return { ...process.env };
  const home = process.env['HOME'] ?? userInfo().homedir;
  try {
    accessSync(home, constants.W_OK | constants.X_OK);
    return { ...process.env, HOME: home };
  } catch {
    const ours = join(cacheFolder(), 'home');
    mkdirSync(ours, { recursive: true, mode: 0o700 });
    say(`The home folder ${home} can't be written to, so ${ours} is used in its place.`);
    return { ...process.env, HOME: ours, npm_config_cache: join(ours, '.npm') };
  }
}
