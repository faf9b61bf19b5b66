/**
 * `npm run -s scrutiny -- NOUN VERB ...`: the headless commands (src/cli). Stdout is theirs alone; what has to be set
 * up first is told on stderr.
 */
import { spawn } from 'node:child_process';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { runTool } from './lib/plain-error.mjs';
import { buildCommandLine } from './lib/product.mjs';
import { sayAside } from './lib/say.mjs';

await runTool(async () => {
  await ensureDependencies({ say: sayAside });
  const commands = await buildCommandLine();
  // npm starts scripts in the project's folder; paths are meant from where the command was typed.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const child = spawn(process.execPath, [commands, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
