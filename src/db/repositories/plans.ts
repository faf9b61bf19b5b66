/** Reads for plans: the list of versions, one version whole, and the questions that test a part. */
import type { Commitment } from '../../domain/commitment';
import type { PlanElementId, PlanVersionId, QuestionId } from '../../domain/ids';
import { byOrder } from '../../domain/order';
import type { Paper } from '../../domain/paper';
import type { Plan, PlanElement, PlanVersion } from '../../domain/plan';
import type { Question } from '../../domain/question';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

/** A version with the plan it is a text of. */
export interface ListedVersion {
  readonly plan: Plan;
  readonly version: PlanVersion;
}

/** All versions: those to be checked first, then the newest plan first; versions of one plan stand together. */
export async function listVersions(database: ScrutinyDatabase): Promise<readonly ListedVersion[]> {
  const plans = new Map((await database.rows('plans').toArray()).map((row) => [row.id, fromRow<'plans'>(row)]));
  const versions = (await database.rows('planVersions').toArray()).map((row) => fromRow<'planVersions'>(row));
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
        b.version.createdAt.localeCompare(a.version.createdAt),
    );
}

/** One version with everything its screen shows. */
export interface WholeVersion extends ListedVersion {
  /** Null only when the paper's row is missing. */
  readonly paper: Paper | null;
  readonly elements: readonly PlanElement[];
  /** In the order of the text. */
  readonly promises: readonly Commitment[];
  /** How many questions test each part; parts without any are left out. */
  readonly tests: ReadonlyMap<PlanElementId, number>;
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
      elements.map((one) => one.id as PlanElementId),
    ),
  };
}

async function countTests(
  database: ScrutinyDatabase,
  ids: readonly PlanElementId[],
): Promise<Map<PlanElementId, number>> {
  const keys = ids.map((id): [string, string] => ['tests', id]);
  const counts = new Map<PlanElementId, number>();
  await database
    .rows('links')
    .where('[kind+toId]')
    .anyOf(keys)
    .each((row) => {
      const id = fromRow<'links'>(row).toId as PlanElementId;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  return counts;
}

/** The questions that test a part, in the order of the questions. */
export async function questionsTesting(database: ScrutinyDatabase, id: PlanElementId): Promise<readonly Question[]> {
  const links = await database.rows('links').where('[kind+toId]').equals(['tests', id]).toArray();
  const ids = links.map((row) => fromRow<'links'>(row).fromId as QuestionId);
  const rows = await database.rows('questions').bulkGet(ids);
  return rows.flatMap((row) => (row ? [fromRow<'questions'>(row)] : [])).sort(byOrder);
}
