/** Tells a screen what undo and redo have just changed, so that it can go there. */
import { useEffect, useRef } from 'react';
import type { Change, TableName } from '../db/change-set';
import { useServices } from './services-context';

/** A row that undo or redo has brought back, changed or taken away. */
export interface TakenBackRow {
  readonly id: string;
  readonly kind: 'back' | 'changed' | 'gone';
  /** The names of the fields that changed; empty for whole rows. */
  readonly fields: readonly string[];
}

/** Calls `listener` after each undo and redo that touched rows of `table`. */
export function useTakenBack(table: TableName, listener: (rows: readonly TakenBackRow[]) => void): void {
  const { history } = useServices();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      history.onTakenBack(({ changes }) => {
        const rows = changes.filter((change) => change.table === table).map(rowOf);
        if (rows.length > 0) latest.current(rows);
      }),
    [history, table],
  );
}

function rowOf(change: Change): TakenBackRow {
  if (change.kind === 'patch') return { id: change.id, kind: 'changed', fields: Object.keys(change.after) };
  return { id: change.id, kind: change.kind === 'add' ? 'back' : 'gone', fields: [] };
}
