/** One headless command: `scrutiny <noun> <verb> …`. The table of them is in `./scrutiny.ts`. */
export interface Command {
  readonly noun: string;
  readonly verb: string;
  /** What follows the noun and the verb, for the usage line: "FILE [--json]". */
  readonly usage: string;
  /**
   * Does the work and resolves to the value that is printed as JSON, or to what is `Printed` as it is. Rejects with a
   * `CommandFailure` for bad input.
   */
  run(args: readonly string[]): Promise<unknown>;
}

/** What a command prints as it is, with a line for stderr beside it. */
export class Printed {
  readonly text: string;
  readonly note: string | null;

  constructor(text: string, note: string | null) {
    this.text = text;
    this.note = note;
  }
}

/** A failure that is the caller's to mend. Its message is the one line printed on stderr; the exit code is 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/**
 * The single FILE of a command's arguments. Takes `--json`, which is the only output there is, and `--` before a name
 * that begins with a dash. Throws a `CommandFailure` naming the usage when there is not exactly one file.
 */
export function fileArgument(args: readonly string[], usage: string): string {
  const files: string[] = [];
  let optionsEnded = false;
  for (const argument of args) {
    if (!optionsEnded && argument === '--') optionsEnded = true;
    else if (!optionsEnded && argument.startsWith('-') && argument !== '-') {
      if (argument === '--help' || argument === '-h') throw new CommandFailure(`Usage: ${usage}`);
      if (argument !== '--json') throw new CommandFailure(`Unknown option ${shown(argument)}. Usage: ${usage}`);
    } else files.push(argument);
  }
  const [file] = files;
  if (file === undefined || file === '') throw new CommandFailure(`Name a file. Usage: ${usage}`);
  if (files.length > 1) throw new CommandFailure(`Name one file only. Usage: ${usage}`);
  return file;
}

/** A name as it can stand in one line: quoted, control characters escaped, the middle of a very long one left out. */
export function shown(name: string): string {
  const quoted = JSON.stringify(name).replace(
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what has to be escaped
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return quoted.length <= 160 ? quoted : `${quoted.slice(0, 100)}…${quoted.slice(-50)}`;
}
