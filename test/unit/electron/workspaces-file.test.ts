import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IpcError } from '@shared/ipc-result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  firstWorkspaces,
  openWorkspaceList,
  partitionOf,
  readWorkspaces,
  workspacesPath,
  writeWorkspaces,
} from '../../../electron/main/storage/workspaces-file';

const NOW = new Date('2025-02-13T10:00:00.000Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-workspaces-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the list of workspaces', () => {
  it('starts with one that has no name', () => {
    expect(readWorkspaces(folder)).toEqual({ state: 'none' });
    const file = firstWorkspaces(NOW);
    expect(file.workspaces).toEqual([{ id: file.current, name: '', createdAt: '2025-02-13T10:00:00.000Z' }]);
    writeWorkspaces(folder, file);
    expect(readWorkspaces(folder)).toEqual({ state: 'ok', file });
  });

  it('is on disk after each change, without leftovers', () => {
    const list = openWorkspaceList(folder, firstWorkspaces(NOW), () => NOW);
    const first = list.current();
    const second = list.create('Second panel');
    const renamed = list.rename(first.id, 'First panel');
    list.setCurrent(second.id);
    expect(readWorkspaces(folder)).toEqual({
      state: 'ok',
      file: { version: 1, current: second.id, before: first.id, workspaces: [renamed, second] },
    });
    expect(list.list()).toEqual([renamed, second]);
    expect(readdirSync(folder)).toEqual(['workspaces.json']);
  });

  it('goes back from the example to the workspace that was open before, and to an empty one when there is none', () => {
    const list = openWorkspaceList(folder, firstWorkspaces(NOW), () => NOW);
    const own = list.create('Own panel');
    list.setCurrent(own.id);
    expect(() => list.leaveExample()).toThrow(IpcError);
    const example = list.create('Example', true);
    expect(example.isExample).toBe(true);
    list.setCurrent(example.id);
    expect(list.leaveExample()).toEqual(own);
    expect(list.list().map(({ id }) => id)).not.toContain(example.id);
    expect(list.current()).toEqual(own);
  });

  it('refuses a workspace that is not on it', () => {
    const list = openWorkspaceList(folder, firstWorkspaces(NOW), () => NOW);
    const missing = '00000000-0000-4000-8000-000000000000';
    expect(() => list.setCurrent(missing)).toThrow(IpcError);
    expect(() => list.rename(missing, 'x')).toThrow(IpcError);
  });

  it('gives each workspace a partition of its own', () => {
    expect(partitionOf('abc')).toBe('persist:ws-abc');
  });

  const id = '0b3f1c2e-5a52-4b6e-9d8e-0a1b2c3d4e5f';
  const one = { id, name: 'Panel', createdAt: NOW.toISOString() };
  it.each([
    ['empty', ''],
    ['cut off', '{"version":1,"current":"'],
    ['an array', '[]'],
    ['without workspaces', JSON.stringify({ version: 1, current: id, workspaces: [] })],
    ['pointing nowhere', JSON.stringify({ version: 1, current: id.replace('0b', '1b'), workspaces: [one] })],
    ['listing one twice', JSON.stringify({ version: 1, current: id, workspaces: [one, one] })],
    ['of another version', JSON.stringify({ version: 2, current: id, workspaces: [one] })],
    ['with a path for an id', JSON.stringify({ version: 1, current: '../x', workspaces: [{ ...one, id: '../x' }] })],
    ['with something unknown', JSON.stringify({ version: 1, current: id, workspaces: [one], extra: 1 })],
  ])('that is %s counts as damaged and stays as it is', (_what, text) => {
    writeFileSync(workspacesPath(folder), text);
    expect(readWorkspaces(folder)).toEqual({ state: 'damaged' });
    expect(readFileSync(workspacesPath(folder), 'utf8')).toBe(text);
  });

  it('that can not be read counts as damaged, not as absent', () => {
    mkdirSync(workspacesPath(folder));
    expect(readWorkspaces(folder)).toEqual({ state: 'damaged' });
  });

  it('keeps the old file when the new one can not be written', () => {
    const file = firstWorkspaces(NOW);
    mkdirSync(workspacesPath(folder));
    expect(() => writeWorkspaces(folder, file)).toThrow();
    expect(readdirSync(folder)).toEqual(['workspaces.json']);
  });
});
