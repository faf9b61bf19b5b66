/** The records of a document, found by what hangs on what. */
import type { Annotation } from '../domain/annotation';
import type { Commitment } from '../domain/commitment';
import { type Measure, type MeasureReading, measureIdOf } from '../domain/measure';
import type { AgendaItem, Meeting } from '../domain/meeting';
import type { Member } from '../domain/member';
import { byOrder } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { Plan, PlanVersion } from '../domain/plan';
import { currentParts } from '../domain/plan-current';
import type { PlanPart } from '../domain/plan-parts';
import type { Records } from '../domain/publication';
import type { Question } from '../domain/question';
import { byResponseDate } from '../domain/question-chain';
import type { Response } from '../domain/response';

export interface Evidence {
  readonly annotation: Annotation;
  readonly paper: Paper | undefined;
}

export interface RecordIndex {
  readonly records: Records;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly items: ReadonlyMap<string, AgendaItem>;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly members: ReadonlyMap<string, Member>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly versions: ReadonlyMap<string, PlanVersion>;
  readonly plans: ReadonlyMap<string, Plan>;
  /** Parts of every version by id, each as it is now. */
  readonly parts: ReadonlyMap<string, PlanPart>;
  /** Parts that a question tests, in the order they were linked. */
  readonly partsOf: (questionId: string) => readonly PlanPart[];
  /** Questions that test a part, in whichever text of its plan. */
  readonly testing: (part: PlanPart) => readonly Question[];
  readonly evidenceOf: (questionId: string) => readonly Evidence[];
  /** Oldest first. */
  readonly answersTo: (questionId: string) => readonly Response[];
  readonly promisesIn: (questionId: string) => readonly Commitment[];
  /** Promises of the plan at a part, in the order of the text. */
  readonly promisesAt: (elementId: string) => readonly Commitment[];
  /** What a part is measured by, and its figures in no order; null for a part without any. */
  readonly figuresOf: (
    part: PlanPart,
  ) => { readonly measure: Measure; readonly figures: readonly MeasureReading[] } | null;
  readonly followUpsOf: (questionId: string) => readonly Question[];
}

/** Goes through the records once; looking up afterwards costs nothing. */
export function indexRecords(records: Records): RecordIndex {
  const parts: ReadonlyMap<string, PlanPart> = currentParts(records).byId;
  const ids = new Map<PlanPart, string[]>();
  for (const [id, part] of parts) ids.set(part, [...(ids.get(part) ?? []), id]);
  const texts = (part: PlanPart) => ids.get(part) ?? [];
  const annotations = byId(records.annotations);
  const [papers, questions] = [byId(records.papers), byId(records.questions)];
  const links = [...records.links].sort((a, b) => byOrder(a, b));
  const tests = grouped(links, (link) => (link.kind === 'tests' ? link.fromId : null));
  const tested = grouped(links, (link) => (link.kind === 'tests' ? link.toId : null));
  const evidence = grouped(links, (link) => (link.kind === 'evidence' ? link.fromId : null));
  const answers = grouped([...records.responses].sort(byResponseDate), (one) => one.questionId);
  const given = grouped(records.commitments, (one) => one.questionId);
  const planned = grouped([...records.commitments].sort(byOrder), (one) => one.elementId);
  const measures = byId(records.measures);
  const figures = grouped(records.figures, (one) => one.measureId);
  const followUps = grouped([...records.questions].sort(byOrder), (one) => one.parentId);
  return {
    records,
    meetings: byId(records.meetings),
    items: byId(records.items),
    papers,
    members: byId(records.members),
    questions,
    versions: byId(records.versions),
    plans: byId(records.plans),
    parts,
    partsOf: (id) => [...new Set(tests(id).flatMap((link) => parts.get(link.toId) ?? []))],
    testing: (part) => [
      ...new Set(texts(part).flatMap((id) => tested(id).flatMap((link) => questions.get(link.fromId) ?? []))),
    ],
    evidenceOf: (id) =>
      evidence(id).flatMap((link) => {
        const annotation = annotations.get(link.toId);
        return annotation ? [{ annotation, paper: papers.get(annotation.paperId) }] : [];
      }),
    answersTo: answers,
    promisesIn: given,
    promisesAt: planned,
    figuresOf: ({ planId, element }) => {
      const measure = measures.get(measureIdOf(planId, element.stableKey));
      return measure ? { measure, figures: figures(measure.id) } : null;
    },
    followUpsOf: followUps,
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (key) => groups.get(key) ?? [];
}
