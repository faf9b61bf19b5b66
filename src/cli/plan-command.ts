import { planReadingSchema } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { type Command, fileArgument } from './command';
import { readSource } from './read-source';

const USAGE = 'FILE [--json]';

/** `plan read FILE`: the proposed tree and promises of a police and crime plan. */
export const planReadCommand: Command = {
  noun: 'plan',
  verb: 'read',
  usage: USAGE,
  async run(args) {
    const document = await readSource(fileArgument(args, `scrutiny plan read ${USAGE}`));
    return planReadingSchema.parse(readPlan(document));
  },
};
