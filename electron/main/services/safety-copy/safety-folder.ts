// The safety folder of one workspace on disk: records by moment, papers once, the sentinel.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CopyDescription,
  copyDescription,
  copyName,
  type SafetyCopy,
  type Sentinel,
  sentinel as sentinelShape,
} from '@shared/safety-model';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from '../../storage/atomic-file';
import { copiesToDrop } from './which-to-drop';

const storedDescription = copyDescription.extend({ workspace: z.uuid(), sha256: z.string() });
type StoredDescription = z.infer<typeof storedDescription>;

export type FileKind = 'bytes' | 'derived';

export interface SafetyFolder {
  readonly path: string;
  /** Kept copies whose records are there, the newest first. */
  readonly copies: () => readonly SafetyCopy[];
  readonly recordsPath: (name: string) => string;
  readonly filePath: (kind: FileKind, stem: string) => string;
  /** Papers whose bytes and texts are both there. */
  readonly stems: () => readonly string[];
  /** A name behind those of all copies there, so that their order is right after the clock was wrong. */
  readonly newName: (description: Pick<CopyDescription, 'at' | 'reason'>) => string;
  /** Writes a copy's description, which is what makes it count. */
  readonly keep: (name: string, description: CopyDescription, workspace: string) => Promise<void>;
  /** Drops copies beyond those to be kept, and sweeps what none of the kept ones needs. */
  readonly tidy: () => void;
  readonly sentinel: () => Sentinel | null;
  readonly setSentinel: (sentinel: Sentinel) => void;
}

const RECORDS = 'records';
const FOLDERS: Readonly<Record<FileKind, string>> = { bytes: 'files', derived: 'derived' };

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** SHA-256 of a file, in hexadecimal, read as a stream. Throws the file system's error. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

/** The moment as it stands in names; a millisecond after the last one there where the clock says less. */
function stampAfter(names: readonly string[], at: string): string {
  const stamp = (moment: string): string => moment.replaceAll(/[-:.]/g, '');
  const last =
    names
      .map((name) => /^\d{8}T\d{9}Z(?=-)/.exec(name)?.[0] ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (stamp(at) > last) return stamp(at);
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(last) ?? [];
  const afterMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`) + 1;
  return Number.isNaN(afterMs) ? stamp(at) : stamp(new Date(afterMs).toISOString());
}

/** Opens the folder, which need not exist. */
export function openSafetyFolder(path: string): SafetyFolder {
  const inFolder = (...parts: string[]): string => join(path, ...parts);
  const recordsPath = (name: string): string => inFolder(RECORDS, `${name}.zip`);
  const descriptionPath = (name: string): string => inFolder(RECORDS, `${name}.json`);
  const filePath = (kind: FileKind, stem: string): string => inFolder(FOLDERS[kind], stem);
  const described = (): readonly (StoredDescription & { readonly name: string })[] =>
    namesIn(inFolder(RECORDS))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .filter((name) => copyName.safeParse(name).success && existsSync(recordsPath(name)))
      .toSorted()
      .toReversed()
      .flatMap((name) => {
        const parsed = storedDescription.safeParse(parseJson(readFileIfThere(descriptionPath(name)) ?? ''));
        return parsed.success ? [{ ...parsed.data, name }] : [];
      });
  const tidy = (): void => {
    const all = described();
    const dropped = new Set(copiesToDrop(all.map(({ name, counts }) => ({ name, records: total(counts) }))));
    // The description goes first: without it the rest is what a crash might have left.
    for (const name of dropped) rmSync(descriptionPath(name), { force: true });
    const kept = all.filter(({ name }) => !dropped.has(name));
    sweep(path, new Set(kept.map(({ name }) => name)), new Set(kept.flatMap(({ files }) => files)));
  };
  return {
    path,
    recordsPath,
    filePath,
    copies: () =>
      described().map(({ files: _files, sha256: _sha256, ...copy }) => ({
        ...copy,
        bytes: statSync(recordsPath(copy.name)).size,
      })),
    stems: () => {
      const derived = new Set(namesIn(inFolder(FOLDERS.derived)));
      return namesIn(inFolder(FOLDERS.bytes)).filter((stem) => derived.has(stem));
    },
    newName: ({ at, reason }) => `${stampAfter(namesIn(inFolder(RECORDS)), at)}-${reason}`,
    keep: async (name, description, workspace) => {
      const sha256 = await hashOf(recordsPath(name));
      writeFileAtomic(descriptionPath(name), `${JSON.stringify({ ...description, workspace, sha256 })}\n`);
    },
    tidy,
    sentinel: () => {
      const parsed = sentinelShape.safeParse(parseJson(readFileIfThere(inFolder('sentinel.json')) ?? ''));
      return parsed.success ? parsed.data : null;
    },
    setSentinel: (next) => writeFileAtomic(inFolder('sentinel.json'), `${JSON.stringify(next)}\n`),
  };
}

/** Removes records without a description, papers that no copy names, and unfinished files. */
function sweep(path: string, copies: ReadonlySet<string>, stems: ReadonlySet<string>): void {
  const remove = (folder: string, isNeeded: (name: string) => boolean): void => {
    for (const name of namesIn(join(path, folder))) {
      if (!isNeeded(name)) rmSync(join(path, folder, name), { force: true });
    }
  };
  remove(RECORDS, (file) => copies.has(file.replace(/\.(?:zip|json)$/, '')));
  for (const folder of Object.values(FOLDERS)) remove(folder, (stem) => stems.has(stem));
}

/** Makes the folders that files are written into. */
export function makeFolders(path: string): void {
  for (const folder of [RECORDS, ...Object.values(FOLDERS)]) mkdirSync(join(path, folder), { recursive: true });
}
