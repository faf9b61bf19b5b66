import { type Command, CommandFailure, Printed, shown } from './command';

/** What a run prints and how it ends. */
export interface Outcome {
  readonly exitCode: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `scrutiny <noun> <verb> …` against a table of commands. The result on stdout (and at most one line about it on
 * stderr) and exit code 0, or exactly one line on stderr and exit code 1; never throws.
 */
export async function runCommand(commands: readonly Command[], args: readonly string[]): Promise<Outcome> {
  const [noun, verb, ...rest] = args;
  try {
    const command = commands.find((candidate) => candidate.noun === noun && candidate.verb === verb);
    if (!command) throw new CommandFailure(unknownCommand(commands, noun, verb));
    const result = await command.run(rest);
    if (result instanceof Printed) {
      return { exitCode: 0, stdout: result.text, stderr: result.note === null ? '' : `${oneLine(result.note)}\n` };
    }
    return { exitCode: 0, stdout: `${JSON.stringify(result, null, 2)}\n`, stderr: '' };
  } catch (error) {
    return { exitCode: 1, stdout: '', stderr: `${oneLine(messageOf(error))}\n` };
  }
}

function unknownCommand(commands: readonly Command[], noun: string | undefined, verb: string | undefined): string {
  const usages = commands.map((command) => `scrutiny ${command.noun} ${command.verb} ${command.usage}`).join(' | ');
  const given = [noun, verb].filter((word) => word !== undefined);
  const asks = given.length === 0 || given.some((word) => /^(?:-h|--help|help)$/.test(word));
  const problem = asks ? '' : `Unknown command ${given.map(shown).join(' ')}. `;
  return `${problem}Usage: ${usages}`;
}

function messageOf(error: unknown): string {
  if (error instanceof CommandFailure) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside the program: ${detail.slice(0, 200)}`;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}
