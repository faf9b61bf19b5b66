// @ts-check
/** Which Debian packages Electron's shared libraries come in. Pure. */

/** What Electron needs on a bare Debian 12. */
export const libraryPackages = Object.freeze([
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libsecret-1-0',
  'libnotify4',
]);

/**
 * The names these packages have here: since the 64-bit time_t change (Debian 13, Ubuntu 24.04) some end in "t64".
 * @param {readonly string[]} names
 * @param {(name: string) => boolean} isKnown whether apt knows a package of that name
 */
export const packageNames = (names, isKnown) => names.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));

/**
 * The libraries the loader didn't find, from what `ldd` prints.
 * @param {string} printed
 */
export function missingLibraries(printed) {
  const missing = [...printed.matchAll(/^\s*(\S+) => not found/gm)].map((found) => found[1] ?? '');
  return [...new Set(missing)].toSorted((a, b) => a.localeCompare(b));
}

/**
 * The names that apt-cache printed records for.
 * @param {string} printed by `apt-cache show --no-all-versions NAME...`
 */
export const namesInRecords = (printed) =>
  new Set([...printed.matchAll(/^Package: (\S+)$/gm)].map((found) => found[1] ?? ''));

/**
 * What to type to install packages.
 * @param {readonly string[]} names
 * @param {{ sudo: boolean, listed: boolean }} about listed: apt has lists of packages, and needn't fetch them first
 */
export function installCommand(names, { sudo, listed }) {
  const lead = sudo ? 'sudo ' : '';
  return `${listed ? '' : `${lead}apt-get update && `}${lead}apt-get install -y ${names.join(' ')}`;
}

/**
 * Why apt-get could not install, in its own words: its first error; or, when it only didn't know the packages, what
 * kept it from fetching the lists before.
 * @param {string} installed what `apt-get install` printed
 * @param {string} updated what `apt-get update` printed before
 * @returns {string | undefined}
 */
export function aptReason(installed, updated) {
  const error = /^E: (.+)$/m.exec(installed)?.[1];
  const unreached = /^[EW]: (Failed to fetch .+)$/m.exec(updated)?.[1];
  return !error || /^(Unable to locate|Package .* has no installation)/.test(error) ? (unreached ?? error) : error;
}
