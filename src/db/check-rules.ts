/**
 * What must hold in the database whatever a screen does, checked after the changes of a change set and before they
 * count: no row points to nothing, exempt things make what rests on them exempt, links have the ids of their ends.
 * Undo is held to the same rules, since they speak of the rows as they then are.
 */
import type { Table } from 'dexie';
import { AppError } from '../domain/errors';
import { deterministicId } from '../domain/ids';
import type { Change, ChangeSet, TableName } from './change-set';
import { REFERRERS, type Reference, type Referrer, referencesOf } from './references';
import type { ScrutinyDatabase } from './scrutiny-database';
import type { StoredRow } from './tables';

/** Must run inside the transaction of the changes. @throws AppError `stale` or `invalid` */
export async function checkRules(database: ScrutinyDatabase, { changes }: ChangeSet): Promise<void> {
  const read = createReader(database);
  for (const change of changes) {
    if (change.kind === 'remove') {
      await checkNothingPointsTo(database, change);
      continue;
    }
    if (change.kind === 'patch' && !isRuled(change)) continue;
    const row = await read(change.table, change.id);
    // A row that a later change of the same set removes has nothing to answer for.
    if (row === undefined) continue;
    await checkReferences(read, change.table, row);
    await checkOwnRules(read, change.table, row);
    // Nothing can rest on a row that has just been added but what was added, and checked, with it.
    if (change.kind === 'patch' && row.compartment === 'exempt') await checkHeirs(database, read, change.table, row);
  }
}

type Read = (table: TableName, id: string) => Promise<StoredRow | undefined>;

/** Rows as the changes left them; each is read once. */
function createReader(database: ScrutinyDatabase): Read {
  const known = new Map<string, StoredRow | undefined>();
  return async (table, id) => {
    const key = `${table}:${id}`;
    if (!known.has(key)) known.set(key, await database.rows(table).get(id));
    return known.get(key);
  };
}

type Patch = Extract<Change, { kind: 'patch' }>;

/** Typing, which is most of what is saved, changes no field that a rule speaks of. */
function isRuled({ table, after }: Patch): boolean {
  return 'compartment' in after || 'part' in after || referencesOf(table, after).some(({ field }) => field in after);
}

async function checkReferences(read: Read, table: TableName, row: StoredRow): Promise<void> {
  for (const reference of referencesOf(table, row)) {
    const id = row[reference.field];
    if (typeof id !== 'string') continue;
    const target = await read(reference.to, id);
    if (target === undefined) throw gone();
    if (reference.inherits) checkInherits(row, target);
    if (reference.same !== undefined && row[reference.same] !== target[reference.same]) throw mixedUp(table, reference);
    if (reference.to === table) await checkNoRing(read, table, row, reference);
  }
}

function checkInherits(row: StoredRow, source: StoredRow): void {
  if (source.compartment === 'exempt' && row.compartment !== 'exempt')
    throw new AppError('invalid', 'This was not saved: what comes from exempt material has to be exempt too.', {
      cause: new Error('An open row rests on an exempt one'),
    });
}

async function checkNoRing(read: Read, table: TableName, row: StoredRow, { field }: Reference): Promise<void> {
  const seen = new Set<unknown>([row.id]);
  let parent: unknown = row[field];
  while (typeof parent === 'string') {
    if (seen.has(parent)) throw new AppError('invalid', 'This was not saved: a thing can’t stand under itself.');
    seen.add(parent);
    parent = (await read(table, parent))?.[field];
  }
}

async function checkOwnRules(read: Read, table: TableName, row: StoredRow): Promise<void> {
  if (table === 'agendaItems' && row['part'] === 2 && row.compartment !== 'exempt') throw openInPrivate();
  if (table === 'itemPapers') await checkPlace(read, row);
  if (table === 'links') await checkLink(read, row);
}

/** A paper under an item taken in private is exempt itself, not only its place there. */
async function checkPlace(read: Read, row: StoredRow): Promise<void> {
  const [meeting, paper, item] = [String(row['meetingId']), String(row['paperId']), String(row['itemId'])];
  if (row.id !== deterministicId('place', meeting, paper)) throw wrongId();
  const isPrivate = (await read('agendaItems', item))?.['part'] === 2;
  if (isPrivate && (await read('papers', paper))?.compartment !== 'exempt') throw openInPrivate();
}

async function checkLink(read: Read, row: StoredRow): Promise<void> {
  const [kind, from, to] = [String(row['kind']), String(row['fromId']), String(row['toId'])];
  if (row.id !== deterministicId(kind, from, to)) throw wrongId();
  if (kind !== 'evidence') return;
  const [question, mark] = [await read('questions', from), await read('annotations', to)];
  if (question && mark) checkInherits(question, mark);
}

/** What rests on a row that has become exempt has become so with it. */
async function checkHeirs(database: ScrutinyDatabase, read: Read, table: TableName, row: StoredRow): Promise<void> {
  for (const referrer of REFERRERS.get(table) ?? []) {
    if (!referrer.inherits) continue;
    for (const heir of await pointingTo(database, referrer, row.id)) {
      checkInherits(heir, row);
      if (referrer.table === 'itemPapers') await checkPlace(read, heir);
      if (referrer.table === 'links') await checkLink(read, heir);
    }
  }
}

async function checkNothingPointsTo(database: ScrutinyDatabase, change: Change): Promise<void> {
  const { table, id } = change;
  if ((await database.rows(table).get(id)) !== undefined) return;
  for (const referrer of REFERRERS.get(table) ?? []) {
    if ((await pointingTo(database, referrer, id)).length > 0) throw stillNeeded();
  }
}

async function pointingTo(
  database: ScrutinyDatabase,
  { table, field, kind }: Referrer,
  id: string,
): Promise<StoredRow[]> {
  const rows: Table<StoredRow, string> = database.rows(table);
  if (kind === undefined) return rows.where(field).equals(id).toArray();
  return rows.where(`[kind+${field}]`).equals([kind, id]).toArray();
}

function gone(): AppError {
  return new AppError('stale', 'This was not saved, because what it belongs to has been deleted in the meantime.');
}

function stillNeeded(): AppError {
  return new AppError('stale', 'This was not deleted, because something else rests on it.');
}

function openInPrivate(): AppError {
  return new AppError('invalid', 'This was not saved: what is taken in private has to be exempt.', {
    cause: new Error('An open row under an item taken in private'),
  });
}

function mixedUp(table: TableName, { field, same = '' }: Reference): AppError {
  return new AppError('invalid', 'This was not saved: what was chosen belongs somewhere else. Choose it once more.', {
    cause: new Error(`${field} of ${table} leads to a row with another ${same}`),
  });
}

function wrongId(): AppError {
  return new AppError('notSaved', 'This could not be saved. Try again; if it happens again, restart the app.', {
    cause: new Error('The id of a row is not the one its ends give it'),
  });
}
