/** How far papers have been read on this computer, and keeping it. */
import { useEffect, useMemo } from 'react';
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

/** The reading of one paper: undefined while it is read, null when it was never opened. */
export function useReading(paperId: PaperId): Reading | null | undefined {
  return useLive(async (database) => (await database.readings.get(paperId)) ?? null, `reading:${paperId}`);
}

/** A function that keeps where one is in a paper: on disk within a second or so, and when the paper or window is left. */
export function useKeepReading(paperId: PaperId): (place: SeenPlace) => void {
  const { context } = useServices();
  const keeper = useMemo(() => createReadingKeeper(context, paperId), [context, paperId]);
  useEffect(() => watchField(keeper), [keeper]);
  return keeper.keep;
}
