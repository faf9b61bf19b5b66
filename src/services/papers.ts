/** Papers: details, removal. Their bytes are never touched. */
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import type { PaperId } from '../domain/ids';
import type { Paper, PaperKind } from '../domain/paper';
import type { ServiceContext } from './ports';

export async function updatePaper(
  context: ServiceContext,
  id: PaperId,
  fields: Partial<Pick<Paper, 'title' | 'kind'>>,
): Promise<void> {
  await context.transactor.transact(fields.title === undefined ? 'Change kind of paper' : 'Rename paper', (unit) =>
    unit.patch('papers', id, fields),
  );
}

/** Gives several papers the same kind, as one step of undo. */
export async function setKindOfPapers(
  context: ServiceContext,
  ids: readonly PaperId[],
  kind: PaperKind,
): Promise<void> {
  await context.transactor.transact('Change kind of papers', async (unit) => {
    for (const id of ids) await unit.patch('papers', id, { kind });
  });
}

/** Moves a paper to the bin. Refused while anything rests on it, saying what. */
export async function removePaper(context: ServiceContext, id: PaperId): Promise<void> {
  await context.transactor.transact('Delete paper', async (unit) => {
    const reasons = await usesOf(unit, id);
    if (reasons.length > 0)
      throw new AppError('invalid', `This paper was not deleted, because ${reasons.join(' and ')}.`);
    await unit.remove('papers', id);
  });
}

/** Moves those papers to the bin on which nothing rests, as one step; resolves with how many went. */
export async function removePapers(context: ServiceContext, ids: readonly PaperId[]): Promise<number> {
  return context.transactor.transact('Delete papers', async (unit) => {
    let removed = 0;
    for (const id of ids) {
      if ((await usesOf(unit, id)).length > 0) continue;
      await unit.remove('papers', id);
      removed += 1;
    }
    return removed;
  });
}

/** What rests on a paper, each as the end of a sentence. */
async function usesOf({ database }: UnitOfWork, id: PaperId): Promise<readonly string[]> {
  const uses = {
    'a plan was read from it': await database.rows('planVersions').where('paperId').equals(id).count(),
    'a meeting was read from it': await database.rows('meetings').where('frontSheetPaperId').equals(id).count(),
    'it belongs to an agenda item': await database.rows('itemPapers').where('paperId').equals(id).count(),
    'it has highlights': await database.rows('annotations').where('paperId').equals(id).count(),
    'an answer refers to it': await database.rows('responses').where('paperId').equals(id).count(),
    'figures were read in it': await database.rows('measureReadings').where('paperId').equals(id).count(),
  };
  return Object.entries(uses).flatMap(([reason, count]) => (count > 0 ? [reason] : []));
}
