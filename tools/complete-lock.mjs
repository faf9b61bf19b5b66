/** `node tools/complete-lock.mjs`: run after a change of dependencies; see tools/lib/lock-file.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional, withMissingOptional } from './lib/lock-file.mjs';
import { inRoot } from './lib/paths.mjs';
import { runTool } from './lib/plain-error.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  const file = inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages).length;
  if (missing > 0) {
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: withMissingOptional(lock.packages) }, null, 2)}\n`);
  }
  say(
    missing === 0 ? 'package-lock.json is whole.' : `Added ${missing} packages of other systems to package-lock.json.`,
  );
});
