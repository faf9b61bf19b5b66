import { basename } from 'node:path';
import { changeList } from '@/domain/compare/change-list';
import type { Comparable } from '@/domain/compare/comparable';
import { compare } from '@/domain/compare/compare';
import { comparableOf } from '@/reading/compare/comparable-plan';
import { type Command, CommandFailure, Printed, shown } from './command';
import { compareWords } from './compare-words';
import { readSource } from './read-source';

const USAGE = 'BEFORE AFTER [--json] [--typography]';

interface Asked {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
  readonly typography: boolean;
}

/** `plan compare BEFORE AFTER`: what differs between two versions of a plan, or any two texts. */
export const planCompareCommand: Command = {
  noun: 'plan',
  verb: 'compare',
  usage: USAGE,
  async run(args) {
    const asked = parse(args);
    const comparison = compare(await comparable(asked.before), await comparable(asked.after), asked);
    const note = comparison.coverage.kind === 'part' ? comparison.coverage.note : null;
    if (!asked.json) return new Printed(compareWords(comparison), null);
    return new Printed(`${JSON.stringify(changeList(comparison), null, 2)}\n`, note);
  },
};

async function comparable(path: string): Promise<Comparable> {
  return comparableOf(await readSource(path), basename(path));
}

function parse(args: readonly string[]): Asked {
  const usage = `Usage: scrutiny plan compare ${USAGE}`;
  const options = new Set<string>();
  const files: string[] = [];
  const end = args.indexOf('--');
  args.forEach((argument, at) => {
    const isOption = argument.startsWith('-') && argument !== '-' && (end < 0 || at < end);
    if (at === end) return;
    if (!isOption) files.push(argument);
    else if (argument === '--json' || argument === '--typography') options.add(argument);
    else if (argument === '--help' || argument === '-h') throw new CommandFailure(usage);
    else throw new CommandFailure(`Unknown option ${shown(argument)}. ${usage}`);
  });
  const [before, after, ...more] = files;
  if (!before || !after || more.length > 0) throw new CommandFailure(`Name two files. ${usage}`);
  return { before, after, json: options.has('--json'), typography: options.has('--typography') };
}
