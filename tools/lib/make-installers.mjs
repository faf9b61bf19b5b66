// @ts-check
/** Makes what users install, out of the package in dist/: an archive and a Debian package here, more on a release. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath } from './ensure-system-libraries.mjs';
import { packagedFolder } from './packaged-app.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { capture } from './run.mjs';

/** @typedef {import('./found-electron.mjs').FoundElectron} FoundElectron */

/** Where they lie. */
export const installersFolder = inRoot('dist', 'installers');

/** What can be made with nothing but Node and Debian's own programs. */
export const offlineTargets = Object.freeze(['tar.gz', 'deb']);

/**
 * electron-builder's own programs come from the network; these two stand in for them.
 * @param {NodeJS.ProcessEnv} env
 */
export const offlineEnvironment = (env) => ({
  ...env,
  ELECTRON_BUILDER_7ZIP_PATH: inRoot('tools', 'stand-ins', '7za'),
  CUSTOM_FPM_PATH: inRoot('tools', 'stand-ins', 'fpm'),
});

/**
 * electron-builder's switches for targets out of the package that is there already.
 * @param {FoundElectron} electron
 * @param {readonly string[]} targets empty: all that electron-builder.yml names for this system
 */
function switchesFor(electron, targets) {
  // A package that nobody should be given says so in its file's name, and need not be small.
  const isTrial = electron.source === 'fallback';
  return [
    ...(targets.length > 0 ? ['--linux', ...targets] : []),
    `--config=${inRoot('electron-builder.yml')}`,
    `--prepackaged=${packagedFolder('shipped')}`,
    `-c.directories.output=${installersFolder}`,
    `-c.electronVersion=${electron.version}`,
    // The project has no address on the web, and electron-builder insists on one; the package leaves it out.
    '-c.extraMetadata.homepage=none',
    ...(isTrial
      ? [`-c.artifactName=\${name}-\${version}-not-for-release-\${arch}.\${ext}`, '-c.deb.compression=gz']
      : []),
    '--publish=never',
  ];
}

/**
 * Makes installers from the package in dist/, which must be there. Resolves with the files made.
 * @param {{ electron: FoundElectron, targets: readonly string[], say: (line: string) => void }} options
 *   targets: electron-builder's names; empty for all that its settings name for this system, which needs the network
 * @returns {Promise<string[]>} paths
 */
export async function makeInstallers({ electron, targets, say }) {
  const isOffline = targets.length > 0;
  if (targets.includes('deb') && !isOnPath('dpkg-deb')) {
    throw new PlainError('A Debian package needs dpkg-deb; install the package dpkg, or make the tar.gz alone.');
  }
  rmSync(installersFolder, { recursive: true, force: true });
  mkdirSync(installersFolder, { recursive: true });
  say(isOffline ? `Making ${targets.join(' and ')}.` : 'Making all installers for this system.');
  const { code, output } = await capture(
    process.execPath,
    [inRoot('node_modules', 'electron-builder', 'cli.js'), ...switchesFor(electron, targets)],
    { env: isOffline ? offlineEnvironment(process.env) : process.env },
  );
  if (code !== 0) throw new PlainError(`The installers could not be made.\n${output.trim()}`);
  const made = readdirSync(installersFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tar\.gz|deb|AppImage|rpm|exe|msi|dmg)$/.test(entry.name))
    .map((entry) => join(installersFolder, entry.name));
  if (made.length < Math.max(1, targets.length)) throw new PlainError(`Installers are missing.\n${output.trim()}`);
  return made;
}
