// The rows of plans as entities, and what changed from text to text in words.
import type { Entities } from '@/db/tables';
import { fromRow } from '@/db/tables';
import type { PlanElementId, PlanVersionId } from '@/domain/ids';
import type { TestWorkspace } from './workspace';

type PlanTable = 'plans' | 'planVersions' | 'planElements' | 'planChanges' | 'links' | 'commitments';

/** Everything that is stored of plans. */
export async function planRows({ database }: TestWorkspace) {
  const all = async <T extends PlanTable>(table: T): Promise<Entities[T][]> =>
    (await database.rows(table).toArray()).map((row) => fromRow<T>(row));
  return {
    plans: await all('plans'),
    versions: await all('planVersions'),
    elements: await all('planElements'),
    changes: await all('planChanges'),
    links: await all('links'),
    promises: await all('commitments'),
  };
}

/** "dropped: Pavements -> -" for each change of a version, in the order of the alphabet. */
export async function planChangeLines(workspace: TestWorkspace, version: PlanVersionId): Promise<string[]> {
  const { changes, elements } = await planRows(workspace);
  const text = (id: PlanElementId | null) => elements.find((one) => one.id === id)?.text ?? '-';
  return changes
    .filter(({ versionId }) => versionId === version)
    .map(({ kinds, beforeId, afterId }) => `${kinds.join('+')}: ${text(beforeId)} -> ${text(afterId)}`)
    .sort();
}
