/** Papers: details, removal. Their bytes are never touched. */
import { AppError } from '../domain/errors';
import type { PaperId } from '../domain/ids';
import type { Paper } from '../domain/paper';
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

/** Moves a paper to the bin. Refused while anything rests on it, saying what. */
export async function removePaper(context: ServiceContext, id: PaperId): Promise<void> {
  await context.transactor.transact('Delete paper', async (unit) => {
    const { database } = unit;
    const uses = {
      'a plan was read from it': await database.rows('planVersions').where('paperId').equals(id).count(),
      'a meeting was read from it': await database.rows('meetings').where('frontSheetPaperId').equals(id).count(),
      'it belongs to an agenda item': await database.rows('itemPapers').where('paperId').equals(id).count(),
      'it has highlights': await database.rows('annotations').where('paperId').equals(id).count(),
      'an answer refers to it': await database.rows('responses').where('paperId').equals(id).count(),
    };
    const reasons = Object.entries(uses).flatMap(([reason, count]) => (count > 0 ? [reason] : []));
    if (reasons.length > 0)
      throw new AppError('invalid', `This paper was not deleted, because ${reasons.join(' and ')}.`);
    await unit.remove('papers', id);
  });
}
