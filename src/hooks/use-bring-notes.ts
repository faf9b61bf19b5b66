/** Notes on one text of a plan that can be brought to a later one. */
import { useEffect, useState } from 'react';
import type { PaperId } from '../domain/ids';
import { bringNotes, type NotesToBring, notesToBring } from '../services/note-copies';
import { useServices } from './services-context';
import { useAction } from './use-action';
import { useLive } from './use-live';
import { useLongWork } from './use-long-work';

export interface BringNotes {
  /** Undefined while they are looked for. */
  readonly notes: NotesToBring | undefined;
  readonly bring: () => void;
}

export function useBringNotes(from: PaperId, to: PaperId): BringNotes {
  const { context } = useServices();
  const startWork = useLongWork();
  const run = useAction();
  const [notes, setNotes] = useState<NotesToBring>();
  // Looked for again when a note of either paper has changed.
  const stamp = useLive(async (database) => {
    const rows = await database.rows('annotations').where('paperId').anyOf([from, to]).toArray();
    return rows.map((row) => `${row.id}@${row.updatedAt}`).join();
  }, `bringNotes:${from}:${to}`);
  useEffect(() => {
    let isWanted = stamp !== undefined;
    if (!isWanted) return undefined;
    const look = async () => {
      const found = await notesToBring(context, from, to);
      if (isWanted) setNotes(found);
    };
    // Without the texts nothing is offered.
    void look().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [context, from, to, stamp]);
  const bring = () =>
    void startWork('Bring notes', async (work) => {
      await run(() => bringNotes(context, from, to, work), { done: 'Copied to this text.', undo: true });
    });
  return { notes, bring };
}
