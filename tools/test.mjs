/**
 * `npm test`: everything. Ends with the line "N passed, N failed" (", N skipped"), counting the tests of Vitest and
 * Playwright; a failed check, build or package counts as one failure, so that the line never looks better than it is.
 */
import { environmentForApp } from './lib/app-process.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { packageApp } from './lib/package-app.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { ensureWritable } from './lib/project-folder.mjs';
import { runPlaywright, runVitest } from './lib/run-tests.mjs';
import { say } from './lib/say.mjs';
import { runSteps, staticSteps } from './lib/steps.mjs';
import { environmentWithRoom } from './lib/temporary-folder.mjs';
import { countLine, noReport, sumCounts } from './lib/test-counts.mjs';

/**
 * Builds, packages and drives the app; a build that fails leaves nothing to drive.
 * @param {Awaited<ReturnType<typeof ensureAll>>} ready
 */
async function journeys({ electron, env }) {
  try {
    await buildApp({ say });
    await packageApp({ electron, testable: true, say });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return noReport;
  }
  return runPlaywright({ env: environmentForApp(env, electron), say });
}

await runTool(async () => {
  ensureWritable('the tests write a package and reports there');
  const setUp = await ensureAll(say);
  const ready = { ...setUp, env: environmentWithRoom(setUp.env, say) };
  const failedChecks = await runSteps(staticSteps(), say);
  const counts = sumCounts([
    { passed: 0, failed: failedChecks.length, skipped: 0 },
    await runVitest(ready.env),
    await journeys(ready),
  ]);
  if (failedChecks.length > 0) say(`Failed checks: ${failedChecks.join(', ')}.`);
  say(countLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
