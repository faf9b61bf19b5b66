import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPartitions, partitionFolder } from '../../../electron/main/storage/partitions';
import {
  foundWorkspaces,
  openWorkspaceList,
  readWorkspaces,
  type WorkspacesFile,
} from '../../../electron/main/storage/workspaces-file';

const [OLD, NEW, OTHER] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const at = '2025-02-13T10:00:00.000Z';
const workspace = (id: string) => ({ id, name: '', createdAt: at });
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-partitions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(id: string): void {
  mkdirSync(partitionFolder(folder, id), { recursive: true });
  writeFileSync(join(partitionFolder(folder, id), 'data'), id);
}

const here = (): string[] => [OLD, NEW, OTHER].filter((id) => existsSync(partitionFolder(folder, id)));

it('a start after a crash keeps what the pointer file names and deletes the rest of an exchange', async () => {
  for (const id of [OLD, NEW, OTHER]) make(id);
  openPartitions(folder).doom([OLD, NEW]);
  // The crash came before the pointer file was written: it names the old one still.
  await openPartitions(folder).sweep([OLD, OTHER]);
  expect(here()).toEqual([OLD, OTHER]);

  make(NEW);
  openPartitions(folder).doom([OLD, NEW]);
  await openPartitions(folder).sweep([NEW, OTHER]);
  expect(here()).toEqual([NEW, OTHER]);
});

it('what nobody has doomed is never deleted, even when the pointer file is lost', async () => {
  make(OLD);
  make(OTHER);
  openPartitions(folder).doom([OTHER]);
  const partitions = openPartitions(folder);
  expect(partitions.found().map(({ id }) => id)).toEqual([OLD]);
  expect(foundWorkspaces(partitions.found())).toMatchObject({ current: OLD, workspaces: [{ id: OLD }] });
  expect(foundWorkspaces([])).toBeNull();
  await partitions.sweep([OLD]);
  expect(here()).toEqual([OLD]);
});

it('what is set aside is neither deleted nor found, until three others are', async () => {
  for (const id of [OLD, NEW, OTHER]) make(id);
  const partitions = openPartitions(folder);
  partitions.setAside(OLD);
  partitions.setAside(NEW);
  await openPartitions(folder).sweep([OTHER]);
  expect(here()).toEqual([OLD, NEW, OTHER]);
  expect(
    openPartitions(folder)
      .found()
      .map(({ id }) => id),
  ).toEqual([OTHER]);
  const more = ['00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000005'];
  for (const id of more) partitions.setAside(id);
  await openPartitions(folder).sweep([OTHER]);
  expect(here()).toEqual([NEW, OTHER]);
});

it('one workspace takes the place of another in one write', () => {
  const initial: WorkspacesFile = { version: 1, current: OLD, workspaces: [workspace(OLD), workspace(OTHER)] };
  const list = openWorkspaceList(folder, initial, () => new Date(at));
  list.add(workspace(NEW), OLD);
  expect(readWorkspaces(folder)).toMatchObject({ state: 'ok', file: { current: NEW } });
  expect(list.list().map(({ id }) => id)).toEqual([OTHER, NEW]);
  expect(list.safetyOf(NEW)).toBe(NEW);
  expect(() => list.remove(NEW)).toThrow('open workspace');
  list.remove(OTHER);
  expect(list.list().map(({ id }) => id)).toEqual([NEW]);
});

it('what is doomed while a sweep still deletes stays so for the next start', async () => {
  for (const id of [OLD, NEW]) make(id);
  openPartitions(folder).doom([OLD]);
  const partitions = openPartitions(folder);
  const sweeping = partitions.sweep([OTHER]);
  partitions.doom([NEW]);
  await sweeping;
  expect(here()).toEqual([NEW]);
  await openPartitions(folder).sweep([OTHER]);
  expect(here()).toEqual([]);
});
