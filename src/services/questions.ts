/** Questions: asked from a passage or from nothing, tied to parts of the plan and an agenda item, moved through their states. */

import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Annotation } from '../domain/annotation';
import { inheritedCompartment } from '../domain/entity';
import {
  type AgendaItemId,
  type AnnotationId,
  type MeetingId,
  type MemberId,
  newId,
  type PlanElementId,
  type QuestionId,
} from '../domain/ids';
import { evidenceLinkId, LINK_KINDS } from '../domain/link';
import { keyBetween } from '../domain/order';
import { canCarry, isBeforeAsking, moveLabel, type Question, type QuestionState } from '../domain/question';
import { timelinessOf } from '../domain/response';
import { addAnnotation, type NewAnnotation } from './annotations';
import { makeQuestionExempt } from './exemption';
import { untie } from './plan-changes';
import { type ServiceContext, todayOf } from './ports';
import { linkEvidence, linkTo, removeCommitment } from './question-links';

export interface NewQuestion {
  readonly wording: string;
  readonly meetingId: MeetingId | null;
  readonly itemId: AgendaItemId | null;
  readonly parentId: QuestionId | null;
  readonly elementIds: readonly PlanElementId[];
}

/** Starts a question. It is there at once, as an idea, so that nothing typed into it can be lost. */
export async function createQuestion(context: ServiceContext, wanted: NewQuestion): Promise<Question> {
  return context.transactor.transact(wanted.parentId ? 'Add follow-up question' : 'Add question', async (unit) => {
    const question = await addQuestion(unit, wanted, []);
    await linkTo(unit, question.id, wanted.elementIds);
    return question;
  });
}

/** One key in the reader: the selected passage becomes an annotation and the evidence of a new question. */
export async function askFromPassage(
  context: ServiceContext,
  passage: NewAnnotation,
  place: { readonly meetingId: MeetingId | null; readonly itemId: AgendaItemId | null },
): Promise<{ question: Question; annotation: Annotation }> {
  return context.transactor.transact('Ask about passage', async (unit) => {
    const annotation = await addAnnotation(unit, passage);
    const wanted = { wording: '', parentId: null, elementIds: [], ...place };
    const question = await addQuestion(unit, wanted, [annotation]);
    await linkEvidence(unit, question.id, annotation);
    return { question, annotation };
  });
}

/** A question about a passage that is highlighted already; the highlight becomes its evidence. */
export async function askAboutAnnotation(
  context: ServiceContext,
  annotationId: AnnotationId,
  place: { readonly meetingId: MeetingId | null; readonly itemId: AgendaItemId | null },
): Promise<Question> {
  return context.transactor.transact('Ask about highlight', async (unit) => {
    const annotation = await unit.need('annotations', annotationId);
    const wanted = { wording: '', parentId: null, elementIds: [], ...place };
    const question = await addQuestion(unit, wanted, [annotation]);
    await linkEvidence(unit, question.id, annotation);
    return question;
  });
}

/** Highlights the selected passage and adds it to a question's evidence, in one step. */
export async function addPassageAsEvidence(
  context: ServiceContext,
  id: QuestionId,
  passage: NewAnnotation,
): Promise<Annotation> {
  return context.transactor.transact('Add evidence', async (unit) => {
    const annotation = await addAnnotation(unit, passage);
    await linkEvidence(unit, id, annotation);
    return annotation;
  });
}

/** The same inside a running unit of work, without its links. @param evidence what it is going to rest on. */
export async function addQuestion(
  unit: UnitOfWork,
  wanted: NewQuestion,
  evidence: readonly Annotation[],
): Promise<Question> {
  const last = await unit.database.rows('questions').orderBy('order').last();
  const item = wanted.itemId === null ? undefined : await unit.get('agendaItems', wanted.itemId);
  const parent = wanted.parentId === null ? undefined : await unit.get('questions', wanted.parentId);
  const sources = [item, parent, ...evidence].flatMap((one) => (one ? [one.compartment] : []));
  return unit.add('questions', {
    id: newId<QuestionId>(),
    compartment: inheritedCompartment(...sources),
    wording: wanted.wording,
    type: 'oral',
    state: 'idea',
    askerId: null,
    meetingId: item?.meetingId ?? wanted.meetingId,
    itemId: wanted.itemId,
    parentId: wanted.parentId,
    order: keyBetween(last ? fromRow<'questions'>(last).order : null, null),
    askedOn: null,
    answerDue: null,
    privateNote: '',
  });
}

export type QuestionFields = Partial<
  Pick<Question, 'wording' | 'type' | 'askerId' | 'meetingId' | 'itemId' | 'answerDue' | 'askedOn' | 'privateNote'>
>;

/** Changes a question's fields. Writing the wording of an idea makes it a draft; a member to ask it, allocated. */
export async function updateQuestion(context: ServiceContext, id: QuestionId, wanted: QuestionFields): Promise<void> {
  await context.transactor.transact(labelFor(wanted), async (unit) => {
    const question = await unit.need('questions', id);
    const fields = await withItsMeeting(unit, question, wanted);
    const state = stateAfter(question, fields);
    await unit.patch('questions', id, state === question.state ? fields : { ...fields, state });
    if (fields.answerDue !== undefined) await holdAgainst(unit, id, fields.answerDue);
    const item = fields.itemId ? await unit.get('agendaItems', fields.itemId) : undefined;
    if (item?.compartment === 'exempt') await makeQuestionExempt(unit, id);
  });
}

/** An agenda item brings its meeting along; another meeting, or none, lets go of the item. */
async function withItsMeeting(unit: UnitOfWork, question: Question, fields: QuestionFields): Promise<QuestionFields> {
  const { itemId, meetingId } = fields;
  if (itemId) return { ...fields, meetingId: (await unit.need('agendaItems', itemId)).meetingId };
  const isElsewhere = meetingId !== undefined && meetingId !== question.meetingId;
  return isElsewhere ? { ...fields, itemId: null } : fields;
}

/** Answers that are there already are held against the new day. */
async function holdAgainst(unit: UnitOfWork, id: QuestionId, due: string | null): Promise<void> {
  const rows = await unit.database.rows('responses').where('questionId').equals(id).toArray();
  for (const response of rows.map((row) => fromRow<'responses'>(row))) {
    if (response.timeliness === 'holding') continue;
    await unit.patch('responses', response.id, { timeliness: timelinessOf(due, response.date) });
  }
}

/** Gives a question to somebody who isn't in the list of members yet. */
export async function giveToNewMember(context: ServiceContext, id: QuestionId, name: string): Promise<void> {
  await context.transactor.transact('Choose who asks', async (unit) => {
    const question = await unit.need('questions', id);
    const member = unit.add('members', {
      id: newId<MemberId>(),
      compartment: 'open',
      name,
      role: 'member',
      authority: '',
      isMe: false,
    });
    const askerId = member.id;
    await unit.patch('questions', id, { askerId, state: stateAfter(question, { askerId }) });
  });
}

function labelFor(fields: QuestionFields): string {
  if ('wording' in fields) return 'Write question';
  if ('privateNote' in fields) return 'Write private note';
  if ('askerId' in fields) return 'Choose who asks';
  if ('meetingId' in fields || 'itemId' in fields) return 'Choose agenda item';
  return 'Change question';
}

function stateAfter(question: Question, fields: QuestionFields): QuestionState {
  const { state } = question;
  if (state === 'idea' && (fields.wording ?? '').trim() !== '') return 'drafted';
  if ((state === 'idea' || state === 'drafted') && fields.askerId) return 'allocated';
  if (state === 'allocated' && fields.askerId === null) return 'drafted';
  return state;
}

/** Moves a question to another state; the writer refuses a move that the rules don't know. */
export async function moveQuestion(context: ServiceContext, id: QuestionId, state: QuestionState): Promise<void> {
  await moveQuestions(context, [id], state);
}

/** Moves several questions at once, as one step of undo: all of them, or none when one can't go there. */
export async function moveQuestions(
  context: ServiceContext,
  ids: readonly QuestionId[],
  state: QuestionState,
): Promise<void> {
  const first = await context.database.rows('questions').get(ids[0] ?? '');
  const from = first === undefined ? state : fromRow<'questions'>(first).state;
  await context.transactor.transact(moveLabel(from, state), async (unit) => {
    for (const id of ids) await move(unit, id, state, todayOf(context.clock));
  });
}

async function move(unit: UnitOfWork, id: QuestionId, state: QuestionState, today: string): Promise<void> {
  const question = await unit.need('questions', id);
  if (state === 'asked') {
    const meeting = question.meetingId === null ? undefined : await unit.get('meetings', question.meetingId);
    const day = meeting && meeting.date <= today ? meeting.date : today;
    await unit.patch('questions', id, { state, askedOn: question.askedOn ?? day });
  } else {
    await unit.patch('questions', id, canCarry(state) ? { state, askedOn: null } : { state });
  }
}

/** A question that was not reached goes to another meeting, ready to be asked there. */
export async function carryQuestion(context: ServiceContext, id: QuestionId, meetingId: MeetingId): Promise<void> {
  await context.transactor.transact('Carry to another meeting', async (unit) => {
    const question = await unit.need('questions', id);
    const state = isBeforeAsking(question.state) ? question.state : 'allocated';
    await unit.patch('questions', id, { meetingId, itemId: null, state, askedOn: null });
  });
}

export async function linkQuestion(context: ServiceContext, id: QuestionId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Link to part of the plan', (unit) => linkTo(unit, id, [elementId]));
}

export async function unlinkQuestion(context: ServiceContext, id: QuestionId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Unlink part of the plan', (unit) => untie(unit, id, elementId));
}

/** Adds an annotation to the question's evidence. A question with exempt evidence is exempt. */
export async function addEvidence(context: ServiceContext, id: QuestionId, annotationId: AnnotationId): Promise<void> {
  await context.transactor.transact('Add evidence', async (unit) => {
    const annotation = await unit.need('annotations', annotationId);
    await linkEvidence(unit, id, annotation);
  });
}

/** Takes evidence away from a question; the annotation stays in its paper. */
export async function removeEvidence(
  context: ServiceContext,
  id: QuestionId,
  annotationId: AnnotationId,
): Promise<void> {
  await context.transactor.transact('Remove evidence', (unit) =>
    unit.remove('links', evidenceLinkId(id, annotationId)),
  );
}

/** Moves a question with its links, answers, promises and follow-up questions to the bin. Marks in papers stay. */
export async function removeQuestion(context: ServiceContext, id: QuestionId): Promise<void> {
  await removeQuestions(context, [id]);
}

/** The same for several, as one step of undo. A follow-up that has gone with its question is passed over. */
export async function removeQuestions(context: ServiceContext, ids: readonly QuestionId[]): Promise<void> {
  await context.transactor.transact(ids.length === 1 ? 'Delete question' : 'Delete questions', async (unit) => {
    for (const id of ids) if (await unit.get('questions', id)) await removeWhole(unit, id);
  });
}

async function removeWhole(unit: UnitOfWork, id: QuestionId): Promise<void> {
  const { database } = unit;
  const followUps = await database.rows('questions').where('parentId').equals(id).toArray();
  for (const followUp of followUps.map((row) => fromRow<'questions'>(row))) {
    if (await unit.get('questions', followUp.id)) await removeWhole(unit, followUp.id);
  }
  for (const kind of LINK_KINDS) {
    const links = await database.rows('links').where('[kind+fromId]').equals([kind, id]).toArray();
    for (const row of links) await unit.remove('links', fromRow<'links'>(row).id);
  }
  const promises = await database.rows('commitments').where('questionId').equals(id).toArray();
  for (const row of promises) await removeCommitment(unit, fromRow<'commitments'>(row).id);
  const responses = await database.rows('responses').where('questionId').equals(id).toArray();
  for (const row of responses) await unit.remove('responses', fromRow<'responses'>(row).id);
  await unit.remove('questions', id);
}
