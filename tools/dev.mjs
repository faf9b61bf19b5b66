/** `npm run dev`: the app with hot reload. Vite's server is reached through app://main, proxied by the main process. */
import { electronSwitches, environmentForApp } from './lib/app-process.mjs';
import { ensureAll } from './lib/ensure-all.mjs';
import { inRoot } from './lib/paths.mjs';
import { runTool } from './lib/plain-error.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

await runTool(async () => {
  const { electron, env } = await ensureAll(say);
  const display = await withDisplay(env, { say });
  try {
    return await run(process.execPath, [inRoot('node_modules', 'electron-vite', 'dist', 'cli.js'), 'dev'], {
      group: true,
      env: {
        ...environmentForApp(display.env, electron),
        PANEL_SCRUTINY_DEV: '1',
        ELECTRON_EXEC_PATH: electron.binary,
        ELECTRON_MAJOR_VER: electron.version.split('.')[0] ?? '',
        ...(electronSwitches().length > 0 ? { NO_SANDBOX: '1' } : {}),
      },
    });
  } finally {
    display.stop();
  }
});
