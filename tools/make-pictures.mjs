/** `node tools/make-pictures.mjs [FOLDER]`: the pictures of README.md, taken of the example in the packaged app. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentForApp } from './lib/app-process.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { packageApp } from './lib/package-app.mjs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { environmentWithRoom } from './lib/temporary-folder.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

/** So that a clone stays small and a page that shows them comes quickly. */
const LARGEST_KB = 250;

await runTool(async () => {
  const folder = resolve(process.argv[2] ?? inRoot('docs', 'pictures'));
  const { electron, env } = await ensureAll(say);
  await buildApp({ say });
  await packageApp({ electron, testable: true, say });
  mkdirSync(folder, { recursive: true });
  const display = await withDisplay(environmentWithRoom(env, say), { say, screen: '1440x900x24' });
  try {
    const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
    const settings = ['test', '-c', inRoot('test', 'pictures', 'playwright.config.ts')];
    const variables = { PANEL_SCRUTINY_PICTURES: folder };
    const code = await run(process.execPath, [cli, ...settings], {
      env: { ...environmentForApp(display.env, electron), ...variables },
    });
    if (code !== 0) return code;
  } finally {
    display.stop();
  }
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.png'))) {
    const kb = Math.round(statSync(join(folder, name)).size / 1024);
    if (kb > LARGEST_KB) throw new PlainError(`${name} has ${kb} KB; at most ${LARGEST_KB} KB is agreed.`);
    say(`${name}, ${kb} KB, is in ${folder}.`);
  }
  return 0;
});
