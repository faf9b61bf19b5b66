// Everything the app has stored, read from outside the app's own code: for "nothing changed" and "every row is there".
import type { Page } from '@playwright/test';

/** Rows of each table; a file's bytes stand as their length and SHA-256. */
export type Contents = Readonly<Record<string, readonly unknown[]>>;

/** Reads every table of the open workspace's database but those left out; empty before there is one. */
export async function readDatabase(page: Page, leftOut: ReadonlySet<string> = new Set()): Promise<Contents> {
  // As text: Playwright takes its time over large objects.
  const text = await page.evaluate(
    async (without) => {
      const settle = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('the database could not be read')));
        });
      const plain = async (value: unknown): Promise<unknown> => {
        if (value instanceof Blob) {
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await value.arrayBuffer()));
          const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return { size: value.size, sha256 };
        }
        if (Array.isArray(value)) return Promise.all(value.map(plain));
        if (typeof value !== 'object' || value === null) return value;
        const entries = Object.entries(value).map(async ([name, one]) => [name, await plain(one)] as const);
        return Object.fromEntries(await Promise.all(entries));
      };
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'scrutiny')) return '{}';
      const database = await settle(indexedDB.open('scrutiny'));
      const contents: Record<string, unknown[]> = {};
      for (const table of [...database.objectStoreNames].filter((name) => !without.includes(name)).sort()) {
        const rows = await settle(database.transaction(table).objectStore(table).getAll());
        contents[table] = table === 'files' ? ((await plain(rows)) as unknown[]) : rows;
      }
      database.close();
      return JSON.stringify(contents);
    },
    [...leftOut],
  );
  return JSON.parse(text) as Contents;
}

/** How many rows each table has. */
export function counts(contents: Contents): Record<string, number> {
  return Object.fromEntries(Object.entries(contents).map(([table, rows]) => [table, rows.length]));
}

/** A row's fields, whether they stand in its header or in its payload. */
export function fieldsOf(row: unknown): Readonly<Record<string, unknown>> {
  const { payload, ...header } = row as Record<string, unknown>;
  return { ...header, ...(payload as object) };
}

/** The rows of one table with their fields side by side. */
export async function rowsOf(page: Page, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const contents = await readDatabase(page);
  return (contents[table] ?? []).map(fieldsOf);
}
