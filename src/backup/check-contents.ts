/** Checks everything that a backup holds against its manifest. */
import type { MediaType } from '../domain/paper';
import { rowTablesAt } from './backup-tables';
import { createRowsCheck, inCheckingOrder } from './check-rows';
import { readDerived } from './derived';
import { createByteCheck, createHasher } from './hashing';
import { type BackupFile, type BackupManifest, derivedPath } from './manifest';
import type { PlainObject } from './plain-json';
import { lineRefusal, parsedLines } from './read-rows';
import type { Refuse } from './refuse';
import { sumsOf } from './sums';
import { stopIfCancelled, type Work } from './work';
import { checkedChunks, gathered } from './zip-chunks';
import type { ZipSource } from './zip-source';

export interface Contents {
  readonly zip: ZipSource;
  readonly manifest: BackupManifest;
  readonly manifestBytes: Uint8Array;
  readonly refuse: Refuse;
  readonly work: Work;
}

/** Resolves with the panel's name, which only its rows tell. @throws AppError `damaged`, `unsafe` */
export async function checkContents(contents: Contents): Promise<{ readonly panel: string | null }> {
  const { manifest } = contents;
  const read = createReader(contents);
  await checkSums(contents);
  const panel = await checkRows(contents, read);
  for await (const _ of read.checked('README.txt'));
  for (const file of manifest.files) if (file.path !== null) await checkFile(file, file.path, contents, read);
  return { panel };
}

interface Reader {
  /** The bytes of an entry, held to its hash. */
  readonly checked: (path: string) => AsyncGenerator<Uint8Array>;
  /** The bytes of an entry that the caller holds to its hash. */
  readonly plain: (path: string) => AsyncGenerator<Uint8Array>;
}

/** Reads entries and tells how far it is. */
function createReader({ zip, manifest, refuse, work }: Contents): Reader {
  const entries = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const total = manifest.entries.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  async function* told(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      stopIfCancelled(work);
      yield chunk;
      done += chunk.length;
      work.onProgress?.({ stage: 'checking', done, total });
    }
  }
  return {
    checked: (path) => told(checkedChunks(zip, path, entries.get(path)?.sha256, refuse)),
    plain: (path) => told(zip.read(path)),
  };
}

async function checkSums({ zip, manifest, manifestBytes, refuse }: Contents): Promise<void> {
  const hasher = await createHasher();
  const sha256 = hasher.update(manifestBytes).digest('hex');
  const own = { path: 'manifest.json', size: manifestBytes.length, sha256 };
  const expected = sumsOf([...manifest.entries, own]);
  const size = zip.entries.get('SHA256SUMS')?.uncompressedSize;
  const isRight = size === expected.length && (await (await gathered(zip.read('SHA256SUMS'))).text()) === expected;
  if (!isRight) throw refuse('damaged', 'SHA256SUMS in it is not what belongs to it');
}

async function checkRows({ manifest, refuse }: Contents, read: Reader): Promise<string | null> {
  const check = createRowsCheck(manifest.databaseVersion, (table, line, problem) =>
    lineRefusal(refuse, `rows/${table}.jsonl`, line, problem),
  );
  const panel = createPanelName();
  let lastSeq: unknown = 0;
  for (const [table, keyPath] of inCheckingOrder(rowTablesAt(manifest.databaseVersion))) {
    const path = `rows/${table}.jsonl`;
    const expected = manifest.counts[table] ?? 0;
    check.begin(table, keyPath);
    for await (const { rows, first } of parsedLines(read.checked(path), path, refuse)) {
      if (first + rows.length - 1 > expected) throw refuse('damaged', `${path} in it has more lines than it should`);
      for (const value of rows) {
        const row = check.take(value);
        if (table === 'changes') lastSeq = row['seq'];
        if (table === 'profiles') panel.add(row);
      }
    }
    if (check.count() !== expected) throw refuse('damaged', `${path} in it has fewer lines than it should`);
  }
  check.end();
  if (lastSeq !== manifest.lastSeq) throw refuse('damaged', 'rows/changes.jsonl in it does not end where it should');
  return panel.latest();
}

/** The name in the profile that holds last. */
function createPanelName() {
  let name: string | null = null;
  let since = '';
  return {
    add: ({ payload, effectiveFrom }: PlainObject) => {
      const here = typeof payload === 'object' && payload !== null && 'bodyName' in payload ? payload.bodyName : '';
      if (typeof here !== 'string' || here === '' || String(effectiveFrom) < since) return;
      name = here;
      since = String(effectiveFrom);
    },
    latest: () => name,
  };
}

/** Archives begin with these bytes; of papers only those of office programs do. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const ARCHIVES: ReadonlySet<MediaType> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]);

async function checkFile(file: BackupFile, path: string, { refuse }: Contents, read: Reader): Promise<void> {
  const derivedAt = derivedPath(file.fileId);
  const fail = (line: number, problem: string) => lineRefusal(refuse, derivedAt, line, problem);
  const { facts } = await readDerived(read.checked(derivedAt), file.fileId, fail);
  if (facts.sha256 !== file.sha256 || facts.size !== file.size || facts.mediaType !== file.mediaType) {
    throw fail(1, 'speaks of other bytes');
  }
  const check = await createByteCheck(facts);
  let isFirst = !ARCHIVES.has(facts.mediaType);
  for await (const chunk of read.plain(path)) {
    if (isFirst && ARCHIVE.every((byte, index) => chunk[index] === byte)) {
      throw refuse('unsafe', `${path} in it is an archive itself`);
    }
    isFirst = false;
    check.add(chunk);
  }
  if (!check.isRight()) throw refuse('damaged', `${path} in it has been changed`);
}
