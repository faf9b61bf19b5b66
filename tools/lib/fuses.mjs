// @ts-check
/** Electron's fuses: what they have to be in what we ship, and reading them back from a binary. */
// CommonJS whose names Node can't see from outside, so it is taken whole.
import fuses from '@electron/fuses';

const { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } = fuses;
/** The bytes of the fuse wire: ASCII digits. (The package's own FuseState is a const enum in its types.) */
const setOn = '1'.charCodeAt(0);
const setOff = '0'.charCodeAt(0);

/**
 * The fuses of the packaged app, by the names @electron/fuses gives them. electron-builder.yml sets them (a test
 * holds the two together); the reasons stand there.
 */
export const shippedFuses = Object.freeze({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

/** The copy that Playwright drives differs in this one fuse: it attaches through the inspector. */
export const testableFuses = Object.freeze({ ...shippedFuses, EnableNodeCliInspectArguments: true });

/** @typedef {keyof typeof shippedFuses} FuseName */
/** @typedef {Readonly<Record<FuseName, boolean>>} Fuses */

/**
 * Reads the fuses of an Electron binary (on macOS: of the .app folder).
 * @param {string} binary
 * @returns {Promise<Record<FuseName, boolean | undefined>>} undefined where the binary hasn't got the fuse
 */
export async function readFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  /** @type {Record<string, boolean | undefined>} */
  const found = {};
  for (const name of Object.keys(shippedFuses)) {
    const state = Number(wire[FuseV1Options[/** @type {FuseName} */ (name)]]);
    found[name] = state === setOn ? true : state === setOff ? false : undefined;
  }
  return found;
}

/**
 * What is wrong with the fuses, one sentence each; empty when all are as wanted.
 * @param {Readonly<Record<FuseName, boolean | undefined>>} found
 * @param {Fuses} wanted
 */
export function fuseFaults(found, wanted) {
  const names = /** @type {FuseName[]} */ (Object.keys(wanted));
  return names
    .filter((name) => found[name] !== wanted[name])
    .map((name) => `The fuse ${name} has to be ${wanted[name] ? 'on' : 'off'} and is ${describe(found[name])}.`);
}

/** @param {boolean | undefined} state */
const describe = (state) => (state === undefined ? 'missing' : state ? 'on' : 'off');

/**
 * Sets some fuses of a binary and leaves the others.
 * @param {string} binary
 * @param {Partial<Record<FuseName, boolean>>} wanted
 */
export async function setFuses(binary, wanted) {
  const byNumber = Object.fromEntries(
    Object.entries(wanted).map(([name, state]) => [FuseV1Options[/** @type {FuseName} */ (name)], state]),
  );
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...byNumber,
  });
}
