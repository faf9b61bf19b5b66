/** What ties a question to parts of the plan and to its evidence, inside a running unit of work. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Annotation } from '../domain/annotation';
import type { Commitment } from '../domain/commitment';
import { inheritedCompartment } from '../domain/entity';
import type { CommitmentId, PlanElementId, QuestionId } from '../domain/ids';
import { asksLinkId, evidenceLinkId, type LinkKind, testsLinkId } from '../domain/link';
import { keyBetween } from '../domain/order';
import type { Question } from '../domain/question';
import { makeQuestionExempt } from './exemption';

/** Ties a question to parts of the plan, in the order given; once each is enough. */
export async function linkTo(
  unit: UnitOfWork,
  questionId: QuestionId,
  elementIds: readonly PlanElementId[],
): Promise<void> {
  // Counted on from one to the next: what this unit has added is not in the database yet.
  let order = await orderOfNextLink(unit, 'tests', questionId);
  for (const elementId of elementIds) {
    const id = testsLinkId(questionId, elementId);
    if (await unit.get('links', id)) continue;
    const element = await unit.need('planElements', elementId);
    const question = await unit.need('questions', questionId);
    const compartment = inheritedCompartment(element.compartment, question.compartment);
    unit.add('links', { id, compartment, kind: 'tests', fromId: questionId, toId: elementId, order });
    order = keyBetween(order, null);
  }
}

/** Ties an annotation to a question as its evidence, last. */
export async function linkEvidence(unit: UnitOfWork, questionId: QuestionId, annotation: Annotation): Promise<void> {
  const id = evidenceLinkId(questionId, annotation.id);
  if (await unit.get('links', id)) return;
  const question = await unit.need('questions', questionId);
  const compartment = inheritedCompartment(question.compartment, annotation.compartment);
  if (compartment !== question.compartment) await makeQuestionExempt(unit, questionId);
  unit.add('links', {
    id,
    compartment,
    kind: 'evidence',
    fromId: questionId,
    toId: annotation.id,
    order: await orderOfNextLink(unit, 'evidence', questionId),
  });
}

/** Ties a question to the promise of a plan that it asks about; once is enough. */
export async function linkPromise(unit: UnitOfWork, question: Question, promise: Commitment): Promise<void> {
  const id = asksLinkId(question.id, promise.id);
  if (await unit.get('links', id)) return;
  const compartment = inheritedCompartment(question.compartment, promise.compartment);
  const order = await orderOfNextLink(unit, 'asks', question.id);
  unit.add('links', { id, compartment, kind: 'asks', fromId: question.id, toId: promise.id, order });
}

/** Removes a promise; the questions that ask about it stay and lose their link to it. */
export async function removeCommitment(unit: UnitOfWork, id: CommitmentId): Promise<void> {
  const links = await unit.database.rows('links').where('[kind+toId]').equals(['asks', id]).toArray();
  for (const row of links) {
    const link = fromRow<'links'>(row).id;
    if (await unit.get('links', link)) await unit.remove('links', link);
  }
  await unit.remove('commitments', id);
}

/** Links of one kind stand in the order they were made. */
async function orderOfNextLink(unit: UnitOfWork, kind: LinkKind, questionId: QuestionId): Promise<string> {
  const rows = await unit.database.rows('links').where('[kind+fromId]').equals([kind, questionId]).sortBy('order');
  const last = rows.at(-1);
  return keyBetween(last === undefined ? null : fromRow<'links'>(last).order, null);
}
