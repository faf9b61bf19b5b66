/** What becomes exempt with a paper. Nothing here makes anything open again: that is a release, and a decision. */
import { type Entities, fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { PaperId, PlanId, QuestionId } from '../domain/ids';
import { LINK_KINDS, type LinkKind } from '../domain/link';
import { wordKey } from '../domain/similarity';

const EXEMPT = { compartment: 'exempt' } as const;

/**
 * A paper taken in private is exempt, and with it its places, every mark in it, the questions that rest on them, the
 * answers given in it, the figures read in it and the plans read from it (Schedule 12A, Local Government Act 1972).
 */
export async function makePaperExempt(unit: UnitOfWork, paperId: PaperId): Promise<void> {
  const { database } = unit;
  await unit.patch('papers', paperId, EXEMPT);
  await makeExempt(unit, 'itemPapers', 'paperId', paperId);
  for (const mark of await makeExempt(unit, 'annotations', 'paperId', paperId)) {
    const links = await database.rows('links').where('[kind+toId]').equals(['evidence', mark.id]).toArray();
    for (const row of links) await makeQuestionExempt(unit, fromRow<'links'>(row).fromId as QuestionId);
    await makeTiesExempt(unit, 'fromId', mark.id);
  }
  for (const response of await makeExempt(unit, 'responses', 'paperId', paperId)) {
    await makeExempt(unit, 'commitments', 'responseId', response.id);
  }
  await makeExempt(unit, 'measureReadings', 'paperId', paperId);
  for (const version of await makeExempt(unit, 'planVersions', 'paperId', paperId)) {
    await makeExempt(unit, 'planChanges', 'versionId', version.id);
    for (const promise of await makeExempt(unit, 'commitments', 'versionId', version.id)) {
      await makeLinksExempt(unit, 'asks', promise);
    }
    for (const element of await makeExempt(unit, 'planElements', 'versionId', version.id)) {
      await makeExempt(unit, 'planChanges', 'beforeId', element.id);
      await makeLinksExempt(unit, 'tests', element);
      await makeTiesExempt(unit, 'toId', element.id);
    }
    await makePlanExempt(unit, version.planId);
  }
}

/** A question may ask about what a plan says and stay open, as long as it doesn't quote what is exempt in it. */
async function makeLinksExempt(
  unit: UnitOfWork,
  kind: LinkKind,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const words = wordKey(text);
  const rows = await unit.database.rows('links').where('[kind+toId]').equals([kind, id]).toArray();
  for (const link of rows.map((row) => fromRow<'links'>(row))) {
    await unit.patch('links', link.id, EXEMPT);
    const question = await unit.need('questions', link.fromId as QuestionId);
    if (words !== '' && wordKey(question.wording).includes(words)) await makeQuestionExempt(unit, question.id);
  }
}

/** What ties a note to a part of a plan is exempt with either. The note itself says nothing that stands only there. */
async function makeTiesExempt(unit: UnitOfWork, end: 'fromId' | 'toId', id: string): Promise<void> {
  const rows = await unit.database.rows('links').where(`[kind+${end}]`).equals(['about', id]).toArray();
  for (const row of rows) await unit.patch('links', fromRow<'links'>(row).id, EXEMPT);
}

/** A plan of which no text is open is exempt itself, with its figures and what was decided of its successors. */
async function makePlanExempt(unit: UnitOfWork, id: PlanId): Promise<void> {
  const rows = await unit.database.rows('planVersions').where('planId').equals(id).toArray();
  for (const row of rows) {
    const text = await unit.need('planVersions', fromRow<'planVersions'>(row).id);
    if (text.compartment === 'open') return;
  }
  await unit.patch('plans', id, EXEMPT);
  await makeExempt(unit, 'successions', 'fromPlanId', id);
  await makeExempt(unit, 'successions', 'toPlanId', id);
  for (const measure of await makeExempt(unit, 'measures', 'planId', id)) {
    await makeExempt(unit, 'measureReadings', 'measureId', measure.id);
  }
}

/** A question with exempt evidence is exempt, and with it its links, answers, promises and follow-up questions. */
export async function makeQuestionExempt(unit: UnitOfWork, id: QuestionId): Promise<void> {
  const { database } = unit;
  // Asked of the unit, so that questions that follow each other in a ring come to an end.
  const isDone = (await unit.get('questions', id))?.compartment === 'exempt';
  if (isDone) return;
  await unit.patch('questions', id, EXEMPT);
  for (const kind of LINK_KINDS) {
    const links = await database.rows('links').where('[kind+fromId]').equals([kind, id]).toArray();
    for (const row of links) await unit.patch('links', fromRow<'links'>(row).id, EXEMPT);
  }
  await makeExempt(unit, 'responses', 'questionId', id);
  await makeExempt(unit, 'commitments', 'questionId', id);
  const followUps = await database.rows('questions').where('parentId').equals(id).toArray();
  for (const row of followUps) await makeQuestionExempt(unit, fromRow<'questions'>(row).id);
}

type Heirs =
  | 'itemPapers'
  | 'annotations'
  | 'responses'
  | 'commitments'
  | 'planVersions'
  | 'planElements'
  | 'planChanges'
  | 'successions'
  | 'measures'
  | 'measureReadings';

/** Makes the rows exempt whose field has a value; resolves with them. */
async function makeExempt<T extends Heirs>(
  unit: UnitOfWork,
  table: T,
  field: string,
  value: string,
): Promise<readonly Entities[T][]> {
  const rows = await unit.database.rows(table).where(field).equals(value).toArray();
  const found = rows.map((row) => fromRow<T>(row));
  for (const { id } of found) await patchExempt(unit, table, id);
  return found;
}

async function patchExempt<T extends Heirs>(unit: UnitOfWork, table: T, id: Entities[T]['id']): Promise<void> {
  await unit.patch(table, id, EXEMPT as Parameters<typeof unit.patch<T>>[2]);
}
