/** Backups: one to keep elsewhere, and the safety copies that the app makes by itself. */
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { contentsSentence, useSafetyOverview } from '../../hooks/use-backup';
import { useRestore } from '../../hooks/use-restore';
import type { SafetyCopyInfo, SafetyOverview, SafetyReason } from '../../services/backup-ports';
import { Button } from '../../ui/button';
import { momentWords, RestoreDialog } from '../../widgets/restore-dialog';
import s from './settings.module.css';

const REASONS: Readonly<Record<SafetyReason, string>> = {
  exit: 'when the app ended',
  start: 'when the app started',
  upgrade: 'before an update',
  import: 'before an import',
  restore: 'before a restore',
  person: 'made by hand',
};

export function BackupSection() {
  const { backups, handlers } = useServices();
  const restore = useRestore(backups);
  const overview = useSafetyOverview();
  return (
    <>
      <div className={s['lines']}>
        <p>
          A backup is one file with everything in it, papers included. Keep it on another disk or a stick: with it, any
          computer that has Panel Scrutiny can go on where you are now.
        </p>
        <div className={s['actions']}>
          <Button variant="primary" icon="backup" onPress={() => handlers.run('file.backUp')}>
            Back up…
          </Button>
          <Button icon="open" onPress={() => handlers.run('file.restoreBackup')}>
            Restore a backup…
          </Button>
        </div>
      </div>
      {overview && <SafetyCopies overview={overview} onRestore={(name) => restore.begin({ kind: 'copy', name })} />}
      <RestoreDialog restore={restore} />
    </>
  );
}

interface SafetyCopiesProps {
  readonly overview: SafetyOverview;
  readonly onRestore: (name: string) => void;
}

function SafetyCopies({ overview, onRestore }: SafetyCopiesProps) {
  const { backups, notify, workspaces } = useServices();
  const run = useAction();
  const { copies, folder } = overview;
  const copyNow = async (): Promise<void> => {
    const made = await backups.copyNow('person');
    notify({
      message: made ? 'A safety copy was made and checked.' : 'Nothing has changed since the last safety copy.',
    });
  };
  const [last] = copies;
  return (
    <>
      <h3 className={s['heading']}>Safety copies on this computer</h3>
      <div className={s['lines']}>
        <p>
          {last ? `The last one was made on ${momentWords(last.at)}.` : 'None has been made yet.'}{' '}
          {workspaces.current.isExample
            ? 'The example is not copied by itself: it can be made anew at any time.'
            : 'The app makes them by itself, when it ends, before imports and before updates, and keeps the last ten. Should the data be damaged, it offers them when it starts.'}
        </p>
        <p className={s['path']}>{folder}</p>
        <div className={s['actions']}>
          <Button icon="copy" onPress={() => void run(copyNow)}>
            Make one now
          </Button>
          <Button icon="open" onPress={() => void run(() => backups.openFolder())} isDisabled={copies.length === 0}>
            Open their folder
          </Button>
        </div>
      </div>
      <ul className={s['rows']}>
        {copies.map((copy) => (
          <CopyRow key={copy.name} copy={copy} onRestore={() => onRestore(copy.name)} />
        ))}
      </ul>
    </>
  );
}

function CopyRow({ copy, onRestore }: { readonly copy: SafetyCopyInfo; readonly onRestore: () => void }) {
  const moment = momentWords(copy.at);
  return (
    <li className={s['row']}>
      <div className={s['rowWords']}>
        <span>
          {moment}, {REASONS[copy.reason]}
        </span>
        <span className={s['faint']}>{contentsSentence(copy)}</span>
      </div>
      <Button icon="undo" aria-label={`Restore the copy of ${moment}…`} onPress={onRestore}>
        Restore…
      </Button>
    </li>
  );
}
