/** The shape of a migration. A released one is never edited; a change of the tables is a new file. */
import type { Transaction } from 'dexie';

export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly name: string;
  /** Dexie store definitions that change in this version. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites rows. Awaits nothing but Dexie, and imports nothing live: row types are declared in the migration. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
