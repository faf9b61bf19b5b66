/**
 * `npm run package [-- --testable] [-- --installers]`: the packaged app in dist/; with --testable the copy that tests
 * drive; with --installers the archive and the Debian package that users would install.
 */
import { ensureAll } from './lib/ensure-all.mjs';
import { makeInstallers, offlineTargets } from './lib/make-installers.mjs';
import { label, packageApp } from './lib/package-app.mjs';
import { packagedFolder } from './lib/packaged-app.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  const testable = process.argv.includes('--testable');
  const { electron } = await ensureAll(say);
  await buildApp({ say });
  await packageApp({ electron, testable, say, force: true });
  say(`${packagedFolder('shipped')} is ready.`);
  if (testable) say(`${packagedFolder('testable')} is its copy for tests, with the inspector on.`);
  if (process.argv.includes('--installers')) {
    for (const file of await makeInstallers({ electron, targets: offlineTargets, say })) say(`${file} is ready.`);
  }
  say(label(electron));
});
