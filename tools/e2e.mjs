/** `npm run e2e [-- PLAYWRIGHT-ARGUMENTS]`: the journeys in the packaged app. */
import { environmentForApp } from './lib/app-process.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { packageApp } from './lib/package-app.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { runPlaywright } from './lib/run-tests.mjs';
import { say } from './lib/say.mjs';
import { environmentWithRoom } from './lib/temporary-folder.mjs';
import { countLine } from './lib/test-counts.mjs';

await runTool(async () => {
  const { electron, env } = await ensureAll(say);
  await buildApp({ say });
  await packageApp({ electron, testable: true, say });
  const counts = await runPlaywright({
    env: environmentForApp(environmentWithRoom(env, say), electron),
    say,
    args: process.argv.slice(2),
  });
  say(countLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
