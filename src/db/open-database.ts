/** Opens the database, and refuses one that newer code has written: Dexie itself would open it and hide its tables. */
import { AppError } from '../domain/errors';
import { CURRENT_VERSION } from './migrations';
import { ScrutinyDatabase } from './scrutiny-database';

/**
 * @throws AppError `newerDatabase` when the data was written by a newer version of the app; nothing is changed.
 * @throws AppError `damaged` when the database cannot be opened.
 */
export async function openDatabase(name?: string): Promise<ScrutinyDatabase> {
  const database = new ScrutinyDatabase(name);
  try {
    await withinTime(database.open());
  } catch (error) {
    throw new AppError(
      'damaged',
      'The data of this workspace could not be opened. Nothing was changed. Restart the computer and try again.',
      { cause: error },
    );
  }
  // Dexie multiplies its version numbers by ten.
  const stored = database.backendDB().version / 10;
  if (stored > CURRENT_VERSION) {
    database.close();
    throw new AppError(
      'newerDatabase',
      'This workspace was written by a newer version of Panel Scrutiny. Install that version to open it. Nothing was changed.',
    );
  }
  return database;
}

/** A database that neither opens nor fails would leave the window empty for ever. Milliseconds. */
const LONGEST_OPEN_MS = 20_000;

function withinTime<T>(opening: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database did not open in time')), LONGEST_OPEN_MS);
    opening.then(resolve, reject);
    opening.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}
