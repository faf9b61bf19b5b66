/** Applies the changes of one change set inside a transaction, after checking that every row is as it was read. */
import { AppError } from '../domain/errors';
import { canMove, QUESTION_STATE_LABELS, type Question, questionSchema } from '../domain/question';
import { type Change, type ChangeSet, type Fields, sameValue } from './change-set';
import type { BinRow, ScrutinyDatabase } from './scrutiny-database';
import { fromRow, SCHEMAS, toRow } from './tables';

const STALE =
  'This was changed somewhere else in the meantime, so it was not changed again. Look at it and try once more.';

/** @throws AppError `stale`, `invalid` or `illegalMove`; the transaction around it is then rolled back whole. */
export async function applyChanges(database: ScrutinyDatabase, changeSet: ChangeSet): Promise<void> {
  for (const batch of batchesOf(changeSet.changes)) {
    switch (batch.kind) {
      case 'add':
        await applyAdds(database, batch);
        break;
      case 'patch':
        for (const change of changesOf(batch, 'patch')) await applyPatch(database, change, changeSet);
        break;
      case 'remove':
        await applyRemoves(database, batch, changeSet);
        break;
    }
  }
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Changes of one kind to one table that stand together: a table of ten thousand figures is a few requests, not 40,000. */
interface Batch {
  readonly kind: Change['kind'];
  readonly table: Change['table'];
  readonly changes: readonly Change[];
}

function batchesOf(changes: readonly Change[]): readonly Batch[] {
  const batches: { kind: Change['kind']; table: Change['table']; changes: Change[] }[] = [];
  for (const change of changes) {
    const { kind, table } = change;
    const last = batches.at(-1);
    if (last?.kind === kind && last.table === table) last.changes.push(change);
    else batches.push({ kind, table, changes: [change] });
  }
  return batches;
}

/** The changes of a batch as what they are. */
function changesOf<K extends Change['kind']>({ changes }: Batch, kind: K): readonly Of<K>[] {
  return changes.filter((change): change is Of<K> => change.kind === kind);
}

async function applyAdds(database: ScrutinyDatabase, batch: Batch): Promise<void> {
  const { table: name } = batch;
  const adds = changesOf(batch, 'add');
  const table = database.rows(name);
  const there = await table.bulkGet(adds.map(({ id }) => id));
  if (there.some((row) => row !== undefined)) throw new AppError('stale', STALE);
  const entities = adds.map(({ after }) => validated(name, after));
  if (name === 'papers') for (const entity of entities) await checkFileIsThere(database, entity);
  await table.bulkAdd(entities.map((entity) => toRow(name, entity)));
  await database.bin.bulkDelete(adds.map(({ id }) => `${name}:${id}`));
}

async function applyPatch(database: ScrutinyDatabase, change: Of<'patch'>, changeSet: ChangeSet): Promise<void> {
  const table = database.rows(change.table);
  const row = await table.get(change.id);
  if (row === undefined) throw new AppError('stale', STALE);
  const current: Fields = fromRow(row);
  if (!isAsRead(current, change.before)) throw new AppError('stale', STALE);
  const next = validated(change.table, { ...current, ...change.after });
  if (change.table === 'questions' && changeSet.undoes === null) checkQuestionMove(current, next);
  await table.put(toRow(change.table, next));
}

async function applyRemoves(database: ScrutinyDatabase, batch: Batch, changeSet: ChangeSet): Promise<void> {
  const { table: name } = batch;
  const removes = changesOf(batch, 'remove');
  const table = database.rows(name);
  const ids = removes.map(({ id }) => id);
  const rows = await table.bulkGet(ids);
  const binned = removes.map(({ id, before }, index): BinRow => {
    const row = rows[index];
    if (row === undefined || !isAsRead(fromRow(row), before)) throw new AppError('stale', STALE);
    const { id: changeSetId, at: deletedAt, label } = changeSet;
    return { id: `${name}:${id}`, table: name, entityId: id, deletedAt, changeSetId, label, row };
  });
  await table.bulkDelete(ids);
  await database.bin.bulkPut(binned);
}

/** Times of change are left out: two edits of different fields of one row do not stand in each other's way. */
function isAsRead(current: Fields, before: Fields): boolean {
  return Object.entries(before).every(([name, value]) => name === 'updatedAt' || sameValue(current[name], value));
}

function validated(table: Change['table'], entity: Fields): Fields {
  const result = SCHEMAS[table].safeParse(entity);
  if (result.success) return result.data;
  const isTooLong = result.error.issues.every((issue) => issue.code === 'too_big');
  const what = isTooLong ? 'is too long; shorten it' : 'is nothing the app can keep; check what you typed';
  const cause = new Error(`${table}: ${result.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  throw new AppError('invalid', `This was not saved, because something in ${NOUNS[table]} ${what}.`, { cause });
}

const NOUNS: Readonly<Record<Change['table'], string>> = {
  profiles: 'the panel’s words',
  members: 'the member',
  plans: 'the plan',
  planVersions: 'the plan',
  planElements: 'the part of the plan',
  commitments: 'the promise',
  papers: 'the paper',
  meetings: 'the meeting',
  agendaItems: 'the agenda item',
  itemPapers: 'the agenda item',
  annotations: 'the mark',
  questions: 'the question',
  links: 'the question',
  responses: 'the answer',
  planChanges: 'the plan',
  successions: 'the plan',
  measures: 'the measure',
  measureReadings: 'the figure',
};

/** Bytes are stored before their paper is added; if they were lost in between, the paper must not appear without them. */
async function checkFileIsThere(database: ScrutinyDatabase, paper: Fields): Promise<void> {
  const count = await database.files.where('id').equals(String(paper['fileId'])).count();
  if (count === 0) throw new AppError('notSaved', 'The paper could not be saved; import it once more.');
}

/** Illegal moves are impossible here, whatever a screen offers. Undo may take any move back. */
function checkQuestionMove(before: Fields, after: Fields): void {
  const state = questionSchema.shape.state;
  const from: Question['state'] = state.parse(before['state']);
  const to: Question['state'] = state.parse(after['state']);
  if (!canMove(from, to)) {
    const [was, wanted] = [QUESTION_STATE_LABELS[from], QUESTION_STATE_LABELS[to]];
    throw new AppError('illegalMove', `A question that is “${was}” can’t become “${wanted}”.`);
  }
}
