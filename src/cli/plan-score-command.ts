import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '@/reading/decode-text';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';
import { type Command, CommandFailure, fileArgument, shown } from './command';
import { collectedText, planTruth } from './score/plan-truth';
import { type PlanScore, scorePlan, scoreReport } from './score/score-plan';

const USAGE = 'FOLDER [--json]';

/** `plan score FOLDER`: how well plans with known answers are read (NAME.txt beside NAME.json). */
export const planScoreCommand: Command = {
  noun: 'plan',
  verb: 'score',
  usage: USAGE,
  async run(args) {
    const folder = fileArgument(args, `scrutiny plan score ${USAGE}`);
    const names = await planNames(folder);
    const scores: PlanScore[] = [];
    for (const name of names) scores.push(await scoreOf(folder, name));
    return scoreReport(scores);
  },
};

async function planNames(folder: string): Promise<readonly string[]> {
  let files: readonly string[];
  try {
    files = await readdir(folder);
  } catch {
    throw new CommandFailure(`There is no folder ${shown(folder)} that can be read.`);
  }
  const names = files
    .filter((file) => file.endsWith('.txt') && files.includes(file.replace(/\.txt$/, '.json')))
    .map((file) => file.replace(/\.txt$/, ''))
    .toSorted((a, b) => (a < b ? -1 : 1));
  if (names.length === 0) throw new CommandFailure(`${shown(folder)} has no NAME.txt with a NAME.json beside it.`);
  return names;
}

async function scoreOf(folder: string, name: string): Promise<PlanScore> {
  const [bytes, answers] = await Promise.all([
    readFile(join(folder, `${name}.txt`)),
    readFile(join(folder, `${name}.json`), 'utf8'),
  ]);
  const file = decodeText(bytes);
  if (file === null) throw new CommandFailure(`${shown(`${name}.txt`)} is not a plain text file.`);
  const { text, kind } = collectedText(file.replaceAll('\r\n', '\n'));
  try {
    return scorePlan(name, readPlan(readTextSource(text)), planTruth(JSON.parse(answers), kind));
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown error';
    throw new CommandFailure(`The answers in ${shown(`${name}.json`)} can't be read (${detail}).`);
  }
}
