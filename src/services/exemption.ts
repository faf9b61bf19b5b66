/** What becomes exempt with a paper. Nothing here makes anything open again: that is a release, and a decision. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { PaperId, QuestionId } from '../domain/ids';

const EXEMPT = { compartment: 'exempt' } as const;

/**
 * A paper taken in private is exempt, and with it its places, every mark in it, and the questions that rest on them
 * (Schedule 12A, Local Government Act 1972).
 */
export async function makePaperExempt(unit: UnitOfWork, paperId: PaperId): Promise<void> {
  const { database } = unit;
  await unit.patch('papers', paperId, EXEMPT);
  const places = await database.rows('itemPapers').where('paperId').equals(paperId).toArray();
  for (const row of places) await unit.patch('itemPapers', fromRow<'itemPapers'>(row).id, EXEMPT);
  const marks = await database.rows('annotations').where('paperId').equals(paperId).toArray();
  for (const { id } of marks.map((row) => fromRow<'annotations'>(row))) {
    await unit.patch('annotations', id, EXEMPT);
    const links = await database.rows('links').where('[kind+toId]').equals(['evidence', id]).toArray();
    for (const row of links) await makeQuestionExempt(unit, fromRow<'links'>(row).fromId as QuestionId);
  }
}

/** A question with exempt evidence is exempt, and with it its links, answers and promises. */
export async function makeQuestionExempt(unit: UnitOfWork, id: QuestionId): Promise<void> {
  const { database } = unit;
  await unit.patch('questions', id, EXEMPT);
  for (const kind of ['tests', 'evidence']) {
    const links = await database.rows('links').where('[kind+fromId]').equals([kind, id]).toArray();
    for (const row of links) await unit.patch('links', fromRow<'links'>(row).id, EXEMPT);
  }
  const responses = await database.rows('responses').where('questionId').equals(id).toArray();
  for (const row of responses) await unit.patch('responses', fromRow<'responses'>(row).id, EXEMPT);
  const promises = await database.rows('commitments').where('questionId').equals(id).toArray();
  for (const row of promises) await unit.patch('commitments', fromRow<'commitments'>(row).id, EXEMPT);
}
