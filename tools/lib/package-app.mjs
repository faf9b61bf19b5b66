// @ts-check
/** Packages the app with electron-builder, and makes the copy that tests drive. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from './lock.mjs';
import { packagedBinary, packagedFolder } from './packaged-app.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { builtStamp } from './product.mjs';
import { ensureWritable } from './project-folder.mjs';
import { capture } from './run.mjs';

/** @typedef {import('./found-electron.mjs').FoundElectron} FoundElectron */

/**
 * What build-info.json in the package's resources says.
 * @param {FoundElectron} electron
 * @param {Date} now
 */
export function buildInfo(electron, now) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return { version, electron: electron.version, electronSource: electron.source, builtAt: now.toISOString() };
}

/**
 * The label of a package, as one line.
 * @param {FoundElectron} electron
 */
export function label(electron) {
  const what = `Holds Electron ${electron.version} (${electron.source})`;
  return electron.source === 'fallback'
    ? `${what}: out of support, for trying and testing only; not for release.`
    : `${what}.`;
}

/** @param {FoundElectron} electron */
const stampOf = (electron) =>
  createHash('sha256')
    .update(readFileSync(inRoot('electron-builder.yml')))
    .update(JSON.stringify([electron, builtStamp()]))
    .digest('hex');

/**
 * Packages what out/ holds into dist/, unless that is there already. Fails when a fuse isn't as wanted.
 * @param {{ electron: FoundElectron, testable: boolean, say: (line: string) => void, force?: boolean }} options
 *   testable: also make the copy in dist/testable
 */
export async function packageApp({ electron, testable, say, force = false }) {
  ensureWritable('packages are made there');
  await withLock(
    inRoot('.package.lock'),
    async () => {
      await packageOnce('shipped', electron, say, force, () => packageShipped(electron));
      if (testable) await packageOnce('testable', electron, say, force, copyTestable);
    },
    { say },
  );
}

/**
 * @param {import('./packaged-app.mjs').Flavour} flavour
 * @param {FoundElectron} electron
 * @param {(line: string) => void} say
 * @param {boolean} force
 * @param {() => Promise<void>} work
 */
async function packageOnce(flavour, electron, say, force, work) {
  const stampFile = inRoot('dist', `.${flavour}`);
  const stamp = stampOf(electron);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  say(flavour === 'shipped' ? 'Packaging the app.' : 'Copying the package for tests.');
  await work();
  await checkFuses(flavour);
  writeFileSync(stampFile, stamp);
}

/** @param {FoundElectron} electron */
async function packageShipped(electron) {
  if (!electron.version) {
    throw new PlainError(`The folder ${electron.dist} does not say which Electron it holds (a file named "version").`);
  }
  writeFileSync(inRoot('out', 'build-info.json'), JSON.stringify(buildInfo(electron, new Date()), null, 2));
  rmSync(packagedFolder('shipped'), { recursive: true, force: true });
  const flags = [
    '--dir',
    `--config=${inRoot('electron-builder.yml')}`,
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    '--publish=never',
  ];
  const { code, output } = await capture(process.execPath, [
    inRoot('node_modules', 'electron-builder', 'cli.js'),
    ...flags,
  ]);
  if (code !== 0) throw new PlainError(`The app could not be packaged.\n${output.trim()}`);
}

/** The copy is the shipped package, byte for byte, but for the one fuse Playwright attaches through. */
async function copyTestable() {
  const target = packagedFolder('testable');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  cpSync(packagedFolder('shipped'), target, { recursive: true, verbatimSymlinks: true });
  const { setFuses } = await import('./fuses.mjs');
  await setFuses(fuseHolder('testable'), { EnableNodeCliInspectArguments: true });
}

/** The file that holds the fuses. @param {import('./packaged-app.mjs').Flavour} flavour */
const fuseHolder = (flavour) =>
  process.platform === 'darwin' ? `${packagedFolder(flavour)}/Panel Scrutiny.app` : packagedBinary(flavour);

/**
 * Reads the fuses back from a package and fails when they are not as wanted.
 * @param {import('./packaged-app.mjs').Flavour} flavour
 */
export async function checkFuses(flavour) {
  const { fuseFaults, readFuses, shippedFuses, testableFuses } = await import('./fuses.mjs');
  const faults = fuseFaults(await readFuses(fuseHolder(flavour)), flavour === 'shipped' ? shippedFuses : testableFuses);
  if (faults.length > 0) throw new PlainError(faults.join('\n'));
}
