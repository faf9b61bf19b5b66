import { agendaReadCommand } from './agenda-command';
import type { Command } from './command';
import { planCompareCommand } from './compare-command';
import { planReadCommand } from './plan-command';
import { planScoreCommand } from './plan-score-command';
import { runCommand } from './run-command';
import { workspaceCheckCommand } from './workspace-command';

/** Every headless command. They share their code with the app; docs/cli.md describes them. */
const COMMANDS: readonly Command[] = [
  planReadCommand,
  planCompareCommand,
  planScoreCommand,
  agendaReadCommand,
  workspaceCheckCommand,
];

const outcome = await runCommand(COMMANDS, process.argv.slice(2));
process.exitCode = outcome.exitCode;
// Whoever reads may have read enough (`| head`): then nothing is wrong. A full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 1;
  process.stderr.write(`The result cannot be written (${error.code ?? 'unknown error'}).\n`);
});
process.stderr.on('error', () => undefined);
process.stderr.write(outcome.stderr);
process.stdout.write(outcome.stdout);
