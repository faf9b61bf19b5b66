// @ts-check
/** How the tools start the app: its environment, its switches, and ending it with them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './paths.mjs';
import { passSignals } from './run.mjs';

/**
 * Switches for Electron itself. Chromium refuses to run as root with its sandbox, so root, and only root, does
 * without; everybody else keeps it.
 * @param {{ platform?: NodeJS.Platform, user?: number | undefined }} [about]
 * @returns {string[]}
 */
export function electronSwitches({ platform = process.platform, user = process.getuid?.() } = {}) {
  return platform === 'linux' && user === 0 ? ['--no-sandbox'] : [];
}

/**
 * The arguments to pass on to the app: paths of files that exist become absolute, as the app may have another folder.
 * @param {readonly string[]} given
 * @param {string} folder where they were typed
 * @returns {string[]}
 */
export function argumentsForApp(given, folder) {
  return given.map((argument) => {
    if (argument.startsWith('-')) return argument;
    const path = resolve(folder, argument);
    return existsSync(path) ? path : argument;
  });
}

/**
 * What tells the app which Electron it runs in, for its log and Help > About, and to keep the fall-back's data apart.
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./found-electron.mjs').FoundElectron} electron
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentForApp(env, electron) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return { ...rest, PANEL_SCRUTINY_ELECTRON_SOURCE: electron.source };
}

/**
 * Opens the app from out/ and waits until it is closed. A signal to us goes on to it.
 * @param {{ electron: import('./found-electron.mjs').FoundElectron, env: NodeJS.ProcessEnv, args: readonly string[] }} options
 * @returns {Promise<number>} its exit code
 */
export function openApp({ electron, env, args }) {
  return new Promise((done, fail) => {
    const child = spawn(electron.binary, [...electronSwitches(), root, ...args], {
      cwd: root,
      env: environmentForApp(env, electron),
      stdio: 'inherit',
    });
    const undo = passSignals(child);
    child.once('error', fail);
    child.once('close', (code) => {
      undo();
      done(code ?? 1);
    });
  });
}
