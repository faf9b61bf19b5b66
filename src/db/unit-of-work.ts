/**
 * The unit of work: reads rows, collects changes, and hands them to the writer as one labelled change set. Everything
 * in the app that changes data goes through `transact`.
 */
import type { BaseFields } from '../domain/entity';
import { AppError } from '../domain/errors';
import { type ChangeSetId, newId } from '../domain/ids';
import { type Change, type ChangeSet, type Fields, sameValue, type TableName } from './change-set';
import type { ScrutinyDatabase } from './scrutiny-database';
import { type Entities, fromRow } from './tables';

type Created = 'createdAt' | 'updatedAt';
type NewOf<T extends TableName> = Omit<Entities[T], Created>;
type PatchOf<T extends TableName> = Partial<Omit<Entities[T], Created | 'id'>>;

/** What a use case sees inside `transact`: its own changes are visible to its later reads by id. */
export interface UnitOfWork {
  /** Reads for deciding; never writes. */
  readonly database: ScrutinyDatabase;
  /** ISO instant given to everything made or changed in this unit. */
  readonly now: string;
  get<T extends TableName>(table: T, id: Entities[T]['id']): Promise<Entities[T] | undefined>;
  /** @throws AppError `notFound` */
  need<T extends TableName>(table: T, id: Entities[T]['id']): Promise<Entities[T]>;
  add<T extends TableName>(table: T, entity: NewOf<T>): Entities[T];
  /** Brings a row back as it was, its times included. */
  restore<T extends TableName>(table: T, entity: Entities[T]): void;
  /** Changes the named fields; fields that already have the value are left out, and no change at all is no change. */
  patch<T extends TableName>(table: T, id: Entities[T]['id'], fields: PatchOf<T>): Promise<void>;
  /** Moves the row to the bin. */
  remove<T extends TableName>(table: T, id: Entities[T]['id']): Promise<void>;
}

export interface Committer {
  commit(changeSet: ChangeSet): Promise<{ seq: number }>;
}

export interface TransactorOptions {
  readonly database: ScrutinyDatabase;
  readonly writer: Committer;
  readonly clock: () => Date;
  /** The name shown as "who" in the history. */
  readonly author: () => string;
  /** Told of each change set that was saved, in order; the undo history listens here. */
  readonly onSaved?: (changeSet: ChangeSet) => void;
}

export interface Transactor {
  /** Runs a use case and saves what it changed as one change set. Resolves with its result once it is on disk. */
  transact<T>(label: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Saves a ready change set (undo, redo). */
  commit(changeSet: ChangeSet): Promise<void>;
  /** Resolves when everything begun so far is saved or has failed. */
  settled(): Promise<void>;
}

export function createTransactor(options: TransactorOptions): Transactor {
  let tail: Promise<unknown> = Promise.resolve();
  // One after another: the second reads what the first has written.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  return {
    transact: (label, work) =>
      inTurn(async () => {
        const { unit, changes, now } = openUnit(options);
        const result = await work(unit);
        const made = changes();
        if (made.length === 0) return result;
        const changeSet: ChangeSet = {
          id: newId<ChangeSetId>(),
          label,
          at: now,
          by: options.author(),
          undoes: null,
          changes: made,
        };
        await options.writer.commit(changeSet);
        options.onSaved?.(changeSet);
        return result;
      }),
    commit: (changeSet) => inTurn(async () => void (await options.writer.commit(changeSet))),
    settled: async () => void (await tail),
  };
}

interface OpenUnit {
  readonly unit: UnitOfWork;
  readonly changes: () => Change[];
  readonly now: string;
}

function openUnit({ database, clock }: TransactorOptions): OpenUnit {
  const now = clock().toISOString();
  const pending = new PendingChanges();
  const get = async <T extends TableName>(table: T, id: Entities[T]['id']): Promise<Entities[T] | undefined> => {
    const known = pending.current(table, id);
    if (known !== undefined) return known === null ? undefined : (known as unknown as Entities[T]);
    const row = await database.rows(table).get(id);
    return row === undefined ? undefined : fromRow<T>(row);
  };
  const need = async <T extends TableName>(table: T, id: Entities[T]['id']): Promise<Entities[T]> => {
    const entity = await get(table, id);
    if (entity === undefined) throw new AppError('notFound', 'That is no longer there; it may have been deleted.');
    return entity;
  };
  const unit: UnitOfWork = {
    database,
    now,
    get,
    need,
    add: (table, entity) => {
      const whole: BaseFields & Fields = { ...entity, createdAt: now, updatedAt: now };
      pending.add(table, entity.id, whole);
      return whole as unknown as Entities[typeof table];
    },
    restore: (table, entity) => pending.add(table, entity.id, entity),
    patch: async (table, id, fields) => {
      const before: Fields = await need(table, id);
      const changed = Object.entries(fields).filter(([name, value]) => !sameValue(before[name], value));
      if (changed.length > 0) pending.patch(table, id, before, { ...Object.fromEntries(changed), updatedAt: now });
    },
    remove: async (table, id) => pending.remove(table, id, await need(table, id)),
  };
  return { unit, changes: () => pending.list(), now };
}

/** The changes of one unit, folded so that every row has at most one. */
class PendingChanges {
  private readonly byRow = new Map<string, { change: Change; current: Fields | null }>();

  /** The row as this unit has left it: undefined when untouched, null when removed. */
  current(table: TableName, id: string): Fields | null | undefined {
    return this.byRow.get(`${table}:${id}`)?.current;
  }

  add(table: TableName, id: string, after: Fields): void {
    const key = `${table}:${id}`;
    const earlier = this.byRow.get(key)?.change;
    if (earlier?.kind === 'remove') {
      // A tie that is loosened and made again has the same id: the row never went.
      this.byRow.delete(key);
      const { createdAt: _, ...fields } = after;
      const changed = Object.entries(fields).filter(([name, value]) => !sameValue(earlier.before[name], value));
      if (changed.length > 0) this.patch(table, id, earlier.before, Object.fromEntries(changed));
      return;
    }
    this.byRow.set(key, { change: { kind: 'add', table, id, after }, current: after });
  }

  patch(table: TableName, id: string, before: Fields, fields: Fields): void {
    const key = `${table}:${id}`;
    const current = { ...before, ...fields };
    const earlier = this.byRow.get(key)?.change;
    if (earlier?.kind === 'add') {
      this.byRow.set(key, { change: { ...earlier, after: current }, current });
      return;
    }
    const old = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name]]));
    const patchBefore = earlier?.kind === 'patch' ? { ...old, ...earlier.before } : old;
    const patchAfter = earlier?.kind === 'patch' ? { ...earlier.after, ...fields } : fields;
    this.byRow.set(key, { change: { kind: 'patch', table, id, before: patchBefore, after: patchAfter }, current });
  }

  remove(table: TableName, id: string, before: Fields): void {
    const key = `${table}:${id}`;
    const earlier = this.byRow.get(key)?.change;
    if (earlier?.kind === 'add') {
      this.byRow.delete(key);
      return;
    }
    const original = earlier?.kind === 'patch' ? { ...before, ...earlier.before } : before;
    this.byRow.set(key, { change: { kind: 'remove', table, id, before: original }, current: null });
  }

  list(): Change[] {
    return [...this.byRow.values()].map((entry) => entry.change);
  }
}
