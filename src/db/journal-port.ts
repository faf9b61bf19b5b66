/**
 * Where change sets go before they reach the database. The safety journal outside the database will stand behind this
 * port; until then `noJournal` does.
 */
import type { ChangeSet } from './change-set';

export interface JournalPort {
  /** Resolves when the change set is safely on disk. Called outside any database transaction. */
  append(changeSet: ChangeSet): Promise<void>;
  /** The change set was refused by the database's check and is not to be replayed. */
  abort(id: ChangeSet['id']): Promise<void>;
}

/** For workspaces without a journal: the database, with strict durability, is the only copy. */
export const noJournal: JournalPort = {
  append: () => Promise.resolve(),
  abort: () => Promise.resolve(),
};
