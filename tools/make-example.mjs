/** `node tools/make-example.mjs [FOLDER]`: makes the papers of the example workspace from their sources. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeExamplePapers } from './lib/example/example-papers.mjs';
import { inRoot } from './lib/paths.mjs';
import { runTool } from './lib/plain-error.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  const folder = resolve(process.argv[2] ?? inRoot('resources', 'example'));
  const { papers, passages, figures } = await makeExamplePapers();
  mkdirSync(join(folder, 'papers'), { recursive: true });
  for (const { fileName, bytes } of papers) writeFileSync(join(folder, 'papers', fileName), bytes);
  writeFileSync(join(folder, 'passages.json'), `${JSON.stringify(passages, null, 2)}\n`);
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
  const pages = papers.reduce((sum, { pageCount }) => sum + pageCount, 0);
  say(`${papers.length} papers with ${pages} pages and ${passages.length} marked passages are in ${folder}.`);
  return 0;
});
