/** Compares versions of plans, papers and pasted words. Nothing is written. */
import { wholeVersion } from '../db/repositories/plans';
import { fromRow } from '../db/tables';
import type { Comparable } from '../domain/compare/comparable';
import type { CompareOptions, Comparison } from '../domain/compare/comparison';
import { withParts } from '../domain/compare/plan-parts';
import { AppError } from '../domain/errors';
import type { PaperId, PlanVersionId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import type { LongWork, ServiceContext } from './ports';

type Reads = Pick<ServiceContext, 'database' | 'reader'>;

/** One of the texts to be compared. */
export type ComparedText =
  | { readonly kind: 'version'; readonly id: PlanVersionId }
  | { readonly kind: 'paper'; readonly id: PaperId }
  | { readonly kind: 'words'; readonly name: string; readonly words: string };

/** Compares two versions of plans, of the same plan or not. Rejects with an AppError when one or its file is missing. */
export async function compareVersions(
  context: Reads,
  before: PlanVersionId,
  after: PlanVersionId,
  options: CompareOptions,
  work: LongWork,
): Promise<Comparison> {
  return compareTexts(context, { kind: 'version', id: before }, { kind: 'version', id: after }, options, work);
}

/** Compares any two texts. Rejects with an AppError when one is missing, can't be read, or the work is cancelled. */
export async function compareTexts(
  context: Reads,
  before: ComparedText,
  after: ComparedText,
  options: CompareOptions,
  work: LongWork,
): Promise<Comparison> {
  // One after the other: the worker that read the one reads the other.
  const pair = { before: await readText(context, before, work), after: await readText(context, after, work) };
  return compareRead(context, { ...pair, ...options }, work);
}

/** Compares what has been read already, as when only the options change. */
export function compareRead(
  { reader }: Pick<Reads, 'reader'>,
  pair: { readonly before: Comparable; readonly after: Comparable } & CompareOptions,
  work: LongWork,
): Promise<Comparison> {
  work.onProgress({ step: 'Comparing', done: 0, total: null });
  return reader.compare(pair, work);
}

/** Reads a text to compare it. A version has the parts that people gave it. */
export async function readText(context: Reads, text: ComparedText, work: LongWork): Promise<Comparable> {
  work.signal.throwIfAborted();
  switch (text.kind) {
    case 'words':
      return context.reader.readComparable(new Blob([text.words]), text.name, work);
    case 'paper':
      return readPaper(context, await paperWith(context, text.id), work);
    case 'version':
      return readVersion(context, text.id, work);
  }
}

async function readVersion(context: Reads, id: PlanVersionId, work: LongWork): Promise<Comparable> {
  const whole = await wholeVersion(context.database, id);
  if (!whole?.paper) throw new AppError('notFound', 'That text of the plan is no longer there.');
  const read = await readPaper(context, whole.paper, work);
  const { label } = whole.version;
  return { ...withParts(read, whole.elements), name: label === '' ? whole.paper.title : label };
}

async function readPaper({ database, reader }: Reads, paper: Paper, work: LongWork): Promise<Comparable> {
  const file = await database.files.get(paper.fileId);
  if (!file) throw new AppError('notFound', `The file of “${paper.title}” is missing; import it again.`);
  return { ...(await reader.readComparable(file.blob, paper.fileName, work)), name: paper.title };
}

async function paperWith({ database }: Reads, id: PaperId): Promise<Paper> {
  const row = await database.rows('papers').get(id);
  if (!row) throw new AppError('notFound', 'That paper is no longer there.');
  return fromRow<'papers'>(row);
}
