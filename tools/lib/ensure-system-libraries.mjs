// @ts-check
/** Sees to it, on Linux, that Electron's shared libraries are there, and Xvfb where there is no display. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { capture } from './run.mjs';
import { libraryPackages, missingLibraries, namesInRecords, packageNames } from './system-packages.mjs';

/** @param {string} name */
export const isOnPath = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

/** @param {NodeJS.ProcessEnv} env */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/**
 * Checks the libraries of an Electron; as root on Debian and its kin it installs what is missing, else it says what
 * to install and fails.
 * @param {{ electron: import('./found-electron.mjs').FoundElectron, say: (line: string) => void }} options
 */
export async function ensureSystemLibraries({ electron, say }) {
  if (process.platform !== 'linux') return;
  const missing = await missingFor(electron);
  const needsScreen = !hasDisplay() && !isOnPath('Xvfb');
  if (missing.length > 0 || needsScreen) await installOrExplain(missing, needsScreen, say);
  const still = missing.length > 0 ? await missingFor(electron) : [];
  if (still.length > 0) throw new PlainError(`Electron still misses shared libraries: ${still.join(', ')}.`);
  noteSandbox(electron, say);
}

/** @param {import('./found-electron.mjs').FoundElectron} electron */
async function missingFor(electron) {
  // Electron brings libffmpeg.so and finds it beside itself.
  const paths = [electron.dist, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const { code, stdout } = await capture('ldd', [electron.binary], {
    cwd: dirname(electron.binary),
    env: { ...process.env, LD_LIBRARY_PATH: paths, LC_ALL: 'C' },
  });
  return code === 127 ? [] : missingLibraries(stdout); // without ldd (not glibc) Electron itself has to say it
}

/** @param {string[]} missing @param {boolean} needsScreen @param {(line: string) => void} say */
async function installOrExplain(missing, needsScreen, say) {
  const wanted = [...(missing.length > 0 ? libraryPackages : []), ...(needsScreen ? ['xvfb'] : [])];
  const lacks =
    missing.length > 0 ? `Electron misses ${missing.length} shared libraries` : 'There is no display and no Xvfb';
  if (!isOnPath('apt-get')) {
    throw new PlainError(`${lacks}; install what your system calls ${wanted.join(', ')} and start again.`);
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say(`${lacks}: installing them with apt-get.`);
    await apt(['update', '-q']);
  }
  const candidates = wanted.flatMap((name) => [name, `${name}t64`]);
  const known = namesInRecords((await capture('apt-cache', ['show', '--no-all-versions', ...candidates])).stdout);
  const names = packageNames(wanted, (name) => known.has(name));
  if (!isRoot) {
    throw new PlainError(`${lacks}; install the packages with: sudo apt-get install ${names.join(' ')}`);
  }
  await apt(['install', '-y', '-q', '--no-install-recommends', ...names]);
}

/** @param {string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await capture('apt-get', args, { env });
  if (code !== 0) throw new PlainError(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`);
}

/** @param {string} file */
function kernelSetting(file) {
  try {
    return readFileSync(join('/proc/sys/kernel', file), 'utf8').trim();
  } catch {
    return undefined; // this kernel hasn't got it
  }
}

/**
 * Some systems forbid ordinary accounts the name spaces Chromium's sandbox is made of. The sandbox is never switched
 * off for that; we say what helps.
 * @param {import('./found-electron.mjs').FoundElectron} electron
 * @param {(line: string) => void} say
 */
function noteSandbox(electron, say) {
  if (process.getuid?.() === 0) return;
  const forbidden =
    kernelSetting('apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('unprivileged_userns_clone') === '0';
  const helper = join(electron.dist, 'chrome-sandbox');
  if (!forbidden || !existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  say(`If the app does not start: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`);
}
