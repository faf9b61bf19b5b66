import { agendaReadCommand } from './agenda-command';
import type { Command } from './command';
import { planReadCommand } from './plan-command';
import { runCommand } from './run-command';

/** Every headless command. They share their code with the app; docs/cli.md describes them. */
const COMMANDS: readonly Command[] = [planReadCommand, agendaReadCommand];

const outcome = await runCommand(COMMANDS, process.argv.slice(2));
process.exitCode = outcome.exitCode;
process.stderr.write(outcome.stderr);
process.stdout.write(outcome.stdout);
