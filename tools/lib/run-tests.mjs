// @ts-check
/** Starting the test runners and reading their reports. */
import { readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { countPlaywright, countVitest, noReport } from './test-counts.mjs';
import { withDisplay } from './virtual-display.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/**
 * @param {string} file
 * @param {number} code the runner's exit code
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function readReport(file, code, count) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return noReport; // the runner died before it wrote one
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Runs every Vitest test.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runVitest(env) {
  const report = inRoot('test-results', 'vitest.json');
  rmSync(report, { force: true });
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [inRoot('node_modules', 'vitest', 'vitest.mjs'), ...flags], { env });
  return readReport(report, code, countVitest);
}

/**
 * Runs the Playwright journeys in the packaged app, on the machine's display or a virtual one.
 * @param {{ env: NodeJS.ProcessEnv, say: (line: string) => void, args?: readonly string[] }} options
 * @returns {Promise<Counts>}
 */
export async function runPlaywright({ env, say, args = [] }) {
  const report = inRoot('test-results', 'e2e.json');
  rmSync(report, { force: true });
  const display = await withDisplay(env, { say, screen: '1440x900x24' });
  try {
    const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
    const code = await run(process.execPath, [cli, 'test', ...args], { env: display.env });
    return readReport(report, code, countPlaywright);
  } finally {
    display.stop();
  }
}
