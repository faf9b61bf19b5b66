// The folders of workspaces on disk. One that is to go is first written down; it is deleted once nothing points to it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceId } from '@shared/ipc-contract';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from './atomic-file';

const PREFIX = 'ws-';

export interface Partitions {
  /**
   * These may be deleted at the next start unless the pointer file names them then. Written down before a new partition
   * is begun and before an old one is given up, so that a crash leaves the one or the other, and no rest.
   */
  readonly doom: (ids: readonly string[]) => void;
  /** A new partition has its place now. */
  readonly spare: (id: string) => void;
  /** Keeps a partition that nothing points to any more; the three set aside last are kept. */
  readonly setAside: (id: string) => void;
  /** Deletes a doomed partition at once. Only for one that this run has not opened. */
  readonly removeNow: (id: string) => Promise<void>;
  /** At start: deletes what is doomed, but for `kept`. */
  readonly sweep: (kept: readonly string[]) => Promise<void>;
  /** Workspaces that have a folder and are neither doomed nor set aside, the one used last first. */
  readonly found: () => readonly { readonly id: string; readonly usedAt: Date }[];
}

const listShape = z.object({ doomed: z.array(workspaceId), aside: z.array(workspaceId) });
type List = z.infer<typeof listShape>;
const KEPT_ASIDE = 3;

/** Chromium's folder for a workspace's partition. */
export function partitionFolder(userData: string, id: string): string {
  return join(userData, 'Partitions', `${PREFIX}${id}`);
}

export function openPartitions(userData: string): Partitions {
  const path = join(userData, 'doomed-workspaces.json');
  const parsed = listShape.safeParse(parseJson(readFileIfThere(path) ?? ''));
  let list: List = parsed.success ? parsed.data : { doomed: [], aside: [] };
  const save = (next: Partial<List>): void => {
    const whole = { ...list, ...next };
    writeFileAtomic(path, `${JSON.stringify(whole)}\n`);
    list = whole;
  };
  const without = (ids: readonly string[]): string[] => list.doomed.filter((one) => !ids.includes(one));
  const remove = async (id: string): Promise<void> => {
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
    await rm(partitionFolder(userData, id), options);
    save({ doomed: without([id]) });
  };
  return {
    doom: (ids) => save({ doomed: [...new Set([...list.doomed, ...ids])] }),
    spare: (id) => save({ doomed: without([id]) }),
    setAside: (id) => {
      const aside = [...list.aside.filter((one) => one !== id), id];
      const given = aside.slice(0, -KEPT_ASIDE);
      save({ aside: aside.slice(-KEPT_ASIDE), doomed: [...without([id]), ...given] });
    },
    removeNow: remove,
    sweep: async (kept) => {
      const { doomed } = list;
      for (const id of doomed) if (!kept.includes(id)) await remove(id);
      // Deleting takes its time; what was doomed meanwhile stays so.
      if (doomed.length > 0) save({ doomed: without(doomed) });
    },
    found: () =>
      namesIn(join(userData, 'Partitions'))
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length))
        .filter((id) => workspaceId.safeParse(id).success && ![...list.doomed, ...list.aside].includes(id))
        .map((id) => ({ id, usedAt: statSync(partitionFolder(userData, id)).mtime }))
        .toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime()),
  };
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
