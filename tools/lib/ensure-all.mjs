// @ts-check
/** Everything a fresh machine lacks, in order. */
import { environmentWithHome } from './cache-folder.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSandbox, ensureSystemLibraries } from './ensure-system-libraries.mjs';

/**
 * Dependencies, Electron, and the shared libraries it needs.
 * @param {(line: string) => void} say
 * @returns {Promise<{ electron: import('./found-electron.mjs').FoundElectron, env: NodeJS.ProcessEnv }>} env: with a
 *   home folder that can be written to, and the sandbox's helper where one is needed
 */
export async function ensureAll(say) {
  await ensureDependencies({ say });
  const electron = await ensureElectron({ say });
  await ensureSystemLibraries({ electron, say });
  const sandbox = await ensureSandbox(electron, say);
  return { electron, env: { ...environmentWithHome(say), ...sandbox } };
}
