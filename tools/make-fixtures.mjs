/** `node tools/make-fixtures.mjs FOLDER`: the example documents, and in `bad/` the files that must be refused. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeBadFiles } from './lib/fixtures/bad-files.mjs';
import { makeExampleFiles } from './lib/fixtures/example-files.mjs';
import { PlainError, runTool } from './lib/plain-error.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new PlainError('Name a folder: node tools/make-fixtures.mjs FOLDER');
  const made = await makeExampleFiles(resolve(folder));
  const bad = await makeBadFiles(join(resolve(folder), 'bad'), readFileSync(made.planPdf));
  say(`${made.papers.length + 3} documents and ${bad.length} bad files are in ${resolve(folder)}.`);
  return 0;
});
