/** The Dexie database of one workspace. Opening it is `open-database.ts`'s business; writing it is the writer's. */
import Dexie, { type Table } from 'dexie';
import type { FileRecord, PageText, PaperLayout } from '../domain/paper';
import type { Reading } from '../domain/reading';
import type { StoredChangeSet, TableName } from './change-set';
import { MIGRATIONS } from './migrations';
import type { StoredRow } from './tables';

export const DATABASE_NAME = 'scrutiny';

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** A deleted row. Kept apart from its table, so that no query can forget to leave it out. */
export interface BinRow {
  /** `table:entityId`. */
  readonly id: string;
  readonly table: TableName;
  readonly entityId: string;
  readonly deletedAt: string;
  /** The change set that deleted it; things deleted together come back together. */
  readonly changeSetId: string;
  readonly label: string;
  readonly row: StoredRow;
}

export class ScrutinyDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly files: Table<FileRecord, string>;
  declare readonly pageTexts: Table<PageText, [string, number]>;
  declare readonly layouts: Table<PaperLayout, string>;
  declare readonly readings: Table<Reading, string>;
  declare readonly changes: Table<StoredChangeSet, number>;
  declare readonly bin: Table<BinRow, string>;

  /** @param upTo open at an older version of the tables; for tests of migrations. */
  constructor(name: string = DATABASE_NAME, upTo: number = Number.POSITIVE_INFINITY) {
    // Strict durability costs about 1 ms a write and closes the gap between "saved" and "on disk".
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    for (const migration of MIGRATIONS.filter((one) => one.version <= upTo)) {
      const version = this.version(migration.version).stores({ ...migration.stores });
      if (migration.upgrade) version.upgrade(migration.upgrade);
    }
  }

  /** The table of an entity. */
  rows(table: TableName): Table<StoredRow, string> {
    return this.table(table);
  }
}
