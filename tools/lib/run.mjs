// @ts-check
/** Starting other programs. Nothing goes through a shell, except npm.cmd on Windows, which needs one. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the project's root
 * @property {NodeJS.ProcessEnv} [env] default: our own
 * @property {boolean} [shell]
 * @property {boolean} [toStderr] (of `run`) what it prints goes to stderr, as stdout is for our own result
 * @property {boolean} [passSignals] (of `capture`) a signal that would end us goes on to it, and we wait for its end
 * @property {boolean} [group] it starts further programs that have to end with it (not on Windows)
 */

/**
 * Sends the signals that would end us on to a child, and waits for the child instead. Ctrl+C in a terminal reaches the
 * child by itself, and a second one would cut its ending short.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} [group] to everything the child started, too; such a child the terminal doesn't reach
 * @returns {() => void} undoes it
 */
export function passSignals(child, group = false) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (!group && signal === 'SIGINT' && process.stdin.isTTY) return;
    if (group && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

/**
 * Runs a program with its output on our own terminal. Resolves with its exit code (1 when a signal ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const group = options.group === true && process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      detached: group,
      stdio: [group ? 'ignore' : 'inherit', options.toStderr ? 2 : 'inherit', 'inherit'],
    });
    const undo = passSignals(child, group);
    child.once('error', reject);
    child.once('close', (code) => {
      undo();
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program and collects what it prints. Never rejects: a program that can't be started has code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string, output: string }>} output: both, as they came
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const undo = options.passSignals ? passSignals(child) : () => {};
    const got = { stdout: '', stderr: '', output: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8');
      child[name].on('data', (/** @type {string} */ text) => {
        got[name] += text;
        got.output += text;
      });
    }
    child.once('error', (error) => {
      undo();
      resolve({ ...got, code: 127, output: error.message });
    });
    child.once('close', (code) => {
      undo();
      resolve({ ...got, code: code ?? 1 });
    });
  });
}

/**
 * How to start npm: the very npm that started us, if one did, else the one on the PATH.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env = process.env, platform = process.platform) {
  const started = env['npm_execpath'];
  if (started && /npm-cli\.[cm]?js$/.test(started)) return { command: process.execPath, args: [started], shell: false };
  return platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false };
}
