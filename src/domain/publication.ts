/**
 * What may leave the app in a public document. Exempt matter (Schedule 12A, Local Government Act 1972) and whatever hangs
 * on it stays in, also where a row itself says that it is open.
 */
import type { Annotation } from './annotation';
import type { Commitment } from './commitment';
import type { Compartment } from './entity';
import type { Link } from './link';
import type { Measure, MeasureReading } from './measure';
import type { AgendaItem, ItemPaper, Meeting } from './meeting';
import type { Member } from './member';
import type { Paper } from './paper';
import type { Plan, PlanElement, PlanVersion } from './plan';
import type { Question } from './question';
import type { Response } from './response';

/** The rows that a document is made from. */
export interface Records {
  readonly meetings: readonly Meeting[];
  readonly items: readonly AgendaItem[];
  readonly places: readonly ItemPaper[];
  readonly papers: readonly Paper[];
  readonly annotations: readonly Annotation[];
  readonly questions: readonly Question[];
  readonly links: readonly Link[];
  readonly responses: readonly Response[];
  readonly commitments: readonly Commitment[];
  readonly plans: readonly Plan[];
  readonly versions: readonly PlanVersion[];
  readonly elements: readonly PlanElement[];
  readonly measures: readonly Measure[];
  /** The figures of measures. */
  readonly figures: readonly MeasureReading[];
  readonly members: readonly Member[];
}

interface Row {
  readonly id: string;
  readonly compartment: Compartment;
}

/** The records without anything exempt and anything that hangs on it. The same objects, fewer of them. */
export function publicRecords(all: Records): Records {
  const meetings = open(all.meetings);
  const items = openItems(all.items, lost(all.meetings, meetings));
  const noMeeting = lost(all.meetings, meetings);
  const noItem = lost(all.items, items);
  const inPrivate = new Set(all.places.filter((one) => noItem.has(one.itemId)).map((one) => one.paperId as string));
  const papers = open(all.papers).filter((one) => !inPrivate.has(one.id));
  const noPaper = lost(all.papers, papers);
  const places = open(all.places).filter((one) => !noItem.has(one.itemId) && !noPaper.has(one.paperId));
  const annotations = open(all.annotations).filter((one) => !noPaper.has(one.paperId));
  const plans = open(all.plans);
  const noPlan = lost(all.plans, plans);
  const versions = open(all.versions).filter((one) => !noPaper.has(one.paperId) && !noPlan.has(one.planId));
  const noVersion = lost(all.versions, versions);
  const isPrivatePart = (one: PlanElement) => one.compartment === 'exempt' || noVersion.has(one.versionId);
  const elements = withoutHeirs(all.elements, isPrivatePart);
  const measures = open(all.measures).filter((one) => !noPlan.has(one.planId));
  const noMeasure = lost(all.measures, measures);
  const figures = open(all.figures).filter((one) => !noMeasure.has(one.measureId) && !noPaper.has(one.paperId ?? ''));
  const questions = openQuestions(all, { noMeeting, noItem, noMark: lost(all.annotations, annotations) });
  const noQuestion = lost(all.questions, questions);
  const responses = open(all.responses).filter(
    (one) => !noQuestion.has(one.questionId) && !noPaper.has(one.paperId ?? ''),
  );
  const gone = new Set([
    ...noQuestion,
    ...lost(all.responses, responses),
    ...noVersion,
    ...lost(all.elements, elements),
    ...lost(all.annotations, annotations),
    ...noMeeting,
  ]);
  const isGone = (...ids: readonly (string | null)[]) => ids.some((id) => id !== null && gone.has(id));
  const commitments = open(all.commitments).filter(
    (one) => !isGone(one.questionId, one.responseId, one.versionId, one.elementId),
  );
  for (const id of lost(all.commitments, commitments)) gone.add(id);
  return {
    meetings,
    items,
    places,
    papers,
    annotations,
    questions,
    // What a note is about is the note's own: no document tells it.
    links: open(all.links).filter((one) => one.kind !== 'about' && !isGone(one.fromId, one.toId)),
    responses,
    commitments,
    plans,
    versions,
    elements,
    measures,
    figures,
    members: open(all.members),
  };
}

function open<T extends Row>(rows: readonly T[]): readonly T[] {
  return rows.filter((row) => row.compartment === 'open');
}

/** The ids of the rows that were left out. */
function lost(before: readonly Row[], after: readonly Row[]): ReadonlySet<string> {
  const kept = new Set(after.map((row) => row.id));
  return new Set(before.filter((row) => !kept.has(row.id)).map((row) => row.id));
}

/** An item taken in private, and everything under it, is exempt whatever its rows say. */
function openItems(items: readonly AgendaItem[], noMeeting: ReadonlySet<string>): readonly AgendaItem[] {
  const isPrivate = (item: AgendaItem) =>
    item.compartment === 'exempt' || item.part === 2 || noMeeting.has(item.meetingId);
  return withoutHeirs(items, isPrivate);
}

interface Exempt {
  readonly noMeeting: ReadonlySet<string>;
  readonly noItem: ReadonlySet<string>;
  readonly noMark: ReadonlySet<string>;
}

/** A question at a private item, with exempt evidence, or that follows up such a question, is exempt. */
function openQuestions(all: Records, { noMeeting, noItem, noMark }: Exempt): readonly Question[] {
  const rests = all.links.filter((link) => link.kind === 'evidence' && noMark.has(link.toId));
  const onExempt = new Set(rests.map((link) => link.fromId));
  return withoutHeirs(
    all.questions,
    (one) =>
      one.compartment === 'exempt' ||
      noItem.has(one.itemId ?? '') ||
      noMeeting.has(one.meetingId ?? '') ||
      onExempt.has(one.id),
  );
}

/** The rows for which neither they themselves nor a row above them is exempt. Rings come to an end. */
function withoutHeirs<T extends { readonly id: string; readonly parentId: string | null }>(
  rows: readonly T[],
  isExempt: (row: T) => boolean,
): readonly T[] {
  const byId = new Map<string, T>(rows.map((row) => [row.id, row]));
  const known = new Map<string, boolean>();
  const hasExempt = (row: T): boolean => {
    const path: T[] = [];
    let found = false;
    for (let at: T | undefined = row; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
      const before = known.get(at.id);
      found = before ?? isExempt(at);
      if (found || before !== undefined || path.includes(at)) break;
      path.push(at);
    }
    for (const one of [...path, row]) known.set(one.id, found);
    return found;
  };
  return rows.filter((row) => !hasExempt(row));
}
