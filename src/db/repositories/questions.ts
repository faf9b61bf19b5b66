/** Reads for questions: the whole chain of one. */
import type { Annotation } from '../../domain/annotation';
import { asId, type PlanElementId, type QuestionId } from '../../domain/ids';
import { byOrder } from '../../domain/order';
import { byResponseDate, type EvidenceItem, type QuestionChain } from '../../domain/question-chain';
import type { TableName } from '../change-set';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { type Entities, fromRow } from '../tables';

/** One question with everything that hangs on it; null when it isn't there (any more). */
export async function questionChain(database: ScrutinyDatabase, id: QuestionId): Promise<QuestionChain | null> {
  const question = await find(database, 'questions', id);
  if (question === null) return null;
  const [parent, meeting, item, tests, evidence, responses, commitments, followUps] = await Promise.all([
    find(database, 'questions', question.parentId),
    find(database, 'meetings', question.meetingId),
    find(database, 'agendaItems', question.itemId),
    linksFrom(database, 'tests', id),
    linksFrom(database, 'evidence', id),
    where(database, 'responses', 'questionId', id),
    where(database, 'commitments', 'questionId', id),
    where(database, 'questions', 'parentId', id),
  ]);
  return {
    question,
    parent,
    meeting,
    item,
    elementIds: tests.map((link) => asId<PlanElementId>(link.toId)),
    evidence: await evidenceOf(database, evidence),
    responses: responses.sort(byResponseDate),
    commitments: commitments.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)),
    followUps: followUps.sort(byOrder),
  };
}

async function evidenceOf(database: ScrutinyDatabase, links: readonly Entities['links'][]): Promise<EvidenceItem[]> {
  const rows = await database.rows('annotations').bulkGet(links.map((link) => link.toId));
  const annotations = rows.flatMap((row): Annotation[] => (row ? [fromRow<'annotations'>(row)] : []));
  const papers = await database.rows('papers').bulkGet(annotations.map((annotation) => annotation.paperId));
  return annotations.map((annotation, index) => {
    const paper = papers[index];
    return { annotation, paper: paper ? fromRow<'papers'>(paper) : null };
  });
}

async function linksFrom(database: ScrutinyDatabase, kind: 'tests' | 'evidence', id: QuestionId) {
  const rows = await database.rows('links').where('[kind+fromId]').equals([kind, id]).toArray();
  return rows
    .map((row) => fromRow<'links'>(row))
    .sort((a, b) => (a.order === b.order ? a.createdAt.localeCompare(b.createdAt) : byOrder(a, b)));
}

async function find<T extends TableName>(
  database: ScrutinyDatabase,
  table: T,
  id: Entities[T]['id'] | null,
): Promise<Entities[T] | null> {
  if (id === null) return null;
  const row = await database.rows(table).get(id);
  return row ? fromRow<T>(row) : null;
}

async function where<T extends TableName>(database: ScrutinyDatabase, table: T, index: string, value: string) {
  const rows = await database.rows(table).where(index).equals(value).toArray();
  return rows.map((row) => fromRow<T>(row));
}
