/** What can be done with something that is owed. */
import { useState } from 'react';
import type { CommitmentState } from '@/domain/commitment';
import { asId, type CommitmentId } from '@/domain/ids';
import type { TrackerRow } from '@/domain/tracker';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { settlePromise, updatePromise } from '@/services/responses';
import { goTo } from '@/state/navigation-store';
import type { MenuEntry } from '@/ui/menu';

export interface TrackerActions {
  readonly settle: (row: TrackerRow, state: CommitmentState) => void;
  readonly setDue: (row: TrackerRow, due: string | null) => void;
  /** Asks for another due date of this promise. */
  readonly askDue: (row: TrackerRow) => void;
  /** The promise whose due date is being asked for. */
  readonly asking: TrackerRow | null;
  readonly stopAsking: () => void;
  readonly menuFor: (row: TrackerRow | undefined) => readonly MenuEntry[];
}

export function useTrackerActions(): TrackerActions {
  const { context } = useServices();
  const run = useAction();
  const [asking, setAsking] = useState<TrackerRow | null>(null);
  const settle = (row: TrackerRow, state: CommitmentState) =>
    void run(() => settlePromise(context, asId<CommitmentId>(row.id), state), {
      done: state === 'kept' ? 'Promise marked as kept.' : 'Promise marked as not kept.',
      undo: true,
    });
  const setDue = (row: TrackerRow, dueDate: string | null) =>
    void run(() => updatePromise(context, asId<CommitmentId>(row.id), { dueDate, dueMeetingId: null }));
  const menuFor = (row: TrackerRow | undefined): readonly MenuEntry[] => {
    if (!row) return [];
    const { questionId } = row;
    const open: readonly MenuEntry[] =
      questionId === null
        ? []
        : [
            {
              id: 'open',
              label: 'Open in Questions',
              icon: 'question',
              onAction: () => goTo({ place: 'questions', question: questionId }),
            },
          ];
    if (row.kind !== 'promise') return open;
    return [
      { id: 'kept', label: 'Kept', icon: 'state-done', onAction: () => settle(row, 'kept') },
      { id: 'notKept', label: 'Not kept', icon: 'failed', onAction: () => settle(row, 'notKept') },
      { id: 'due', label: 'Change the due date…', icon: 'deadline', onAction: () => setAsking(row) },
      { kind: 'separator' },
      ...open,
    ];
  };
  return { settle, setDue, askDue: setAsking, asking, stopAsking: () => setAsking(null), menuFor };
}
