// @ts-check
/** The fast checks: programs that look at the sources without building or opening the app. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inRoot } from './paths.mjs';
import { capture } from './run.mjs';

/** @typedef {{ name: string, script: string, args: readonly string[] }} Step script: a JavaScript file below node_modules */

/** oxlint is always given folders: left to itself it walks node_modules. */
const lintedFolders = ['src', 'electron', 'test', 'tools'];

/** @returns {Step[]} */
export function staticSteps() {
  const folders = lintedFolders.filter((folder) => existsSync(inRoot(folder)));
  const types = ['web', 'node', 'test'].map((name) => ({
    name: `types (${name})`,
    script: 'typescript/bin/tsc',
    args: ['-p', `tsconfig.${name}.json`],
  }));
  return [
    { name: 'lint', script: 'oxlint/bin/oxlint', args: folders },
    ...types,
    { name: 'format', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
    { name: 'unused code', script: 'knip/bin/knip.js', args: [] },
  ];
}

/** The tests quick enough to run at every check. @returns {Step} */
export const quickTests = () => ({
  name: 'quick tests',
  script: 'vitest/vitest.mjs',
  args: ['run', '--reporter=dot', 'test/unit', 'test/db', 'test/architecture'],
});

/**
 * Runs steps side by side, as many at once as there are cores, and prints one line for each; a failed one also shows
 * what it printed.
 * @param {readonly Step[]} steps in the order to begin them
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} names of those that failed
 */
export async function runSteps(steps, say) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = Date.now();
      const { code, output } = await capture(process.execPath, [inRoot('node_modules', step.script), ...step.args]);
      const time = `${((Date.now() - began) / 1000).toFixed(1)} s`;
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${time})`);
      if (code === 0) continue;
      failed.push(step.name);
      say(output.trim());
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return failed;
}
