import { basename } from 'node:path';
import { checkBackup } from '@/backup/check-backup';
import { AppError } from '@/domain/errors';
import { type Command, CommandFailure, fileArgument } from './command';
import { openRandomAccess } from './workspace-file';

const USAGE = 'FILE [--json]';

/** `workspace check FILE`: what a backup holds, once all of it has been found right. */
export const workspaceCheckCommand: Command = {
  noun: 'workspace',
  verb: 'check',
  usage: USAGE,
  async run(args) {
    const file = fileArgument(args, `scrutiny workspace check ${USAGE}`);
    const access = await openRandomAccess(file);
    try {
      return await checkBackup(access, { name: basename(file) });
    } catch (error) {
      throw error instanceof AppError ? new CommandFailure(error.message) : error;
    } finally {
      await access.close();
    }
  },
};
