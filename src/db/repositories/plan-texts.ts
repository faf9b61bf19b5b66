/** The whole texts of plans, page by page, as search has them. */
import type { PaperId } from '../../domain/ids';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

/** The pages of each paper as texts, in order; papers that are gone have none. */
export async function textsOfPapers(
  database: ScrutinyDatabase,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, readonly string[]>> {
  const rows = await database.rows('papers').bulkGet([...ids]);
  const papers = rows.flatMap((row) => (row ? [fromRow<'papers'>(row)] : []));
  const texts = await Promise.all(
    papers.map(({ fileId }) => database.pageTexts.where('fileId').equals(fileId).sortBy('page')),
  );
  return new Map(papers.map((paper, index) => [paper.id, (texts[index] ?? []).map(({ text }) => text)]));
}
