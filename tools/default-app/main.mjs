/**
 * What Electron runs when it is given a folder (`electron .`): packed as resources/default_app.asar into the
 * fall-back Electron, which comes without one. The app's main file is awaited at top level, because Electron holds
 * back `ready` until then: privileged schemes have to be registered before it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  console.error('Give the folder of the app to run.');
  app.exit(1);
} else {
  const folder = resolve(given);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // As the usual default app does: code can tell a start from a folder from a packaged one by it.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, about.main)).href);
}
