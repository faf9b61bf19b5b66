/** How far papers have been read on this computer, and keeping it. */
import { useEffect, useMemo, useState } from 'react';
import type { PaperId } from '../domain/ids';
import type { Reading } from '../domain/reading';
import { createReadingKeeper, type SeenPlace } from '../services/readings';
import { watchField } from '../state/unsaved-text';
import { useServices } from './services-context';
import { useLive } from './use-live';

/** The reading of every paper that was ever opened, by paper: undefined while they are read. */
export function useReadings(): ReadonlyMap<PaperId, Reading> | undefined {
  return useLive(
    async (database) => new Map((await database.readings.toArray()).map((reading) => [reading.id, reading])),
    'readings',
  );
}

/**
 * The reading of one paper as it was when first asked for, however far it is read after that: undefined while it is
 * read, null when it was never opened.
 */
export function useFirstReading(paperId: PaperId): Reading | null | undefined {
  const { context } = useServices();
  const [first, setFirst] = useState<{ readonly of: PaperId; readonly reading: Reading | null } | null>(null);
  const { database } = context;
  useEffect(() => {
    let isWanted = true;
    const take = (reading: Reading | null) => isWanted && setFirst({ of: paperId, reading });
    // A paper can be read without knowing how far it was read before.
    database.readings.get(paperId).then(
      (reading) => take(reading ?? null),
      () => take(null),
    );
    return () => {
      isWanted = false;
    };
  }, [database, paperId]);
  return first?.of === paperId ? first.reading : undefined;
}

/** A function that keeps where one is in a paper: on disk within a second or so, and when the paper or window is left. */
export function useKeepReading(paperId: PaperId): (place: SeenPlace) => void {
  const { context } = useServices();
  const keeper = useMemo(() => createReadingKeeper(context, paperId), [context, paperId]);
  useEffect(() => watchField(keeper), [keeper]);
  return keeper.keep;
}
