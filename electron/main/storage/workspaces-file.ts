// Which workspaces there are and which one is open. Each has its own storage partition; this small pointer file is
// the only link to them, so a damaged one is reported and never replaced by an empty list.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Workspace, workspace, workspaceId } from '@shared/ipc-contract';
import { IpcError } from '@shared/ipc-result';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from './atomic-file';

/** A workspace, and where its safety copies are: with those of the one whose place it has taken, else under its own id. */
const entry = workspace.extend({ safety: workspaceId.optional() });
export type WorkspaceEntry = z.infer<typeof entry>;

const fileShape = z
  .object({
    version: z.literal(1),
    current: workspaceId,
    /** The one that was open before; where one comes back to from the example. */
    before: workspaceId.optional(),
    workspaces: z.array(entry).min(1),
  })
  .strict()
  .refine((file) => file.workspaces.some(({ id }) => id === file.current))
  .refine((file) => new Set(file.workspaces.map(({ id }) => id)).size === file.workspaces.length);

export type WorkspacesFile = z.infer<typeof fileShape>;

export type WorkspacesRead =
  | { readonly state: 'none' }
  | { readonly state: 'damaged' }
  | { readonly state: 'ok'; readonly file: WorkspacesFile };

export function workspacesPath(userData: string): string {
  return join(userData, 'workspaces.json');
}

/** Reads the pointer file. Unreadable and malformed are both `damaged`. */
export function readWorkspaces(userData: string): WorkspacesRead {
  let text: string | null;
  try {
    text = readFileIfThere(workspacesPath(userData));
  } catch {
    return { state: 'damaged' };
  }
  if (text === null) return { state: 'none' };
  const parsed = fileShape.safeParse(parseJson(text));
  return parsed.success ? { state: 'ok', file: parsed.data } : { state: 'damaged' };
}

export function newWorkspace(name: string, now: Date): Workspace {
  return { id: randomUUID(), name, createdAt: now.toISOString() };
}

/** The list of a first start: one workspace without a name, so that nothing ever lands in the default session. */
export function firstWorkspaces(now: Date): WorkspacesFile {
  const first = newWorkspace('', now);
  return { version: 1, current: first.id, workspaces: [first] };
}

/** The list for a data folder whose pointer file is gone while workspaces (the one used last first) are there. */
export function foundWorkspaces(
  found: readonly { readonly id: string; readonly usedAt: Date }[],
): WorkspacesFile | null {
  const workspaces = found.map(({ id, usedAt }) => ({ id, name: '', createdAt: usedAt.toISOString() }));
  const [current] = workspaces;
  return current ? { version: 1, current: current.id, workspaces } : null;
}

/** The storage partition of a workspace: its own cookies, IndexedDB and caches. */
export function partitionOf(id: string): string {
  return `persist:ws-${id}`;
}

/** Throws the file system's error. */
export function writeWorkspaces(userData: string, file: WorkspacesFile): void {
  writeFileAtomic(workspacesPath(userData), `${JSON.stringify(file, null, 2)}\n`);
}

export interface WorkspaceList {
  readonly list: () => readonly WorkspaceEntry[];
  readonly current: () => Workspace;
  readonly create: (name: string, isExample?: boolean) => Workspace;
  readonly rename: (id: string, name: string) => Workspace;
  readonly setCurrent: (id: string) => void;
  /** Adds a workspace that has been filled elsewhere; `instead` takes the place of another in the same write. */
  readonly add: (made: WorkspaceEntry, instead?: string) => void;
  /** The id of the folder with a workspace's safety copies. */
  readonly safetyOf: (id: string) => string;
  /** Throws `IpcError` refused for the current one. */
  readonly remove: (id: string) => void;
  /** Takes the open example off the list. Gives what is open then. Throws `IpcError` refused for any other workspace. */
  readonly leaveExample: () => Workspace;
}

/** The list in memory; every change is on disk before it is visible. Throws `IpcError` not-found for a foreign id. */
export function openWorkspaceList(userData: string, initial: WorkspacesFile, now: () => Date): WorkspaceList {
  let file = initial;
  const save = (next: WorkspacesFile): void => {
    writeWorkspaces(userData, next);
    file = next;
  };
  const find = (id: string): Workspace => {
    const found = file.workspaces.find((candidate) => candidate.id === id);
    if (!found) throw new IpcError('not-found', 'There is no such workspace.');
    return found;
  };
  return {
    list: () => file.workspaces,
    current: () => find(file.current),
    create: (name, isExample = false) => {
      const made = { ...newWorkspace(name, now()), ...(isExample && { isExample }) };
      save({ ...file, workspaces: [...file.workspaces, made] });
      return made;
    },
    rename: (id, name) => {
      const renamed = { ...find(id), name };
      save({ ...file, workspaces: file.workspaces.map((one) => (one.id === id ? renamed : one)) });
      return renamed;
    },
    setCurrent: (id) => save({ ...file, current: find(id).id, before: file.current }),
    safetyOf: (id) => file.workspaces.find((one) => one.id === id)?.safety ?? id,
    add: (made, instead) => {
      const others = file.workspaces.filter(({ id }) => id !== instead);
      save({ ...file, workspaces: [...others, made], current: instead === file.current ? made.id : file.current });
    },
    remove: (id) => {
      if (find(id).id === file.current) throw new IpcError('refused', 'the open workspace can’t be removed');
      save({ ...file, workspaces: file.workspaces.filter((one) => one.id !== id) });
    },
    leaveExample: () => {
      if (!find(file.current).isExample) throw new IpcError('refused', 'the open workspace is no example');
      const others = file.workspaces.filter(({ id }) => id !== file.current);
      const own = others.filter(({ isExample }) => !isExample);
      const next = own.find(({ id }) => id === file.before) ?? own[0] ?? newWorkspace('', now());
      const workspaces = own.includes(next) ? others : [...others, next];
      save({ version: 1, current: next.id, workspaces });
      return next;
    },
  };
}
