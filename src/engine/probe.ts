/**
 * Looks at the database before anybody opens it through Dexie: the browser's own calls tell of damage that Dexie would
 * answer by an empty database. Nothing is created, upgraded or changed.
 */

export type Probe =
  /** No database. `isDamaged` when Chromium has just thrown one away. */
  | { readonly state: 'none'; readonly isDamaged: boolean }
  | { readonly state: 'unreadable' }
  | {
      readonly state: 'there';
      /** Of the tables, as migrations count them. */
      readonly version: number;
      readonly epoch: string | null;
      readonly lastSeq: number;
      readonly counts: Readonly<Record<string, number>>;
    };

/** The key of the row in `meta` that tells this database from another. */
export const EPOCH_KEY = 'epoch';
/** Damage can also show as a request that never settles. Long, so that a slow disk is not taken for it. Milliseconds. */
const LONGEST_MS = 60_000;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}

/** Looks; never rejects. */
export async function probeDatabase(name: string): Promise<Probe> {
  const timeUp = new Promise<Probe>((resolve) => {
    setTimeout(() => resolve({ state: 'unreadable' }), LONGEST_MS);
  });
  return Promise.race([look(name).catch((): Probe => ({ state: 'unreadable' })), timeUp]);
}

async function look(name: string): Promise<Probe> {
  const opened = await openIfThere(name);
  if ('state' in opened) return opened;
  try {
    // Dexie multiplies its version numbers by ten.
    const version = Math.max(1, Math.floor(opened.version / 10));
    return { state: 'there', version, ...(await readMark(opened)) };
  } finally {
    opened.close();
  }
}

function openIfThere(name: string): Promise<IDBDatabase | Probe> {
  return new Promise((resolve, reject) => {
    let none: Probe | null = null;
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', (event) => {
      // Chromium's own: 'total' when it found a database that it could not read and began anew.
      const dataLoss = 'dataLoss' in event ? event.dataLoss : 'none';
      none = { state: 'none', isDamaged: dataLoss === 'total' };
      request.transaction?.abort();
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (none) resolve(none);
      else reject(request.error ?? new Error('The database did not open'));
    });
  });
}

/**
 * What an open database holds. Counting walks every table but those passed over, and LevelDB verifies each block on the
 * way.
 */
export async function readMark(
  database: IDBDatabase,
  passedOver: ReadonlySet<string> = new Set(),
): Promise<{
  readonly epoch: string | null;
  readonly lastSeq: number;
  readonly counts: Readonly<Record<string, number>>;
}> {
  const names = [...database.objectStoreNames].filter((name) => !passedOver.has(name));
  if (names.length === 0) return { epoch: null, lastSeq: 0, counts: {} };
  const transaction = database.transaction(names);
  const counted = names.map(async (name) => [name, await settled(transaction.objectStore(name).count())] as const);
  const epoch = names.includes('meta') ? settled<unknown>(transaction.objectStore('meta').get(EPOCH_KEY)) : null;
  const last = names.includes('changes')
    ? settled(transaction.objectStore('changes').openKeyCursor(null, 'prev'))
    : Promise.resolve(null);
  const [counts, row, cursor] = await Promise.all([Promise.all(counted), epoch, last]);
  return { epoch: valueOf(row), lastSeq: Number(cursor?.key ?? 0), counts: Object.fromEntries(counts) };
}

function valueOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('value' in row)) return null;
  return typeof row.value === 'string' ? row.value : null;
}

/** Walks every index as well. False when one of them can't be read; it takes longer than a start may. */
export async function canReadIndexes(database: IDBDatabase): Promise<boolean> {
  try {
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      await Promise.all([...store.indexNames].map((index) => settled(store.index(index).count())));
    }
    return true;
  } catch {
    return false;
  }
}
