/**
 * `npm run -s score:plans -- FOLDER [--json]`: how well plans with known answers are read. Lines for people, or JSON; the
 * exit code is 0 whatever the score.
 */
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { PlainError, runTool } from './lib/plain-error.mjs';
import { buildCommandLine } from './lib/product.mjs';
import { capture } from './lib/run.mjs';
import { sayAside } from './lib/say.mjs';
import { scoreLines } from './lib/score-lines.mjs';

await runTool(async () => {
  await ensureDependencies({ say: sayAside });
  const commands = await buildCommandLine();
  const args = process.argv.slice(2);
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const { code, output } = await capture(process.execPath, [commands, 'plan', 'score', ...args], { cwd });
  if (code !== 0) throw new PlainError(output.trim());
  process.stdout.write(args.includes('--json') ? output : `${scoreLines(JSON.parse(output)).join('\n')}\n`);
});
