/** Reads `manifest.json` and holds the list of contents to it. */
import { z } from 'zod';
import { CURRENT_VERSION } from '../db/migrations';
import { AppError } from '../domain/errors';
import { rowTablesAt } from './backup-tables';
import { type BackupManifest, bytesPath, derivedPath, FORMAT, FORMAT_VERSION, manifestSchema } from './manifest';
import { plainJsonProblem } from './plain-json';
import { foreign, newer, type Refuse } from './refuse';
import { isRealTime } from './row-schemas';
import type { ZipSource } from './zip-source';

/** Room for every entry that there may be. */
const LARGEST = 48 * 1024 ** 2;
const MOST_ROWS = 2_000_000;

/** What any version of the format says, and goes by. */
const header = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number(),
  databaseVersion: z.number(),
  appVersion: z.string(),
});

export interface ReadManifest {
  readonly manifest: BackupManifest;
  /** As it stands in the zip. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws AppError `foreign`, `newer`, `damaged`, `unsafe` */
export async function manifestIn(zip: ZipSource, name: string, refuse: Refuse): Promise<ReadManifest> {
  const size = zip.entries.get('manifest.json')?.uncompressedSize ?? 0;
  if (size > LARGEST) throw refuse('unsafe', 'manifest.json in it is far too large');
  const bytes = await gathered(zip.read('manifest.json'), size);
  const manifest = checkedManifest(parsed(bytes, name), name, refuse);
  const problem = claimsProblem(manifest) ?? contentsProblem(manifest, zip);
  if (problem !== null) throw refuse('damaged', problem);
  return { manifest, bytes };
}

async function gathered(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes;
}

function parsed(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw foreign(name, error);
  }
}

function checkedManifest(value: unknown, name: string, refuse: Refuse): BackupManifest {
  const problem = plainJsonProblem(value);
  if (problem !== null) throw refuse('unsafe', `manifest.json in it ${problem}`);
  const known = header.safeParse(value);
  if (!known.success) throw foreign(name, known.error);
  const { formatVersion, databaseVersion, appVersion } = known.data;
  if (formatVersion > FORMAT_VERSION || databaseVersion > CURRENT_VERSION) throw newer(name, appVersion);
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw refuse('damaged', `manifest.json in it is wrong${where === '' ? '' : ` at ${where}`}`, result.error);
}

/** What the manifest says must hang together by itself. */
function claimsProblem({ counts, createdAt, databaseVersion, files, lostFiles }: BackupManifest): string | null {
  if (!isRealTime(createdAt)) return 'manifest.json in it has an impossible date';
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (rows > MOST_ROWS) return `it claims ${rows} records, and more than ${MOST_ROWS} are too many`;
  const tables = rowTablesAt(databaseVersion);
  const strange = Object.keys(counts).find((table) => !tables.has(table));
  if (strange !== undefined) return 'manifest.json in it names a table that there is not';
  const missing = [...tables.keys()].find((table) => counts[table] === undefined);
  if (missing !== undefined) return `manifest.json in it does not count the table ${missing}`;
  const ids = [...files, ...lostFiles].map(({ fileId }) => fileId);
  if (new Set(ids).size !== ids.length) return 'manifest.json in it names a file twice';
  const isInside = files.some(({ path }) => path !== null);
  const misplaced = files.some((file) => file.path !== (isInside ? bytesPath(file) : null));
  return misplaced ? 'manifest.json in it names a file in the wrong place' : null;
}

/** The zip must hold what the manifest lists, all of it and nothing besides. */
function contentsProblem(manifest: BackupManifest, zip: ZipSource): string | null {
  const bytesOf = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const expected = new Set(['README.txt', ...Object.keys(manifest.counts).map((table) => `rows/${table}.jsonl`)]);
  for (const file of manifest.files) {
    if (file.path === null) continue;
    expected.add(file.path);
    expected.add(derivedPath(file.fileId));
  }
  for (const { path, size, sha256 } of manifest.entries) {
    if (!expected.delete(path)) return `manifest.json in it lists ${path}, which is out of place or there twice`;
    const entry = zip.entries.get(path);
    if (!entry) return `${path} is missing from it`;
    if (entry.uncompressedSize !== size) return `${path} in it is not as large as it was`;
    if ((bytesOf.get(path) ?? sha256) !== sha256) return `${path} in it has been changed`;
  }
  const [unlisted] = expected;
  if (unlisted !== undefined) return `manifest.json in it does not list ${unlisted}`;
  if (!zip.entries.has('SHA256SUMS')) return 'SHA256SUMS is missing from it';
  const listed = new Set([...manifest.entries.map(({ path }) => path), 'manifest.json', 'SHA256SUMS']);
  const strange = [...zip.entries.keys()].find((path) => !listed.has(path));
  return strange === undefined ? null : `“${strange}” is in it, which no backup holds`;
}

/** Wraps what is not ours, so that every failure of a check is a refusal. */
export function asRefusal(error: unknown, refuse: Refuse): AppError {
  if (error instanceof AppError) return error;
  return refuse('damaged', 'it can’t be read', error);
}
