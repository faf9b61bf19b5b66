// Restores: a new partition is filled by an engine of its own and takes its place by one write of the pointer file.

import { IpcError } from '@shared/ipc-result';
import type { DatabaseMark, RestorePlacement } from '@shared/safety-model';
import type { SafetyService } from '../services/safety-copy/safety-service';
import type { Engine } from '../windows/engine-window';
import type { Partitions } from './partitions';
import { newWorkspace, type WorkspaceEntry, type WorkspaceList } from './workspaces-file';

export interface RestoresOptions {
  readonly workspaces: () => WorkspaceList;
  readonly partitions: Partitions;
  readonly safety: SafetyService;
  /** Starts an engine that fills a partition; `onLost` when it dies. */
  readonly startFilling: (id: string, onLost: () => void) => Engine;
  readonly onLost: (id: string) => void;
  readonly open: (id: string) => void;
  readonly now: () => Date;
}

export interface Restores {
  /** Makes an empty partition; nothing points to it yet. */
  readonly begin: () => string;
  /** The engine of a restore that has begun. Throws `IpcError` not-found. */
  readonly engineOf: (id: string) => Engine;
  /** Where the copies lie that a filling engine may read. */
  readonly sourceOf: (id: string) => string;
  /** What a filling engine has put in. */
  readonly mark: (id: string, mark: DatabaseMark) => void;
  readonly has: (id: string) => boolean;
  /** Puts what was filled in its place and opens it. Throws `IpcError` refused before anything was filled. */
  readonly finish: (id: string, placement: RestorePlacement, name: string) => void;
  readonly discard: (id: string) => void;
  /** Puts an empty workspace in the place of the open one, whose folder is set aside. */
  readonly startEmpty: () => void;
}

interface Restore {
  readonly made: WorkspaceEntry;
  readonly engine: Engine;
  readonly release: () => void;
  mark: DatabaseMark | null;
}

export function createRestores(options: RestoresOptions): Restores {
  const { workspaces, partitions, safety, startFilling, onLost, open, now } = options;
  const running = new Map<string, Restore>();
  const find = (id: string): Restore => {
    const found = running.get(id);
    if (!found) throw new IpcError('not-found', 'there is no such restore');
    return found;
  };
  const end = (id: string): void => {
    const found = running.get(id);
    running.delete(id);
    found?.release();
    found?.engine.close();
  };
  /** The crash-safe exchange: both are written down, then one write decides, then the loser goes. */
  const exchange = (made: WorkspaceEntry, placement: RestorePlacement, mark: DatabaseMark | null): void => {
    const list = workspaces();
    const old = list.current().id;
    if (placement === 'beside') {
      list.add(made);
      list.setCurrent(made.id);
    } else {
      if (placement === 'replace') partitions.doom([old]);
      try {
        list.add({ ...made, safety: list.safetyOf(old) }, old);
      } catch (error) {
        // It stays the open one, and must not be deleted should the pointer file be lost.
        partitions.spare(old);
        throw error;
      }
      if (placement === 'aside') partitions.setAside(old);
    }
    if (mark) safety.mark(made.id, mark);
    partitions.spare(made.id);
  };
  return {
    begin: () => {
      const made = newWorkspace('', now());
      partitions.doom([made.id]);
      const engine = startFilling(made.id, () => {
        end(made.id);
        onLost(made.id);
      });
      running.set(made.id, { made, engine, release: safety.hold(), mark: null });
      return made.id;
    },
    engineOf: (id) => find(id).engine,
    sourceOf: (id) => {
      find(id);
      const list = workspaces();
      return list.safetyOf(list.current().id);
    },
    mark: (id, mark) => {
      find(id).mark = mark;
    },
    has: (id) => running.has(id),
    finish: (id, placement, name) => {
      const { made, mark } = find(id);
      if (!mark) throw new IpcError('refused', 'nothing has been filled');
      end(id);
      exchange({ ...made, name }, placement, mark);
      open(made.id);
    },
    discard: end,
    startEmpty: () => {
      const made = newWorkspace('', now());
      exchange(made, 'aside', null);
      open(made.id);
    },
  };
}
