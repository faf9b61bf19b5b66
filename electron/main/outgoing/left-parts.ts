// Which unfinished files lie beside targets outside the data folder, so that the next start can remove what a crash left.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from '../storage/atomic-file';
import { isPartName } from './part-file';

const listShape = z.array(z.string()).max(1000);

export interface LeftParts {
  readonly add: (path: string) => void;
  readonly remove: (path: string) => void;
  /** Removes the files that an earlier run has left. */
  readonly sweep: () => Promise<void>;
}

/** Throws nothing but what writing the small list may throw. */
export function openLeftParts(userData: string): LeftParts {
  const listPath = join(userData, 'unfinished-files.json');
  const parsed = listShape.safeParse(parseJson(readFileIfThere(listPath) ?? '[]'));
  let paths: readonly string[] = parsed.success ? parsed.data.filter(isPartName) : [];
  const left = paths;
  const save = (next: readonly string[]): void => {
    writeFileAtomic(listPath, `${JSON.stringify(next)}\n`);
    paths = next;
  };
  return {
    add: (path) => save([...paths, path]),
    remove: (path) => save(paths.filter((one) => one !== path)),
    sweep: async () => {
      if (left.length === 0) return;
      for (const path of left) await rm(path, { force: true }).catch(() => undefined);
      save(paths.filter((one) => !left.includes(one)));
    },
  };
}
