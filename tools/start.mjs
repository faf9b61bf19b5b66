/** `npm start [-- FILE...]`: sets up what is missing, builds what is old, and opens the app. */
import { argumentsForApp, openApp } from './lib/app-process.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildApp } from './lib/product.mjs';
import { say } from './lib/say.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

await runTool(async () => {
  const { electron, env } = await ensureAll(say);
  await buildApp({ say });
  const display = await withDisplay(env, { say });
  try {
    say(`Opening Panel Scrutiny (Electron ${electron.version || 'of unknown version'}, ${electron.source}).`);
    // npm starts scripts in the project's folder; INIT_CWD is where the command was typed.
    const args = argumentsForApp(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
    return await openApp({ electron, env: display.env, args });
  } finally {
    display.stop();
  }
});
