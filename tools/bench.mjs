/**
 * `npm run bench [-- NAME...] [--json] [--pairs N]`: measures the packaged app against named peers, prints what came out,
 * and, once everything has been measured with at least 15 pairs, writes docs/performance.md. With --json only JSON on stdout.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { environmentForApp } from './lib/app-process.mjs';
import { buildPeer } from './lib/bench/build-peer.mjs';
import { performancePage, printed } from './lib/bench/report.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { packageApp } from './lib/package-app.mjs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { run } from './lib/run.mjs';
import { environmentWithRoom } from './lib/temporary-folder.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

const FEWEST_PAIRS = 15;

/** The names of all measurements. */
const benches = () =>
  readdirSync(inRoot('test', 'bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.replace('.bench.ts', ''));

/** @param {readonly string[]} args */
function readArguments(args) {
  const json = args.includes('--json');
  const at = args.indexOf('--pairs');
  const pairs = at === -1 ? FEWEST_PAIRS : Number(args[at + 1]);
  if (!Number.isInteger(pairs) || pairs < 1) throw new PlainError('--pairs needs a number, 1 or more.');
  const names = args.filter((one, index) => !one.startsWith('--') && (at === -1 || index !== at + 1));
  const known = benches();
  for (const name of names) {
    if (!known.includes(name)) throw new PlainError(`There is no bench "${name}"; there are ${known.join(', ')}.`);
  }
  return { json, pairs, names: names.length > 0 ? names : known, isWhole: names.length === 0 };
}

await runTool(async () => {
  const { json, pairs, names, isWhole } = readArguments(process.argv.slice(2));
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  const { electron, env } = await ensureAll(say);
  await buildApp({ say });
  await packageApp({ electron, testable: true, say });
  await buildPeer();
  const folder = inRoot('test-results', 'bench');
  // What was measured before stays beside what is measured again, until the next whole run.
  mkdirSync(folder, { recursive: true });
  for (const name of isWhole ? readdirSync(folder) : names.map((one) => `${one}.json`))
    rmSync(join(folder, name), { force: true });
  const display = await withDisplay(environmentWithRoom(env, say), { say, screen: '1440x900x24' });
  let code = 1;
  try {
    const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
    const settings = ['test', '-c', inRoot('test', 'bench', 'playwright.config.ts')];
    const variables = { PANEL_SCRUTINY_BENCH_PAIRS: String(pairs), ELECTRON_OVERRIDE_DIST_PATH: electron.dist };
    code = await run(process.execPath, [cli, ...settings, ...names.map((name) => `${name}.bench.ts`)], {
      env: { ...environmentForApp(display.env, electron), ...variables },
      toStderr: true,
    });
  } finally {
    display.stop();
  }
  const results = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const about = {
    electron: `${electron.version} (${electron.source})`,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    date: new Date().toISOString().slice(0, 10),
  };
  process.stdout.write(json ? `${JSON.stringify({ about, results }, null, 2)}\n` : printed(results));
  const isComplete = results.length === benches().length;
  if (code === 0 && isComplete && pairs >= FEWEST_PAIRS) {
    writeFileSync(inRoot('docs', 'performance.md'), performancePage(results, about));
    say('docs/performance.md is written.');
  }
  return code;
});
