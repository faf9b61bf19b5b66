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
