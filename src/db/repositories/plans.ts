/** Reads for plans: the list of versions, one version whole, and the questions that test a part. */
import type { Annotation } from '../../domain/annotation';
import type { Commitment } from '../../domain/commitment';
import type { CommitmentId, PlanElementId, PlanVersionId, QuestionId } from '../../domain/ids';
import type { Link, LinkKind } from '../../domain/link';
import { byOrder } from '../../domain/order';
import type { Paper } from '../../domain/paper';
import type { Plan, PlanElement, PlanVersion } from '../../domain/plan';
import { inVersionOrder } from '../../domain/plan-state';
import type { Question } from '../../domain/question';
import { byResponseDate } from '../../domain/question-chain';
import type { Response } from '../../domain/response';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

/** A version with the plan it is a text of. */
export interface ListedVersion {
  readonly plan: Plan;
  readonly version: PlanVersion;
}

/** All versions: those to be checked first, then the newest plan first; versions of one plan together, the newest first. */
export async function listVersions(database: ScrutinyDatabase): Promise<readonly ListedVersion[]> {
  const plans = new Map((await database.rows('plans').toArray()).map((row) => [row.id, fromRow<'plans'>(row)]));
  const versions = (await database.rows('planVersions').toArray()).map((row) => fromRow<'planVersions'>(row));
  const places = new Map(inVersionOrder(versions).map(({ id }, index) => [id, index]));
  return versions
    .flatMap((version) => {
      const plan = plans.get(version.planId);
      return plan ? [{ plan, version }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.version.reviewState === 'inReview') - Number(a.version.reviewState === 'inReview') ||
        (b.plan.periodFrom ?? '').localeCompare(a.plan.periodFrom ?? '') ||
        a.plan.id.localeCompare(b.plan.id) ||
        (places.get(b.version.id) ?? 0) - (places.get(a.version.id) ?? 0),
    );
}

/** One version with everything its screen shows. */
export interface WholeVersion extends ListedVersion {
  /** Null only when the paper's row is missing. */
  readonly paper: Paper | null;
  readonly elements: readonly PlanElement[];
  /** In the order of the text. */
  readonly promises: readonly Commitment[];
  /** How many questions test each part, in whichever text of the plan; parts without any are left out. */
  readonly tests: ReadonlyMap<PlanElementId, number>;
  /** How many questions ask about each promise; promises without any are left out. */
  readonly asked: ReadonlyMap<CommitmentId, number>;
}

/** Null when there is no such version (any more). */
export async function wholeVersion(database: ScrutinyDatabase, id: PlanVersionId): Promise<WholeVersion | null> {
  const row = await database.rows('planVersions').get(id);
  if (!row) return null;
  const version = fromRow<'planVersions'>(row);
  const [plan, paper, elements, promises] = await Promise.all([
    database.rows('plans').get(version.planId),
    database.rows('papers').get(version.paperId),
    database.rows('planElements').where('versionId').equals(id).toArray(),
    database.rows('commitments').where('versionId').equals(id).toArray(),
  ]);
  if (!plan) return null;
  return {
    plan: fromRow<'plans'>(plan),
    version,
    paper: paper ? fromRow<'papers'>(paper) : null,
    elements: elements.map((one) => fromRow<'planElements'>(one)),
    promises: promises.map((one) => fromRow<'commitments'>(one)).sort(byOrder),
    tests: await countTests(
      database,
      elements.map((one) => fromRow<'planElements'>(one)),
    ),
    asked: await countLinks<CommitmentId>(database, 'asks', promises),
  };
}

/** How many questions test each part; one that is tied to several texts of a part counts once. */
async function countTests(
  database: ScrutinyDatabase,
  elements: readonly PlanElement[],
): Promise<Map<PlanElementId, number>> {
  const keys = elements.map(({ stableKey }) => stableKey);
  const texts = await database.rows('planElements').where('stableKey').anyOf(keys).toArray();
  const keyOf = new Map<string, string>(texts.map((row) => [row.id, fromRow<'planElements'>(row).stableKey]));
  const questions = new Map<string, Set<string>>();
  await database
    .rows('links')
    .where('[kind+toId]')
    .anyOf(texts.map(({ id }): [string, string] => ['tests', id]))
    .each((row) => {
      const { fromId, toId } = fromRow<'links'>(row);
      const key = keyOf.get(toId) ?? '';
      questions.set(key, (questions.get(key) ?? new Set()).add(fromId));
    });
  return new Map(
    elements.flatMap(({ id, stableKey }) => {
      const count = questions.get(stableKey)?.size ?? 0;
      return count === 0 ? [] : [[id, count] as const];
    }),
  );
}

/** How many links of a kind end in each row. */
async function countLinks<Id extends string>(
  database: ScrutinyDatabase,
  kind: LinkKind,
  rows: readonly { readonly id: string }[],
): Promise<Map<Id, number>> {
  const keys = rows.map(({ id }): [string, string] => [kind, id]);
  const counts = new Map<Id, number>();
  await database
    .rows('links')
    .where('[kind+toId]')
    .anyOf(keys)
    .each((row) => {
      const id = fromRow<'links'>(row).toId as Id;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  return counts;
}

/** The questions that test a part, in whichever text of its plan, in the order of the questions. */
export async function questionsTesting(database: ScrutinyDatabase, id: PlanElementId): Promise<readonly Question[]> {
  const links = await linksToTexts(database, 'tests', id);
  const ids = [...new Set(links.map(({ fromId }) => fromId as QuestionId))];
  const rows = await database.rows('questions').bulkGet(ids);
  return rows.flatMap((row) => (row ? [fromRow<'questions'>(row)] : [])).sort(byOrder);
}

/** A note about a part of the plan, with the paper it stands in. */
export interface NoteAbout {
  readonly annotation: Annotation;
  readonly paper: Paper;
}

/** The notes about a part, in whichever text of its plan, paper by paper in reading order. */
export async function notesAbout(database: ScrutinyDatabase, id: PlanElementId): Promise<readonly NoteAbout[]> {
  const links = await linksToTexts(database, 'about', id);
  const rows = await database.rows('annotations').bulkGet([...new Set(links.map(({ fromId }) => fromId))]);
  const notes = rows.flatMap((row) => (row ? [fromRow<'annotations'>(row)] : []));
  const papers = await database.rows('papers').bulkGet([...new Set(notes.map(({ paperId }) => paperId))]);
  const byId = new Map(papers.flatMap((row) => (row ? [[row.id, fromRow<'papers'>(row)] as const] : [])));
  return notes
    .flatMap((annotation) => {
      const paper = byId.get(annotation.paperId);
      return paper ? [{ annotation, paper }] : [];
    })
    .sort(
      (a, b) =>
        a.paper.title.localeCompare(b.paper.title) ||
        a.paper.id.localeCompare(b.paper.id) ||
        byOrder(a.annotation, b.annotation),
    );
}

/** The links of a kind to a part, in whichever text of its plan. */
async function linksToTexts(database: ScrutinyDatabase, kind: LinkKind, id: PlanElementId): Promise<readonly Link[]> {
  const part = await database.rows('planElements').get(id);
  if (!part) return [];
  const { stableKey } = fromRow<'planElements'>(part);
  const texts = await database.rows('planElements').where('stableKey').equals(stableKey).primaryKeys();
  const ends = texts.map((text): [string, string] => [kind, text]);
  const links = await database.rows('links').where('[kind+toId]').anyOf(ends).toArray();
  return links.map((row) => fromRow<'links'>(row));
}

/** A question about a promise, with what came back. */
export interface AskedQuestion {
  readonly question: Question;
  /** Oldest first. */
  readonly answers: readonly Response[];
}

/** The questions that ask about a promise of the plan, in the order of the questions. */
export async function questionsAsking(database: ScrutinyDatabase, id: CommitmentId): Promise<readonly AskedQuestion[]> {
  const links = await database.rows('links').where('[kind+toId]').equals(['asks', id]).toArray();
  const ids = links.map((row) => fromRow<'links'>(row).fromId as QuestionId);
  const [questions, responses] = await Promise.all([
    database.rows('questions').bulkGet(ids),
    database.rows('responses').where('questionId').anyOf(ids).toArray(),
  ]);
  const answers = responses.map((row) => fromRow<'responses'>(row)).sort(byResponseDate);
  return questions
    .flatMap((row) => (row ? [fromRow<'questions'>(row)] : []))
    .sort(byOrder)
    .map((question) => ({ question, answers: answers.filter((answer) => answer.questionId === question.id) }));
}
