// @ts-check
/** A display of our own (Xvfb) for machines without one, open to nobody but who holds its cookie. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay } from './ensure-system-libraries.mjs';
import { PlainError } from './plain-error.mjs';

const startWithinMs = 15_000;

/**
 * An Xauthority file with one cookie that holds for any host and display (family 0xFFFF, no number): the display's
 * number is known only once the server runs.
 * @param {Buffer} cookie
 */
export function authorityFile(cookie) {
  const counted = (/** @type {Buffer} */ part) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(part.length);
    return Buffer.concat([length, part]);
  };
  const nothing = Buffer.alloc(0);
  const parts = [nothing, nothing, Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...parts.map(counted)]);
}

/**
 * Starts Xvfb on a free display. It ends with `stop`, and with this process.
 * @param {string} [screen] width x height x depth
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop: () => void }>}
 */
export async function startVirtualDisplay(screen = '1440x900x24') {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const flags = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-auth', authority];
  // A group of its own: Ctrl+C must not take the screen from under an app that is just saving.
  const server = spawn('Xvfb', flags, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => {
    process.off('exit', stop);
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  try {
    const number = await displayNumber(server);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<number>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      reject(new PlainError('The virtual display (Xvfb) did not start.'));
    };
    const timer = setTimeout(fail, startWithinMs);
    server.once('error', fail);
    server.once('exit', fail);
    let text = '';
    server.stdio[3]?.on('data', (/** @type {Buffer} */ part) => {
      text += part.toString('latin1');
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      server.off('exit', fail);
      resolve(Number(text.trim()));
    });
  });
}

/**
 * Environment with a display: the machine's own, or a virtual one that is started and named.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ say: (line: string) => void, screen?: string }} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export async function withDisplay(env, { say, screen }) {
  if (hasDisplay(env)) return { env, stop: () => {} };
  const display = await startVirtualDisplay(screen);
  say(`There is no display here, so a virtual one is used (${display.env.DISPLAY}).`);
  return { env: { ...env, ...display.env }, stop: display.stop };
}
