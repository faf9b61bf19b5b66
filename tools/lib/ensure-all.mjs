// @ts-check
/** Everything a fresh machine lacks, in order. */
import { environmentWithHome } from './cache-folder.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';

/**
 * Dependencies, Electron, and the shared libraries it needs.
 * @param {(line: string) => void} say
 * @returns {Promise<{ electron: import('./found-electron.mjs').FoundElectron, env: NodeJS.ProcessEnv }>} env: with a
 *   home folder that can be written to
 */
export async function ensureAll(say) {
  await ensureDependencies({ say });
  const electron = await ensureElectron({ say });
  await ensureSystemLibraries({ electron, say });
  return { electron, env: environmentWithHome(say) };
}
