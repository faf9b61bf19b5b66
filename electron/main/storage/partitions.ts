// The folders of workspaces on disk. One that is to go is first written down; it is deleted once nothing points to it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceId } from '@shared/ipc-contract';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from './atomic-file';

const doomedShape = z.array(workspaceId);
const PREFIX = 'ws-';

export interface Partitions {
  /**
   * These may be deleted at the next start unless the pointer file names them then. Written down before a new partition
   * is begun and before an old one is given up, so that a crash leaves the one or the other, and no rest.
   */
  readonly doom: (ids: readonly string[]) => void;
  /** Deletes a doomed workspace's folders at once. Only for one that this run has not opened. */
  readonly removeNow: (id: string) => Promise<void>;
  /** At start: deletes what is doomed, but for `kept`. */
  readonly sweep: (kept: readonly string[]) => Promise<void>;
  /** Workspaces that have a folder and are not doomed, the one used last first. */
  readonly found: () => readonly { readonly id: string; readonly usedAt: Date }[];
}

/** Chromium's folder for a workspace's partition. */
export function partitionFolder(userData: string, id: string): string {
  return join(userData, 'Partitions', `${PREFIX}${id}`);
}

/** Where a workspace's safety copies are. */
export function safetyFolder(userData: string, id: string): string {
  return join(userData, 'safety', id);
}

export function openPartitions(userData: string): Partitions {
  const path = join(userData, 'doomed-workspaces.json');
  const parsed = doomedShape.safeParse(parseJson(readFileIfThere(path) ?? '[]'));
  let doomed: readonly string[] = parsed.success ? parsed.data : [];
  const save = (next: readonly string[]): void => {
    writeFileAtomic(path, `${JSON.stringify(next)}\n`);
    doomed = next;
  };
  const remove = async (id: string): Promise<void> => {
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
    await rm(partitionFolder(userData, id), options);
    await rm(safetyFolder(userData, id), options);
    save(doomed.filter((one) => one !== id));
  };
  return {
    doom: (ids) => save([...new Set([...doomed, ...ids])]),
    removeNow: remove,
    sweep: async (kept) => {
      for (const id of doomed) if (!kept.includes(id)) await remove(id);
      if (doomed.length > 0) save([]);
    },
    found: () =>
      namesIn(join(userData, 'Partitions'))
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length))
        .filter((id) => workspaceId.safeParse(id).success && !doomed.includes(id))
        .map((id) => ({ id, usedAt: statSync(partitionFolder(userData, id)).mtime }))
        .toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime()),
  };
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
