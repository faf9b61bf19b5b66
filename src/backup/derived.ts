/** What was read from a paper's bytes, kept with them so that a restore need not read every paper again. */
import { sameValue } from '../db/change-set';
import { fileFactsSchema, pageTextSchema, paperLayoutSchema } from '../db/file-bundle';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { CHUNK_BYTES, type FileRecord, type PageText, type PaperLayout } from '../domain/paper';
import { chunksOf, createByteCheck } from './hashing';
import { linesOf } from './lines';
import { isPlainObject, plainJsonProblem } from './plain-json';
import { lineOf } from './row-text';

const TEXT_BATCH = 200;

export type FileFacts = Omit<FileRecord, 'blob'>;

/** A derived entry as read and checked. */
export interface Derived {
  readonly facts: FileFacts;
  /** Null when the database had lost it. */
  readonly layout: PaperLayout | null;
  readonly texts: readonly PageText[];
}

/**
 * The derived entry of one file: its record without the bytes, its layout, the texts of its pages, a line each. Null
 * when there is no such file.
 */
export function derivedOf(database: ScrutinyDatabase, fileId: string): Promise<Blob | null> {
  const { files, layouts, pageTexts } = database;
  return database.transaction('r', [files, layouts, pageTexts], async () => {
    const record = await files.get(fileId);
    if (!record) return null;
    const { blob: _, ...facts } = record;
    const layout = await layouts.get(fileId);
    const pieces = [new Blob([lineOf({ kind: 'file', ...facts })])];
    if (layout) pieces.push(new Blob([lineOf({ kind: 'layout', ...layout })]));
    for (let from = 0; ; ) {
      const texts = await pageTexts
        .where(':id')
        .between([fileId, from], [fileId, Number.POSITIVE_INFINITY])
        .limit(TEXT_BATCH)
        .toArray();
      const last = texts.at(-1);
      if (!last) break;
      pieces.push(new Blob(texts.map((text) => lineOf({ kind: 'text', ...text }))));
      from = last.page + 1;
    }
    return new Blob(pieces);
  });
}

/**
 * Reads and checks a derived entry.
 * @param fail makes the error for the 1-based line and a clause without a subject.
 */
export async function readDerived(
  chunks: AsyncIterable<Uint8Array>,
  fileId: string,
  fail: (line: number, problem: string) => Error,
): Promise<Derived> {
  let facts: FileFacts | null = null;
  let layout: PaperLayout | null = null;
  const texts: PageText[] = [];
  for await (const { lines, first } of linesOf(chunks, fail)) {
    for (const [index, line] of lines.entries()) {
      const number = first + index;
      const { kind, ...rest } = parseLine(line, (problem) => fail(number, problem));
      const isNext = (number === 1) === (kind === 'file') && (kind !== 'layout' || number === 2);
      const part = isNext ? partOf(kind, rest) : null;
      if (part === null) throw fail(number, 'is not what belongs there');
      if (part.fileId !== fileId) throw fail(number, 'speaks of another file');
      if (part.kind === 'file') facts = part.value;
      else if (part.kind === 'layout') layout = part.value;
      else if (part.value.page > (texts.at(-1)?.page ?? 0)) texts.push(part.value);
      else throw fail(number, 'is out of order');
    }
  }
  if (facts === null) throw fail(1, 'is missing');
  return { facts, layout, texts };
}

function parseLine(line: string, fail: (problem: string) => Error): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fail('is not JSON');
  }
  const problem = plainJsonProblem(value);
  if (problem !== null) throw fail(problem);
  if (!isPlainObject(value)) throw fail('is not an object');
  return value;
}

type Part =
  | { readonly kind: 'file'; readonly fileId: string; readonly value: FileFacts }
  | { readonly kind: 'layout'; readonly fileId: string; readonly value: PaperLayout }
  | { readonly kind: 'text'; readonly fileId: string; readonly value: PageText };

/** Null when a line is not of the kind that it names, or says more than that kind does. */
function partOf(kind: unknown, input: unknown): Part | null {
  if (kind === 'file') {
    const result = fileFactsSchema.safeParse(input);
    if (!result.success || !sameValue(result.data, input)) return null;
    const value = result.data;
    if (value.chunkHashes.length !== Math.ceil(value.size / CHUNK_BYTES)) return null;
    return { kind, fileId: value.id, value };
  }
  if (kind === 'layout') {
    const result = paperLayoutSchema.safeParse(input);
    if (!result.success || !sameValue(result.data, input)) return null;
    return { kind, fileId: result.data.fileId, value: result.data };
  }
  if (kind !== 'text') return null;
  const result = pageTextSchema.safeParse(input);
  if (!result.success || !sameValue(result.data, input)) return null;
  return { kind, fileId: result.data.fileId, value: result.data };
}

/** Stores bytes and what was derived from them, all or nothing. Both have been checked. */
export async function storeFile(database: ScrutinyDatabase, derived: Derived, bytes: Blob): Promise<void> {
  const { facts, layout, texts } = derived;
  await database.transaction('rw', ['files', 'layouts', 'pageTexts'], async () => {
    await database.files.add({ ...facts, blob: bytes });
    if (layout) await database.layouts.add(layout);
    for (let begin = 0; begin < texts.length; begin += TEXT_BATCH) {
      await database.pageTexts.bulkAdd(texts.slice(begin, begin + TEXT_BATCH));
    }
  });
}

/** What lies beside a backup, or was taken out of it, for one file. */
export interface FileParts {
  readonly bytes: Blob;
  readonly derived: Blob;
}

/** True when these are the bytes that the record of a file speaks of. */
export async function areRight(
  facts: Pick<FileRecord, 'size' | 'sha256' | 'chunkHashes'>,
  bytes: Blob,
): Promise<boolean> {
  if (bytes.size !== facts.size) return false;
  const check = await createByteCheck(facts);
  for await (const chunk of chunksOf(bytes)) check.add(chunk);
  return check.isRight();
}
