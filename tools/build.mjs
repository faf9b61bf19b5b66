/** `npm run build`: builds the app into out/, whether or not anything changed. */
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { say } from './lib/say.mjs';

await runTool(async () => {
  await ensureDependencies({ say });
  await buildApp({ say, force: true });
});
