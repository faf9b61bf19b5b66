import { basename } from 'node:path';
import { agendaReadingSchema, isNoAgenda } from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import { type Command, CommandFailure, fileArgument, shown } from './command';
import { readSource } from './read-source';

const USAGE = 'FILE [--json]';

/** `agenda read FILE`: the meeting and the items of an agenda front sheet. */
export const agendaReadCommand: Command = {
  noun: 'agenda',
  verb: 'read',
  usage: USAGE,
  async run(args) {
    const file = fileArgument(args, `scrutiny agenda read ${USAGE}`);
    const result = readAgenda(await readSource(file));
    if (isNoAgenda(result)) throw new CommandFailure(`${shown(basename(file))}: ${result.problem}.`);
    return agendaReadingSchema.parse(result);
  },
};
