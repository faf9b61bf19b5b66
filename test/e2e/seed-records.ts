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
    async (added) => {
      const connection = crypto.randomUUID();
      const arrived = new Promise<MessagePort>((resolve) => {
        window.addEventListener('message', ({ data, ports: [port] }: MessageEvent<{ connection?: string }>) => {
          if (data?.connection === connection && port) resolve(port);
        });
      });
      const { scrutiny } = window as unknown as { scrutiny: { invoke: (n: string, i: unknown) => Promise<unknown> } };
      await scrutiny.invoke('engine.connect', { connection });
      const port = await arrived;
      const id = crypto.randomUUID();
      const at = '2030-01-01T09:00:00.000Z';
      const input = { id, label: 'Seed', at, by: 'Seed', undoes: null, changes: added };
      await new Promise<void>((resolve, reject) => {
        port.addEventListener('message', ({ data }) => {
          if (data.kind === 'done') resolve();
          if (data.kind === 'failed') reject(new Error(data.message));
        });
        port.start();
        port.postMessage({ kind: 'call', id: 1, name: 'commit', input });
      });
    },
    changes.map((change) => ({ kind: 'add' as const, ...change })),
  );
}
