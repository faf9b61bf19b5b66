// @ts-check
/** Sees to it, on Linux, that Electron's shared libraries are there, and Xvfb where there is no display. */
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { capture } from './run.mjs';
import {
  aptReason,
  installCommand,
  libraryPackages,
  missingLibraries,
  namesInRecords,
  packageNames,
} from './system-packages.mjs';

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
  await noteSandbox(electron, say);
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
  if (process.getuid?.() !== 0) {
    const { names, listed } = await namesHere(wanted);
    const command = installCommand(names, { sudo: isOnPath('sudo'), listed });
    throw new PlainError(
      `${lacks}. Install the packages${isOnPath('sudo') ? '' : ' as root'} and start again:\n${command}`,
    );
  }
  say(`${lacks}: installing them with apt-get.`);
  const updated = await apt(['update', '-q']);
  const { names } = await namesHere(wanted);
  const installed = await apt(['install', '-y', '-q', '--no-install-recommends', ...names]);
  if (installed.code !== 0) {
    const why = aptReason(installed.output, updated.output) ?? `exit code ${installed.code}`;
    throw new PlainError(`${lacks}, and apt-get could not install ${names.join(' ')}: ${why}`);
  }
}

/** @param {readonly string[]} wanted packages by their names on Debian 12 */
async function namesHere(wanted) {
  const candidates = wanted.flatMap((name) => [name, `${name}t64`]);
  const known = namesInRecords((await capture('apt-cache', ['show', '--no-all-versions', ...candidates])).stdout);
  return { names: packageNames(wanted, (name) => known.has(name)), listed: known.size > 0 };
}

/** @param {string[]} args */
function apt(args) {
  // After a plain `su` the PATH lacks the folders of the programs dpkg needs.
  const path = [process.env['PATH'], '/usr/local/sbin', '/usr/sbin', '/sbin'].filter(Boolean).join(delimiter);
  const env = { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  return capture('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
}

/**
 * Some systems forbid ordinary accounts the name spaces Chromium's sandbox is made of. The sandbox is never switched
 * off for that: Electron's helper makes it instead, once it belongs to root, and we say how.
 * @param {import('./found-electron.mjs').FoundElectron} electron
 * @param {(line: string) => void} say
 */
async function noteSandbox(electron, say) {
  if (process.getuid?.() === 0) return;
  const helper = join(electron.dist, 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  const { code, output } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  if (code !== 0 && /not permitted|denied|No space left/i.test(output)) {
    say("This system forbids ordinary accounts what Chromium's sandbox is made of. If the app does not start, type:");
    say(`sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`);
  }
}
