// Safety copies for the handlers: whose folder, which tickets, who waits for a round to end.
import { rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DiskSpace, workspaceId } from '@shared/ipc-contract';
import { IpcError } from '@shared/ipc-result';
import type {
  CopyDescription,
  DatabaseMark,
  SafetyCopy,
  SafetyState,
  SafetyTarget,
  Sentinel,
} from '@shared/safety-model';
import type { TokenStore } from '../../intake/token-store';
import type { OutgoingFiles } from '../../outgoing/outgoing-files';
import type { WorkspaceList } from '../../storage/workspaces-file';
import { hashOf, makeFolders, openSafetyFolder, type SafetyFolder } from './safety-folder';

/** What a page's session tells of it: where its partition lies. */
export interface SessionPlace {
  readonly storagePath: string | null;
}

export interface SafetyOptions {
  readonly userData: string;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly tokens: TokenStore;
  readonly outgoing: OutgoingFiles;
  readonly workspaces: () => WorkspaceList | null;
  readonly measureDisk: () => Promise<Pick<DiskSpace, 'state'>>;
}

/** A file that is read once. */
interface Readable {
  readonly token: string;
  readonly size: number;
}

export interface SafetyService {
  readonly state: (workspace: string) => SafetyState;
  readonly stems: (workspace: string) => string[];
  /** Throws `IpcError` no-space under 200 MB; null for what is there already. */
  readonly begin: (workspace: string, owner: object, target: SafetyTarget) => Promise<{ ticket: string } | null>;
  /** Puts a paper's file in its place once it is what was sent. */
  readonly keepFile: (owner: object, ticket: string) => Promise<void>;
  readonly keepRecords: (
    workspace: string,
    owner: object,
    ticket: string,
    description: CopyDescription,
  ) => Promise<SafetyCopy>;
  readonly mark: (workspace: string, mark: DatabaseMark) => void;
  readonly openCopy: (folderId: string, name: string) => Promise<Readable>;
  readonly openFile: (folderId: string, stem: string) => Promise<{ bytes: Readable; derived: Readable } | null>;
  /** Deletes a workspace's copies unless those of another lie with them. */
  readonly remove: (folderId: string) => void;
  /** Deletes a workspace's copies, and keeps none that its engine, which is about to end, may still send. */
  readonly forget: (workspace: string) => void;
  /** Whether copies are made of it: of everything but the example and what is being removed or was replaced. */
  readonly isKept: (workspace: string) => boolean;
  /** While this holds, nothing is dropped: a restore reads from the folder. */
  readonly hold: () => () => void;
}

/** The workspace whose pages use a session. Throws `IpcError` refused for any other session. */
export function workspaceOfSession({ storagePath }: SessionPlace): string {
  const id = basename(storagePath ?? '').replace(/^ws-/, '');
  if (!workspaceId.safeParse(id).success) throw new IpcError('refused', 'this page has no workspace');
  return id;
}

export function createSafetyService(options: SafetyOptions): SafetyService {
  const { userData, appVersion, now, tokens, outgoing, workspaces, measureDisk } = options;
  const expected = new Map<string, string>();
  const names = new Map<string, string>();
  const forgotten = new Set<string>();
  let holds = 0;
  const pathOf = (folderId: string): string => join(userData, 'safety', folderId);
  const entryOf = (workspace: string) =>
    workspaces()
      ?.list()
      .find(({ id }) => id === workspace);
  const folderOf = (workspace: string): SafetyFolder =>
    openSafetyFolder(pathOf(workspaces()?.safetyOf(workspace) ?? workspace));
  const readable = async (path: string): Promise<Readable> => {
    const { size } = await stat(path);
    return { token: tokens.register({ path, name: 'safety copy', size }), size };
  };
  return {
    state: (workspace) => {
      const folder = folderOf(workspace);
      const sentinel = folder.sentinel();
      return {
        workspace,
        workspaceName: entryOf(workspace)?.name ?? '',
        sentinel: sentinel?.workspace === workspace ? sentinel : null,
        copies: [...folder.copies()],
        folder: folder.path,
      };
    },
    stems: (workspace) => [...folderOf(workspace).stems()],
    begin: async (workspace, owner, target) => {
      if ((await measureDisk()).state === 'full') throw new IpcError('no-space', 'under 200 MB are free');
      const folder = folderOf(workspace);
      makeFolders(folder.path);
      if (target.kind === 'records') {
        const name = folder.newName(target);
        const { ticket } = await outgoing.begin(folder.recordsPath(name), owner);
        names.set(ticket, name);
        return { ticket };
      }
      const path = folder.filePath(target.kind, target.stem);
      if (await isThere(path, target.sha256)) return null;
      const { ticket } = await outgoing.begin(path, owner);
      expected.set(ticket, target.sha256);
      return { ticket };
    },
    keepFile: async (owner, ticket) => {
      const sha256 = expected.get(ticket);
      expected.delete(ticket);
      await outgoing.finish(ticket, owner, async (path) => (await hashOf(path)) === sha256);
    },
    keepRecords: async (workspace, owner, ticket, description) => {
      const name = names.get(ticket);
      if (name === undefined) throw new IpcError('not-found', 'there is no such copy');
      names.delete(ticket);
      const folder = folderOf(workspace);
      await outgoing.finish(ticket, owner);
      await folder.keep(name, description, workspace);
      if (holds === 0) folder.tidy();
      const kept = folder.copies().find((copy) => copy.name === name);
      if (!kept) throw new IpcError('failed', 'the copy was not kept');
      return kept;
    },
    mark: (workspace, mark) => {
      // One that was replaced may have its engine for a moment longer; the folder's sentinel is of the new one.
      if (forgotten.has(workspace) || !entryOf(workspace)) return;
      const sentinel: Sentinel = { ...mark, version: 1, workspace, at: now().toISOString(), appVersion };
      folderOf(workspace).setSentinel(sentinel);
    },
    openCopy: (folderId, name) => readable(openSafetyFolder(pathOf(folderId)).recordsPath(name)),
    openFile: async (folderId, stem) => {
      const folder = openSafetyFolder(pathOf(folderId));
      if (!folder.stems().includes(stem)) return null;
      return {
        bytes: await readable(folder.filePath('bytes', stem)),
        derived: await readable(folder.filePath('derived', stem)),
      };
    },
    remove: (folderId) => {
      const isShared =
        workspaces()
          ?.list()
          .some(({ id, safety }) => (safety ?? id) === folderId) ?? false;
      if (!isShared) rmSync(pathOf(folderId), { recursive: true, force: true });
    },
    forget: (workspace) => {
      forgotten.add(workspace);
      rmSync(pathOf(workspace), { recursive: true, force: true });
    },
    isKept: (workspace) => {
      const listed = entryOf(workspace);
      return listed !== undefined && !listed.isExample && !forgotten.has(workspace);
    },
    hold: () => {
      holds += 1;
      let isHeld = true;
      return () => {
        if (isHeld) holds -= 1;
        isHeld = false;
      };
    },
  };
}

/** Whether a file is there with these bytes; one that is damaged is written again. */
async function isThere(path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashOf(path)) === sha256;
  } catch {
    return false;
  }
}
