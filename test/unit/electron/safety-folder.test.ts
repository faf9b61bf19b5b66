import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders, openSafetyFolder } from '../../../electron/main/services/safety-copy/safety-folder';
import { workspaceOfSession } from '../../../electron/main/services/safety-copy/safety-service';
import { copiesToDrop } from '../../../electron/main/services/safety-copy/which-to-drop';

const WORKSPACE = '00000000-0000-4000-8000-000000000001';
let path = '';

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'panel-scrutiny-safety-')), 'safety');
  makeFolders(path);
});
afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }));

const description = (at: string, files: readonly string[], questions: number) => ({
  reason: 'exit' as const,
  at,
  panel: 'Exampleshire Police and Crime Panel',
  lastSeq: 1,
  counts: { questions },
  databaseVersion: 1,
  appVersion: '1.0.0',
  files: [...files],
});

async function keep(minute: number, files: readonly string[], questions = 100): Promise<string> {
  const folder = openSafetyFolder(path);
  const at = new Date(Date.UTC(2025, 1, 13, 10, minute)).toISOString();
  const name = folder.newName({ at, reason: 'exit' });
  writeFileSync(folder.recordsPath(name), `records of minute ${minute}`);
  await folder.keep(name, description(at, files, questions), WORKSPACE);
  folder.tidy();
  return name;
}

function putPaper(stem: string): void {
  const folder = openSafetyFolder(path);
  for (const kind of ['bytes', 'derived'] as const) writeFileSync(folder.filePath(kind, stem), stem);
}

describe('the safety folder', () => {
  it('keeps the last ten copies and the papers that any of them names', async () => {
    putPaper('old');
    putPaper('both');
    await keep(0, ['old', 'both']);
    expect(openSafetyFolder(path).stems().toSorted()).toEqual(['both', 'old']);
    for (let minute = 1; minute <= 10; minute += 1) await keep(minute, ['both']);
    const folder = openSafetyFolder(path);
    expect(folder.copies()).toHaveLength(10);
    expect(folder.copies()[0]?.at).toBe('2025-02-13T10:10:00.000Z');
    expect(folder.stems()).toEqual(['both']);
    expect(existsSync(folder.filePath('derived', 'old'))).toBe(false);
  });

  it('puts what is copied after a wrong clock behind what is there, and keeps it', async () => {
    for (let minute = 0; minute < 10; minute += 1) await keep(minute + 50 * 365 * 24 * 60, [], 100);
    const latest = await keep(1, [], 101);
    const [newest] = openSafetyFolder(path).copies();
    expect(newest).toMatchObject({ name: latest, at: '2025-02-13T10:01:00.000Z', counts: { questions: 101 } });
    expect(openSafetyFolder(path).copies()).toHaveLength(10);
  });

  it('does not count records without a description, and sweeps them with the next copy', async () => {
    const folder = openSafetyFolder(path);
    const torn = folder.newName({ at: '2025-02-13T09:00:00.000Z', reason: 'exit' });
    writeFileSync(folder.recordsPath(torn), 'half of');
    writeFileSync(join(path, 'records', '.panel-scrutiny-00000000-0000-4000-8000-000000000000.part'), 'half of');
    expect(folder.copies()).toEqual([]);
    const kept = await keep(1, []);
    expect(folder.copies().map(({ name }) => name)).toEqual([kept]);
    expect(existsSync(folder.recordsPath(torn))).toBe(false);
  });

  it('reads a damaged description or sentinel as none', async () => {
    const name = await keep(1, []);
    writeFileSync(join(path, 'records', `${name}.json`), '{"reason":');
    writeFileSync(join(path, 'sentinel.json'), '');
    expect(openSafetyFolder(path).copies()).toEqual([]);
    expect(openSafetyFolder(path).sentinel()).toBeNull();
  });

  it('is nothing where it does not exist', () => {
    const folder = openSafetyFolder(join(path, 'nowhere'));
    expect([folder.copies(), folder.stems(), folder.sentinel()]).toEqual([[], [], null]);
    mkdirSync(path, { recursive: true });
  });
});

describe('which copies go', () => {
  const copies = (...records: number[]) => records.map((count, index) => ({ name: `c${index}`, records: count }));

  it('goes by age while newer ones hold about as much', () => {
    expect(copiesToDrop(copies(100, 99, 98, 97), 3)).toEqual(['c3']);
    expect(copiesToDrop(copies(100, 99), 3)).toEqual([]);
  });

  it('never drops the last good one for others with less than four fifths of it', () => {
    expect(copiesToDrop(copies(3, 3, 3, 100, 90), 3)).toEqual(['c4']);
    expect(copiesToDrop(copies(79, 79, 79, 100), 3)).toEqual([]);
    expect(copiesToDrop(copies(79, 80, 79, 100), 3)).toEqual(['c3']);
  });
});

it('a session belongs to the workspace whose partition it is', () => {
  expect(workspaceOfSession({ storagePath: join('data', 'Partitions', `ws-${WORKSPACE}`) })).toBe(WORKSPACE);
  for (const storagePath of [null, '', join('data', 'Partitions', 'ws-..'), 'data']) {
    expect(() => workspaceOfSession({ storagePath })).toThrow('no workspace');
  }
});
