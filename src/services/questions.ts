/** Questions: asked from a passage or from nothing, tied to parts of the plan and an agenda item, moved through their states. */
import type { UnitOfWork } from '../db/unit-of-work';
import { fromRow } from '../db/tables';
import type { Annotation } from '../domain/annotation';
import { inheritedCompartment } from '../domain/entity';
import { type AgendaItemId, type AnnotationId, type MeetingId, type PlanElementId, type QuestionId, newId } from '../domain/ids';
import { evidenceLinkId, testsLinkId } from '../domain/link';
import { keyBetween } from '../domain/order';
import { type Question, type QuestionState, isBeforeAsking } from '../domain/question';
import { type NewAnnotation, addAnnotation } from './annotations';
import { type ServiceContext, todayOf } from './ports';

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
    for (const elementId of wanted.elementIds) await linkTo(unit, question.id, elementId);
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

async function addQuestion(unit: UnitOfWork, wanted: NewQuestion, evidence: readonly Annotation[]): Promise<Question> {
  const rows = await unit.database.rows('questions').toArray();
  const last = rows.reduce<string | null>((highest, row) => {
    const order = String(row['order']);
    return highest === null || order > highest ? order : highest;
  }, null);
  return unit.add('questions', {
    id: newId<QuestionId>(),
    compartment: inheritedCompartment('open', ...evidence.map((one) => one.compartment)),
    wording: wanted.wording,
    type: 'oral',
    state: 'idea',
    askerId: null,
    meetingId: wanted.meetingId,
    itemId: wanted.itemId,
    parentId: wanted.parentId,
    order: keyBetween(last, null),
    askedOn: null,
    answerDue: null,
    privateNote: '',
  });
}

export type QuestionFields = Partial<
  Pick<Question, 'wording' | 'type' | 'askerId' | 'meetingId' | 'itemId' | 'answerDue' | 'askedOn' | 'privateNote'>
>;

/** Changes a question's fields. Writing the wording of an idea makes it a draft; a member to ask it, allocated. */
export async function updateQuestion(context: ServiceContext, id: QuestionId, fields: QuestionFields): Promise<void> {
  await context.transactor.transact(labelFor(fields), async (unit) => {
    const question = await unit.need('questions', id);
    const state = stateAfter(question, fields);
    await unit.patch('questions', id, state === question.state ? fields : { ...fields, state });
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
  await context.transactor.transact(MOVE_LABELS[state], async (unit) => {
    const question = await unit.need('questions', id);
    const meeting = question.meetingId === null ? undefined : await unit.get('meetings', question.meetingId);
    const today = todayOf(context.clock);
    const asked = meeting && meeting.date <= today ? meeting.date : today;
    await unit.patch('questions', id, state === 'asked' && question.askedOn === null ? { state, askedOn: asked } : { state });
  });
}

const MOVE_LABELS: Readonly<Record<QuestionState, string>> = {
  idea: 'Back to idea',
  drafted: 'Mark as drafted',
  allocated: 'Mark as allocated',
  submitted: 'Mark as submitted',
  asked: 'Mark as asked',
  notReached: 'Mark as not reached',
  withdrawn: 'Withdraw question',
  answered: 'Mark as answered',
  closed: 'Close question',
};

/** A question that was not reached goes to another meeting, ready to be asked there. */
export async function carryQuestion(context: ServiceContext, id: QuestionId, meetingId: MeetingId): Promise<void> {
  await context.transactor.transact('Carry to another meeting', async (unit) => {
    const question = await unit.need('questions', id);
    const state = isBeforeAsking(question.state) ? question.state : 'allocated';
    await unit.patch('questions', id, { meetingId, itemId: null, state });
  });
}

export async function linkQuestion(context: ServiceContext, id: QuestionId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Link to part of the plan', (unit) => linkTo(unit, id, elementId));
}

export async function unlinkQuestion(context: ServiceContext, id: QuestionId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Unlink part of the plan', (unit) =>
    unit.remove('links', testsLinkId(id, elementId)),
  );
}

async function linkTo(unit: UnitOfWork, questionId: QuestionId, elementId: PlanElementId): Promise<void> {
  const id = testsLinkId(questionId, elementId);
  if (await unit.get('links', id)) return;
  const element = await unit.need('planElements', elementId);
  const question = await unit.need('questions', questionId);
  unit.add('links', {
    id,
    compartment: inheritedCompartment(element.compartment, question.compartment),
    kind: 'tests',
    fromId: questionId,
    toId: elementId,
    order: keyBetween(null, null),
  });
}

/** Adds an annotation to the question's evidence. A question with exempt evidence is exempt. */
export async function addEvidence(context: ServiceContext, id: QuestionId, annotationId: AnnotationId): Promise<void> {
  await context.transactor.transact('Add evidence', async (unit) => {
    const annotation = await unit.need('annotations', annotationId);
    await linkEvidence(unit, id, annotation);
  });
}

async function linkEvidence(unit: UnitOfWork, questionId: QuestionId, annotation: Annotation): Promise<void> {
  const id = evidenceLinkId(questionId, annotation.id);
  if (await unit.get('links', id)) return;
  const question = await unit.need('questions', questionId);
  const compartment = inheritedCompartment(question.compartment, annotation.compartment);
  if (compartment !== question.compartment) await unit.patch('questions', questionId, { compartment });
  const rows = await unit.database.rows('links').where('[kind+fromId]').equals(['evidence', questionId]).sortBy('order');
  unit.add('links', {
    id,
    compartment,
    kind: 'evidence',
    fromId: questionId,
    toId: annotation.id,
    order: keyBetween(rows.length === 0 ? null : String(rows.at(-1)?.['order']), null),
  });
}

/** Takes evidence away from a question; the annotation stays in its paper. */
export async function removeEvidence(context: ServiceContext, id: QuestionId, annotationId: AnnotationId): Promise<void> {
  await context.transactor.transact('Remove evidence', (unit) => unit.remove('links', evidenceLinkId(id, annotationId)));
}

/** Moves a question with its links, answers, promises and follow-up questions to the bin. Marks in papers stay. */
export async function removeQuestion(context: ServiceContext, id: QuestionId): Promise<void> {
  await context.transactor.transact('Delete question', (unit) => removeWhole(unit, id));
}

async function removeWhole(unit: UnitOfWork, id: QuestionId): Promise<void> {
  const { database } = unit;
  const followUps = await database.rows('questions').where('parentId').equals(id).toArray();
  for (const row of followUps) await removeWhole(unit, fromRow<'questions'>(row).id);
  for (const kind of ['tests', 'evidence']) {
    const links = await database.rows('links').where('[kind+fromId]').equals([kind, id]).toArray();
    for (const row of links) await unit.remove('links', fromRow<'links'>(row).id);
  }
  const promises = await database.rows('commitments').where('questionId').equals(id).toArray();
  for (const row of promises) await unit.remove('commitments', fromRow<'commitments'>(row).id);
  const responses = await database.rows('responses').where('questionId').equals(id).toArray();
  for (const row of responses) await unit.remove('responses', fromRow<'responses'>(row).id);
  await unit.remove('questions', id);
}
