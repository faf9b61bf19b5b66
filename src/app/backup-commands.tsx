/** Backing up and restoring from the menu, and what safety copies have to tell. */
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useBackUp, useCopyNews } from '../hooks/use-backup';
import { useCommand } from '../hooks/use-command';
import { useRestore } from '../hooks/use-restore';
import { RestoreDialog } from '../widgets/restore-dialog';

/** In a workspace. */
export function BackupCommands() {
  useCommand('file.backUp', useBackUp());
  useCopyNews();
  return <RestoreCommand isEmpty={false} />;
}

/** Also before there is anything: then a backup is put in without a question. */
export function RestoreCommand({ isEmpty }: { readonly isEmpty: boolean }) {
  const { backups } = useServices();
  const run = useAction();
  const restore = useRestore(backups);
  const { begin } = restore;
  useCommand('file.restoreBackup', () => {
    void run(async () => {
      const chosen = await backups.choose();
      if (chosen) begin(chosen, isEmpty ? 'replace' : undefined);
    });
  });
  return <RestoreDialog restore={restore} />;
}
