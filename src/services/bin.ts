/** The bin: what was deleted, and bringing it back. */
import { type Change, type Fields, sameValue, type TableName } from '../db/change-set';
import { referencesOf } from '../db/references';
import type { BinRow } from '../db/scrutiny-database';
import { type Entities, fromRow, type StoredRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { type AnyId, asId } from '../domain/ids';
import { canMove, type QuestionState } from '../domain/question';
import type { ServiceContext } from './ports';

/** One deletion: everything that went with one click comes back with one click. */
export interface BinEntry {
  readonly changeSetId: string;
  readonly label: string;
  readonly deletedAt: string;
  /** What the deletion was about, in the user's words: a title or wording. */
  readonly title: string;
  readonly count: number;
}

const TITLE_FIELDS = ['title', 'wording', 'text', 'name', 'body', 'label', 'bodyName'] as const;

/** The deletions in the bin, newest first. */
export async function listBin({ database }: Pick<ServiceContext, 'database'>): Promise<readonly BinEntry[]> {
  const groups = new Map<string, BinRow[]>();
  for (const row of await database.bin.toArray()) {
    const group = groups.get(row.changeSetId);
    if (group) group.push(row);
    else groups.set(row.changeSetId, [row]);
  }
  return [...groups]
    .flatMap(([changeSetId, rows]) => {
      const main = rows.at(-1);
      return main
        ? [{ changeSetId, label: main.label, deletedAt: main.deletedAt, title: titleOf(rows), count: rows.length }]
        : [];
    })
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

function titleOf(rows: readonly BinRow[]): string {
  const titles = rows.flatMap(({ table, row }) =>
    TITLE_FIELDS.flatMap((name) => {
      const value = row.payload[name];
      return typeof value === 'string' && value.trim() !== '' ? [{ table, value }] : [];
    }),
  );
  const order: readonly TableName[] = ['plans', 'meetings', 'papers', 'questions', 'agendaItems', 'planElements'];
  const best = order.map((table) => titles.find((one) => one.table === table)).find((one) => one !== undefined);
  return (best ?? titles[0])?.value ?? '';
}

/**
 * Brings back what one deletion took away, and ties to it again what was untied by the deletion and not changed since. A
 * tie to something that is in the bin itself stays there until that is back.
 */
export async function restoreFromBin(context: ServiceContext, changeSetId: string): Promise<void> {
  await context.transactor.transact('Restore from bin', async (unit) => {
    const rows = (await context.database.bin.toArray()).filter((row) => row.changeSetId === changeSetId);
    if (rows.length === 0) throw new AppError('notFound', 'That is no longer in the bin.');
    const things = rows.filter(({ table }) => !TIES.has(table));
    for (const { table, row } of things) restoreRow(unit, table, fromRow(row));
    for (const { table, row } of things) if (!(await areEndsThere(unit, table, row))) throw restFirst();
    const ties = rows.filter(({ table }) => TIES.has(table));
    for (const { table, row } of ties) {
      if (await areEndsThere(unit, table, row)) restoreRow(unit, table, fromRow(row));
      else if (things.length === 0) throw restFirst();
    }
    await inheritExempt(unit, rows);
    const deletion = await context.database.changes.where('id').equals(changeSetId).first();
    for (const change of deletion?.changes ?? []) if (change.kind === 'patch') await takeBackPatch(unit, change);
  });
}

/** Rows that say how others belong together, and nothing of their own. */
const TIES: ReadonlySet<TableName> = new Set(['links', 'planChanges', 'successions']);

function restFirst(): AppError {
  return new AppError('stale', 'This was not restored: what it belongs to is in the bin as well. Restore that first.');
}

async function areEndsThere(unit: UnitOfWork, table: TableName, row: StoredRow): Promise<boolean> {
  for (const { field, to } of referencesOf(table, row)) {
    const id = row[field];
    if (typeof id === 'string' && !(await isThere(unit, to, id))) return false;
  }
  return true;
}

async function isThere(unit: UnitOfWork, table: TableName, id: string): Promise<boolean> {
  return (await unit.get(table, asId<AnyId>(id) as Entities[TableName]['id'])) !== undefined;
}

/** What became exempt while something that rests on it was in the bin makes that exempt, too. */
async function inheritExempt(unit: UnitOfWork, rows: readonly BinRow[]): Promise<void> {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { table, entityId } of rows) {
      const id = asId<AnyId>(entityId) as Entities[TableName]['id'];
      const row: Fields | undefined = await unit.get(table, id);
      if (row === undefined || row['compartment'] === 'exempt' || !(await restsOnExempt(unit, table, row))) continue;
      await unit.patch(table, id, { compartment: 'exempt' });
      changed = true;
    }
  }
}

async function restsOnExempt(unit: UnitOfWork, table: TableName, row: Fields): Promise<boolean> {
  for (const { field, to, inherits = false } of referencesOf(table, row)) {
    const id = row[field];
    if (!inherits || typeof id !== 'string') continue;
    const source = await unit.get(to, asId<AnyId>(id) as Entities[TableName]['id']);
    if (source?.compartment === 'exempt') return true;
  }
  return false;
}

function restoreRow<T extends TableName>(unit: UnitOfWork, table: T, entity: Entities[T]): void {
  unit.restore(table, entity);
}

type Patch = Extract<Change, { kind: 'patch' }>;

async function takeBackPatch<T extends TableName>(unit: UnitOfWork, change: Patch & { table: T }): Promise<void> {
  const id = asId<AnyId>(change.id) as Entities[T]['id'];
  const current: Fields | undefined = await unit.get(change.table, id);
  const isAsLeft = Object.entries(change.after).every(
    ([name, value]) => name === 'updatedAt' || sameValue(current?.[name], value),
  );
  if (current === undefined || !isAsLeft || isIllegalMove(change)) return;
  const { updatedAt: _, ...before } = change.before;
  await unit.patch(change.table, id, before as Partial<Omit<Entities[T], 'id' | 'createdAt' | 'updatedAt'>>);
}

/** A state that the rules don't lead back to stays as it is. */
function isIllegalMove({ table, before, after }: Patch): boolean {
  if (table !== 'questions' || !('state' in after)) return false;
  return !canMove(after['state'] as QuestionState, before['state'] as QuestionState);
}
