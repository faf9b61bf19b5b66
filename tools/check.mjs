/** `npm run check`: format, lint, types, unused code and the quick tests, in under a minute. */
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { runTool } from './lib/plain-error.mjs';
import { say } from './lib/say.mjs';
import { quickTests, runSteps, staticSteps } from './lib/steps.mjs';

await runTool(async () => {
  const began = Date.now();
  await ensureDependencies({ say });
  const failed = await runSteps([quickTests(), ...staticSteps()], say);
  say(
    `${failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`} (${Math.round((Date.now() - began) / 1000)} s).`,
  );
  return failed.length === 0 ? 0 : 1;
});
