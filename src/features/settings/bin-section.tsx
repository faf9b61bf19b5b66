/** The bin: deleted things come back with one press, until it is emptied. */
import { useState } from 'react';
import { localDay } from '../../domain/times';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useBin } from '../../hooks/use-bin';
import { type BinEntry, restoreFromBin } from '../../services/bin';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { formatDate } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import s from './settings.module.css';

export function BinSection() {
  const { context } = useServices();
  const run = useAction();
  const entries = useBin();
  const [isAsking, setAsking] = useState(false);
  if (entries === undefined) return null;
  if (entries.length === 0) {
    return (
      <EmptyState icon="bin" title="The bin is empty">
        What you delete stays here until you empty the bin.
      </EmptyState>
    );
  }
  const empty = async (): Promise<void> => {
    setAsking(false);
    await run(
      async () => {
        await context.files.emptyBin();
        await context.files.sweepFiles();
      },
      { done: 'The bin was emptied.' },
    );
  };
  return (
    <>
      <ul className={s['rows']}>
        {entries.map((entry) => (
          <li key={entry.changeSetId} className={s['row']}>
            <div className={s['rowWords']}>
              <span>{nameOf(entry)}</span>
              <span className={s['faint']}>
                {entry.label} · {formatDate(localDay(entry.deletedAt))}
                {entry.count > 1 && ` · ${countOf(entry.count, 'record')}`}
              </span>
            </div>
            <Button
              icon="undo"
              aria-label={`Bring back: ${nameOf(entry)}`}
              onPress={() => void run(() => restoreFromBin(context, entry.changeSetId), { done: 'Brought back.' })}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      <div className={s['group']}>
        <div>
          <Button icon="bin" onPress={() => setAsking(true)}>
            Empty the bin…
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title="Empty the bin?"
        confirmLabel="Delete for good"
        isDanger
        onConfirm={() => void empty()}
        onCancel={() => setAsking(false)}
      >
        {countOf(entries.length, 'deletion')} will be gone for good, with the files of deleted papers. This can’t be
        undone.
      </ConfirmDialog>
    </>
  );
}

function nameOf({ title }: BinEntry): string {
  return title === '' ? 'Without a title' : title;
}
