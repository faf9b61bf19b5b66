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
  for (const change of changeSet.changes) {
    switch (change.kind) {
      case 'add':
        await applyAdd(database, change);
        break;
      case 'patch':
        await applyPatch(database, change, changeSet);
        break;
      case 'remove':
        await applyRemove(database, change, changeSet);
        break;
    }
  }
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

async function applyAdd(database: ScrutinyDatabase, change: Of<'add'>): Promise<void> {
  const table = database.rows(change.table);
  if ((await table.get(change.id)) !== undefined) throw new AppError('stale', STALE);
  const entity = validated(change.table, change.after);
  if (change.table === 'papers') await checkFileIsThere(database, entity);
  await table.add(toRow(change.table, entity));
  await database.bin.delete(`${change.table}:${change.id}`);
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

async function applyRemove(database: ScrutinyDatabase, change: Of<'remove'>, changeSet: ChangeSet): Promise<void> {
  const table = database.rows(change.table);
  const row = await table.get(change.id);
  if (row === undefined) throw new AppError('stale', STALE);
  const current: Fields = fromRow(row);
  if (!isAsRead(current, change.before)) throw new AppError('stale', STALE);
  const binned: BinRow = {
    id: `${change.table}:${change.id}`,
    table: change.table,
    entityId: change.id,
    deletedAt: changeSet.at,
    changeSetId: changeSet.id,
    label: changeSet.label,
    row,
  };
  await table.delete(change.id);
  await database.bin.put(binned);
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
