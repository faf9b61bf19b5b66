/** A backup for a person: everything in one file, read back before it is said to be one. */
import { checkBackup } from '../backup/check-backup';
import { writeBackup } from '../backup/write-backup';
import { bridge } from '../platform/bridge';
import { fetchIntake } from '../platform/intake';
import { outgoingSink } from '../platform/outgoing';
import type { CallContext } from '../platform/rpc';
import type { BackupContents } from '../services/backup-ports';
import type { OpenWorkspace } from './start-workspace';

/** Writes to the file of `ticket`, which somebody else puts in its place. @throws AppError */
export async function backUp(
  { database, appVersion }: OpenWorkspace,
  { ticket }: { readonly ticket: string },
  { signal, onProgress }: CallContext,
): Promise<BackupContents> {
  const { workspace, workspaceName } = await bridge.invoke('safety.state');
  await writeBackup({
    database,
    workspace: { id: workspace, name: workspaceName },
    appVersion,
    reason: 'person',
    now: new Date(),
    target: outgoingSink(ticket),
    files: 'inside',
    signal,
    onProgress,
  });
  const { token } = await bridge.invoke('outgoing.readBack', { ticket });
  const written = await fetchIntake(token, signal);
  const { panel, createdAt, counts, lastSeq } = await checkBackup(written, { name: 'the backup', signal, onProgress });
  return { panel, createdAt, counts, lastSeq };
}
