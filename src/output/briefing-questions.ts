/** The questions of a briefing, and what was asked before about the same parts of the plan. */
import { byOrder, plainly } from '../domain/order';
import type { PlanPart } from '../domain/plan-parts';
import { QUESTION_STATE_LABELS, type Question } from '../domain/question';
import type { BriefingEvidence, BriefingItem, BriefingQuestion, EarlierQuestion, FollowUp } from './briefing-model';
import { answersOf, partName, promiseLine } from './briefing-parts';
import type { Making } from './make-briefing';
import type { RecordIndex } from './record-index';

/** Further earlier questions about the parts of one item are counted and not printed. */
const MOST_EARLIER = 12;

/** The questions in their order; a follow-up that is put at the same item stands under the question it follows. */
export function briefingQuestions(making: Making, questions: readonly Question[]): readonly BriefingQuestion[] {
  const here = new Set<string>(questions.map((one) => one.id));
  const { index } = making;
  // Questions that follow each other in a ring all stay on the page.
  const isUnder = (one: Question) => one.parentId !== null && here.has(one.parentId) && !isInRing(index, one);
  return questions.filter((one) => !isUnder(one)).map((one) => briefingQuestion(making, one, here));
}

function isInRing(index: RecordIndex, question: Question): boolean {
  const seen = new Set<string>();
  let at = index.questions.get(question.parentId ?? '');
  while (at && !seen.has(at.id)) {
    if (at.id === question.id) return true;
    seen.add(at.id);
    at = index.questions.get(at.parentId ?? '');
  }
  return false;
}

function briefingQuestion(making: Making, question: Question, here: ReadonlySet<string>): BriefingQuestion {
  const { index, input, pages, meeting, nextNumber } = making;
  const { choice } = input;
  const parent = index.questions.get(question.parentId ?? '');
  return {
    number: nextNumber(),
    wording: question.wording,
    asker: askerOf(index, question),
    state: QUESTION_STATE_LABELS[question.state],
    parts: index.partsOf(question.id).map((part) => `${partName(part)}: ${part.element.text}`),
    evidence: evidenceFor(making, question),
    followUps: followUps(making, question, here),
    follows: parent && !here.has(parent.id) ? parent.wording : '',
    answers: answersOf(index, pages, question.id, meeting.id),
    note: choice.withNotes ? question.privateNote : '',
    compartment: question.compartment,
  };
}

function evidenceFor({ index, pages, meeting, input }: Making, { id }: Question): readonly BriefingEvidence[] {
  const { withEvidence, withNotes } = input.choice;
  if (!withEvidence) return [];
  return index.evidenceOf(id).map(({ annotation, paper }) => ({
    quote: annotation.quote.exact,
    // Written beside the page for oneself, like the private note of a question.
    comment: withNotes ? annotation.comment : '',
    reference: paper ? pages.reference(paper, annotation.page, meeting.id) : `p. ${annotation.page}`,
  }));
}

/** Follow-ups at the same item, and what follows them, in the order in which they would be asked. */
function followUps(making: Making, question: Question, here: ReadonlySet<string>): readonly FollowUp[] {
  const { index, pages, meeting } = making;
  const seen = new Set<string>([question.id]);
  const below = (id: string): Question[] =>
    [...index.followUpsOf(id)].sort(byOrder).flatMap((one) => {
      if (!here.has(one.id) || seen.has(one.id)) return [];
      seen.add(one.id);
      return [one, ...below(one.id)];
    });
  return below(question.id).map((one) => ({
    wording: one.wording,
    asker: askerOf(index, one),
    evidence: evidenceFor(making, one),
    answers: answersOf(index, pages, one.id, meeting.id),
  }));
}

function askerOf(index: RecordIndex, question: Question): string {
  return index.members.get(question.askerId ?? '')?.name ?? '';
}

/** What was asked about these parts at earlier meetings, in this or another text of the same plan; newest first. */
export function earlierQuestions(
  making: Making,
  parts: readonly PlanPart[],
): Pick<BriefingItem, 'earlier' | 'furtherEarlier'> {
  const { index, meeting } = making;
  const found = new Map<Question, Set<string>>();
  for (const part of parts) {
    for (const question of index.testing(part)) {
      if (!wasBefore(making, question)) continue;
      const names = found.get(question) ?? new Set<string>();
      found.set(question, names.add(partName(part)));
    }
  }
  const rows = [...found].map(([question, names]) => ({ question, names, date: dateOf(index, question) }));
  rows.sort((a, b) => plainly(b.date, a.date) || byOrder(a.question, b.question));
  const earlier = rows.slice(0, MOST_EARLIER).map(
    ({ question, names, date }): EarlierQuestion => ({
      date,
      parts: [...names],
      wording: question.wording,
      asker: askerOf(index, question),
      state: QUESTION_STATE_LABELS[question.state],
      answers: answersOf(index, making.pages, question.id, meeting.id),
      promises: index.promisesIn(question.id).map((promise) => promiseLine(index, promise)),
    }),
  );
  return { earlier, furtherEarlier: rows.length - earlier.length };
}

const PUT: ReadonlySet<Question['state']> = new Set(['asked', 'notReached', 'answered', 'closed']);

function wasBefore({ index, meeting }: Making, question: Question): boolean {
  if (question.meetingId === meeting.id || !PUT.has(question.state)) return false;
  const date = dateOf(index, question);
  return date !== '' && date < meeting.date;
}

/** When it was asked, else the day of its meeting; empty when neither is known. */
function dateOf(index: RecordIndex, question: Question): string {
  return question.askedOn ?? index.meetings.get(question.meetingId ?? '')?.date ?? '';
}
