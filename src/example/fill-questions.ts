/** Asks the example's questions, and records what became of them. */
import type { MemberId, QuestionId } from '../domain/ids';
import { createAnnotation } from '../services/annotations';
import {
  addPassageAsEvidence,
  carryQuestion,
  createQuestion,
  moveQuestion,
  updateQuestion,
} from '../services/questions';
import { catchPromise, recordResponse, settlePromise, updateResponse } from '../services/responses';
import { EXAMPLE_MARKS } from './example-marks';
import { EXAMPLE_MEETINGS } from './example-papers';
import type { ExampleAnswer, ExampleQuestion } from './example-question';
import type { ExampleLibrary } from './fill-papers';
import { LAST_MEETING_QUESTIONS } from './last-meeting-questions';
import { NEXT_MEETING_QUESTIONS } from './next-meeting-questions';
import { passageOf } from './passages';
import { dayFrom, type ExampleStage } from './stage';

export interface QuestionMaker {
  readonly stage: ExampleStage;
  readonly library: ExampleLibrary;
  /** By name. */
  readonly members: ReadonlyMap<string, MemberId>;
  readonly today: Date;
}

export async function fillQuestions(maker: QuestionMaker): Promise<void> {
  const made = new Map<string, QuestionId>();
  for (const question of [...LAST_MEETING_QUESTIONS, ...NEXT_MEETING_QUESTIONS]) {
    maker.stage.work.signal.throwIfAborted();
    made.set(question.key, await fillQuestion(maker, question, made));
  }
}

/** Highlights and underlines with their comments. */
export async function fillMarks({ stage, library }: QuestionMaker): Promise<void> {
  stage.goTo(-1, 19);
  for (const { passage, ...look } of EXAMPLE_MARKS) {
    await createAnnotation(stage.context, { ...(await passageOf(stage.context, library.papers, passage)), ...look });
  }
}

async function fillQuestion(
  maker: QuestionMaker,
  question: ExampleQuestion,
  made: ReadonlyMap<string, QuestionId>,
): Promise<QuestionId> {
  const { stage, library, members, today } = maker;
  const { context } = stage;
  const { meeting, item, parent, asker, dueDay, type, wording, privateNote = '', isCarried = false } = question;
  const own = meeting === 'next' ? 'next' : 'last';
  const first = isCarried ? 'last' : own;
  stage.goTo(EXAMPLE_MEETINGS[first].publishedDay + (first === 'next' ? 0 : 3), 20);
  const { id } = await createQuestion(context, {
    wording: '',
    meetingId: meeting === null ? null : library.meetings[first],
    itemId: (item === undefined ? undefined : library.items.get(`${first} ${item}`)) ?? null,
    parentId: (parent === undefined ? undefined : made.get(parent)) ?? null,
    elementIds: question.parts.flatMap((part) => library.parts.get(part) ?? []),
  });
  for (const name of question.evidence) {
    const passage = await passageOf(context, library.papers, name);
    await addPassageAsEvidence(context, id, { ...passage, kind: 'highlight', colour: 'question', comment: '' });
  }
  await updateQuestion(context, id, { wording, ...(type && { type }), ...(privateNote !== '' && { privateNote }) });
  if (asker) await updateQuestion(context, id, { askerId: members.get(asker) ?? null });
  if (dueDay !== undefined) await updateQuestion(context, id, { answerDue: dayFrom(today, dueDay) });
  if (isCarried) await carry(maker, id, question);
  else await bringTo(maker, id, question);
  return id;
}

/** Not reached at the last meeting; ready for the next. */
async function carry({ stage, library }: QuestionMaker, id: QuestionId, { item }: ExampleQuestion): Promise<void> {
  stage.goTo(EXAMPLE_MEETINGS.last.day, 13);
  await moveQuestion(stage.context, id, 'notReached');
  await carryQuestion(stage.context, id, library.meetings.next);
  const itemId = library.items.get(`next ${item ?? ''}`);
  if (itemId) await updateQuestion(stage.context, id, { itemId });
}

/** The moves that lead to a state, by the rules. */
const MOVES = {
  idea: ['idea'],
  drafted: [],
  allocated: [],
  submitted: ['submitted'],
  asked: ['asked'],
  notReached: ['notReached'],
  withdrawn: ['withdrawn'],
  answered: ['asked'],
  closed: ['asked'],
} as const;

async function bringTo(maker: QuestionMaker, id: QuestionId, question: ExampleQuestion): Promise<void> {
  const { stage } = maker;
  if (question.meeting === 'last') stage.goTo(EXAMPLE_MEETINGS.last.day, 11);
  for (const state of MOVES[question.state]) await moveQuestion(stage.context, id, state);
  for (const answer of question.answers ?? []) await answerQuestion(maker, id, answer);
  if (question.state === 'closed') await moveQuestion(stage.context, id, 'closed');
}

async function answerQuestion(maker: QuestionMaker, questionId: QuestionId, answer: ExampleAnswer): Promise<void> {
  const { stage, library, members, today } = maker;
  const { context } = stage;
  const { mode, day, text, source, adequacy, reason, promises = [] } = answer;
  stage.goTo(day, 12);
  const response = await recordResponse(context, questionId, {
    mode,
    date: dayFrom(today, day),
    text,
    paperId: (source && library.papers.get(source.paper)?.id) ?? null,
    page: source?.page ?? null,
  });
  const judged = { adequacy, adequacyReason: reason, assessedBy: members.get('The Chair') ?? null };
  await updateResponse(context, response.id, judged);
  for (const { text: promised, who, dueDay, state } of promises) {
    const wanted = { questionId, responseId: response.id, text: promised, who };
    const made = await catchPromise(context, { ...wanted, dueDate: dueDay === null ? null : dayFrom(today, dueDay) });
    if (state === 'outstanding') continue;
    stage.goTo(-2, 10);
    await settlePromise(context, made.id, state);
    stage.goTo(day, 12);
  }
}
