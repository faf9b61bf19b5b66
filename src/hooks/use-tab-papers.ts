/** The papers of the open tabs, live. */
import { fromRow } from '../db/tables';
import type { PaperId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import { useLive } from './use-live';

/** Undefined while they are read; those that were deleted are left out. */
export function useTabPapers(ids: readonly PaperId[]): ReadonlyMap<PaperId, Paper> | undefined {
  return useLive(
    async (database) => {
      const rows = await database.rows('papers').bulkGet([...ids]);
      const papers = rows.flatMap((row) => (row ? [fromRow<'papers'>(row)] : []));
      return new Map(papers.map((paper) => [paper.id, paper]));
    },
    `tabs:${ids.join(',')}`,
  );
}
