/** `npm run release`: packages and installers for users. Only ever with the declared Electron. */

import { declaredVersion } from './lib/declared-electron.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { makeInstallers } from './lib/make-installers.mjs';
import { label, packageApp } from './lib/package-app.mjs';
import { packagedFolder } from './lib/packaged-app.mjs';
import { PlainError, runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  const { electron } = await ensureAll(say);
  if (electron.source === 'fallback' || electron.version !== declaredVersion()) {
    throw new PlainError(
      `A release needs Electron ${declaredVersion()}; this is ${electron.version || 'an unknown version'} (${electron.source}), so nothing was packaged.`,
    );
  }
  await buildApp({ say, force: true });
  await packageApp({ electron, testable: false, say, force: true });
  say(`${packagedFolder('shipped')} is ready.`);
  for (const file of await makeInstallers({ electron, targets: [], say })) say(`${file} is ready.`);
  say(label(electron));
});
