// Puts rows that a test has made into the open workspace, by the way everything is written: one change set to the engine.
import type { Page } from '@playwright/test';
import { publicRecords, type Records } from '../../src/domain/publication';

/** What the tables are called in the database. */
const TABLES = {
  meetings: 'meetings',
  items: 'agendaItems',
  places: 'itemPapers',
  papers: 'papers',
  annotations: 'annotations',
  questions: 'questions',
  links: 'links',
  responses: 'responses',
  commitments: 'commitments',
  plans: 'plans',
  versions: 'planVersions',
  elements: 'planElements',
  measures: 'measures',
  figures: 'measureReadings',
  members: 'members',
} as const satisfies Record<keyof Records, string>;

/** Resolves when all of it is on disk. What hangs on something exempt is exempt there, as the engine demands. */
export async function seedRecords(page: Page, records: Records): Promise<void> {
  const open = new Set(Object.values(publicRecords(records)).flat() as unknown[]);
  const changes = Object.entries(records).flatMap(([table, rows]) =>
    (rows as Records['members']).map((row) => ({
      table: TABLES[table as keyof Records],
      id: row.id,
      after: open.has(row) ? row : { ...row, compartment: 'exempt' },
    })),
  );
  await page.evaluate(
    putIn,
    changes.map((change) => ({ kind: 'add' as const, ...change })),
  );
}

interface Added {
  readonly kind: 'add';
  readonly table: string;
  readonly id: string;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Runs inside the page, so it can use nothing from this file. A paper's bytes come before its row. */
async function putIn(changes: readonly Added[]): Promise<void> {
  const connection = crypto.randomUUID();
  const arrived = new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', ({ data, ports: [port] }: MessageEvent<{ connection?: string }>) => {
      if (data?.connection === connection && port) resolve(port);
    });
  });
  const { scrutiny } = window as unknown as { scrutiny: { invoke: (n: string, i: unknown) => Promise<unknown> } };
  await scrutiny.invoke('engine.connect', { connection });
  const port = await arrived;
  port.start();
  const call = (name: string, input: unknown): Promise<void> =>
    new Promise((resolve, reject) => {
      const take = ({ data }: MessageEvent<{ kind: string; message: string }>): void => {
        if (data.kind === 'done') resolve();
        else if (data.kind === 'failed') reject(new Error(data.message));
        else return;
        port.removeEventListener('message', take);
      };
      port.addEventListener('message', take);
      port.postMessage({ kind: 'call', id: 1, name, input });
    });
  const at = '2030-01-01T09:00:00.000Z';
  const rows: Added[] = [];
  for (const change of changes) {
    if (change.table !== 'papers') {
      rows.push(change);
      continue;
    }
    const fileId = change.after['fileId'];
    const blob = new Blob([`The words of ${change.id}.`]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await call('putFile', {
      file: { id: fileId, sha256, chunkHashes: [sha256], size: blob.size, mediaType: 'text/plain', addedAt: at, blob },
      layout: { fileId, pages: [{ width: 595, height: 842 }], outline: [], labels: null },
      texts: [{ fileId, page: 1, text: await blob.text(), textVersion: 'seed' }],
    });
    rows.push({ ...change, after: { ...change.after, sha256 } });
  }
  const id = crypto.randomUUID();
  await call('commit', { id, label: 'Seed', at, by: 'Seed', undoes: null, changes: rows });
}
