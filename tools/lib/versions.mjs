// @ts-check
/** Comparing plain dotted versions, and the floor for Node and npm. */

/** Oldest Node and npm the tools and tests run on (package.json "engines" says the same; a test holds them together). */
export const oldestNode = '20.20.0';
export const oldestNpm = '10.0.0';

/**
 * The numbers of a version. A leading "v" and everything after the third number are ignored.
 * @param {string} version
 * @returns {[number, number, number]}
 */
export function versionNumbers(version) {
  const found = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version.trim());
  if (!found) throw new Error(`"${version}" is not a version.`);
  return [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
}

/**
 * Whether a version is the floor or newer.
 * @param {string} version
 * @param {string} floor
 */
export function isAtLeast(version, floor) {
  const have = versionNumbers(version);
  const want = versionNumbers(floor);
  for (const [index, part] of want.entries()) {
    const mine = have[index] ?? 0;
    if (mine !== part) return mine > part;
  }
  return true;
}

/**
 * One plain sentence when Node is too old, otherwise nothing.
 * @param {string} version
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  if (isAtLeast(version, oldestNode)) return undefined;
  return `Node 20.20 or newer is needed; this is ${version.trim().replace(/^v/, '')}.`;
}

/**
 * One plain sentence when npm is too old, otherwise nothing.
 * @param {string} version
 * @returns {string | undefined}
 */
export function npmComplaint(version) {
  if (isAtLeast(version, oldestNpm)) return undefined;
  return `npm 10 or newer is needed; this is ${version.trim().replace(/^v/, '')}.`;
}
