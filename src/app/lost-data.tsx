/** The first screen when the data is lost or damaged: what happened, what can be brought back, and never a welcome. */
import { useEffect, useState } from 'react';
import { contentsSentence } from '../hooks/use-backup';
import { useRestore } from '../hooks/use-restore';
import { bridge } from '../platform/bridge';
import type { Backups, SafetyCopyInfo } from '../services/backup-ports';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { momentWords, RestoreProgress } from '../widgets/restore-dialog';
import s from './lost-data.module.css';
import { type Lost, whatHappened, whatIsMissing } from './lost-words';

export interface LostDataProps {
  readonly lost: Lost;
  readonly backups: Backups;
}

export function LostData({ lost, backups }: LostDataProps) {
  useEffect(() => {
    void bridge.invoke('app.ready');
  }, []);
  const [last] = lost.copies;
  return (
    <main className={s['screen']}>
      <div className={s['card']}>
        <h1 className={s['title']}>{last ? 'Your papers are safe' : 'This workspace’s data can’t be read'}</h1>
        <p>{whatHappened(lost)}</p>
        <p>
          {last
            ? 'A safety copy is kept outside that folder. Restoring it brings everything in it back, and leaves the damaged folder aside as it is.'
            : 'There is no safety copy on this computer yet. If you have a backup, restore it; nothing has been deleted.'}
        </p>
        <Ways lost={lost} backups={backups} />
      </div>
    </main>
  );
}

function Ways({ lost, backups }: LostDataProps) {
  const restore = useRestore(backups);
  const { stage, begin, cancel } = restore;
  const [problem, setProblem] = useState<string | null>(null);
  const chooseFile = async (): Promise<void> => {
    setProblem(null);
    try {
      const chosen = await backups.choose();
      if (chosen) begin(chosen, 'aside');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  if (stage?.stage === 'working') {
    return (
      <>
        <RestoreProgress stage={stage} />
        <div className={s['actions']}>
          <Button onPress={cancel}>Cancel</Button>
        </div>
      </>
    );
  }
  const sentence = stage?.stage === 'failed' ? stage.sentence : problem;
  return (
    <>
      {sentence !== null && <Banner tone="danger">{sentence}</Banner>}
      <Copies lost={lost} onRestore={(name) => begin({ kind: 'copy', name }, 'aside')} />
      <OtherWays backups={backups} onChoose={() => void chooseFile()} />
    </>
  );
}

function Copies({ lost, onRestore }: { readonly lost: Lost; readonly onRestore: (name: string) => void }) {
  const [last, ...earlier] = lost.copies;
  if (!last) return null;
  return (
    <>
      <CopyLine lost={lost} copy={last} onRestore={onRestore} isMain />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier copies</summary>
          <ul className={s['copies']}>
            {earlier.map((copy) => (
              <li key={copy.name}>
                <CopyLine lost={lost} copy={copy} onRestore={onRestore} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CopyLineProps {
  readonly lost: Lost;
  readonly copy: SafetyCopyInfo;
  readonly onRestore: (name: string) => void;
  readonly isMain?: boolean;
}

function CopyLine({ lost, copy, onRestore, isMain = false }: CopyLineProps) {
  const moment = momentWords(copy.at);
  return (
    <div className={s['copy']}>
      <div className={s['words']}>
        <span>
          {copy.panel ?? 'Safety copy'}, {moment}
        </span>
        <span className={s['faint']}>
          {contentsSentence(copy)}. {whatIsMissing(lost, copy)}
        </span>
      </div>
      <Button
        variant={isMain ? 'primary' : 'secondary'}
        icon="undo"
        aria-label={isMain ? 'Restore' : `Restore the copy of ${moment}`}
        onPress={() => onRestore(copy.name)}
        autoFocus={isMain}
      >
        Restore
      </Button>
    </div>
  );
}

function OtherWays({ backups, onChoose }: { readonly backups: Backups; readonly onChoose: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div className={s['actions']}>
        <Button onPress={() => void bridge.invoke('app.relaunch')}>Try again</Button>
        <Button icon="backup" onPress={onChoose}>
          Restore a backup…
        </Button>
        <Button icon="open" onPress={() => void bridge.invoke('app.openDataFolder')}>
          Open the data folder
        </Button>
        <Button variant="quiet" onPress={() => setAsking(true)}>
          Start without it…
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title="Start with an empty workspace?"
        confirmLabel="Start without it"
        isDanger
        onConfirm={() => void backups.startEmpty()}
        onCancel={() => setAsking(false)}
      >
        Nothing of what you had will be in it. The damaged folder and the safety copies are kept, and you can still
        restore a copy under Settings, Backup.
      </ConfirmDialog>
    </>
  );
}
