/** Reads for the reader: a paper's bytes, sizes, texts, and what its marks are used for. */
import type { Annotation } from '../../domain/annotation';
import { type AnnotationId, asId, type FileId, type PaperId, type PlanElementId } from '../../domain/ids';
import type { Link, LinkKind } from '../../domain/link';
import type { FileRecord, PaperLayout } from '../../domain/paper';
import type { Question } from '../../domain/question';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

export interface StoredPaperFile {
  /** Null when the bytes are missing. */
  readonly file: FileRecord | null;
  readonly layout: PaperLayout | null;
}

export async function storedPaperFile(database: ScrutinyDatabase, fileId: FileId): Promise<StoredPaperFile> {
  const [file, layout] = await Promise.all([database.files.get(fileId), database.layouts.get(fileId)]);
  return { file: file ?? null, layout: layout ?? null };
}

/** Texts of pages `from` to `to`, both included and 1-based; null for a page without one. */
export async function pageTextsOf(
  database: ScrutinyDatabase,
  fileId: FileId,
  from: number,
  to: number,
): Promise<readonly (string | null)[]> {
  const rows = await database.pageTexts.where(':id').between([fileId, from], [fileId, to], true, true).toArray();
  const texts = new Map(rows.map((row) => [row.page, row.text]));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => texts.get(from + index) ?? null);
}

/** The annotations of a paper in reading order. */
export async function annotationsIn(database: ScrutinyDatabase, paperId: PaperId): Promise<readonly Annotation[]> {
  const rows = await database.rows('annotations').where('paperId').equals(paperId).sortBy('order');
  return rows.map((row) => fromRow<'annotations'>(row));
}

/** What a mark is used for. */
export interface AnnotationUse {
  /** Those that have it as evidence. */
  readonly questions: readonly Question[];
  /** The parts of the plan that these questions test. */
  readonly elementIds: readonly PlanElementId[];
  /** The parts of the plan that it is about, in every text that it is tied to. */
  readonly aboutIds: readonly PlanElementId[];
}

interface Use {
  questions: Question[];
  elementIds: PlanElementId[];
  aboutIds: PlanElementId[];
}

/** What the marks of a paper are used for; those that nothing uses are left out. Read at once, however many there are. */
export async function annotationUses(
  database: ScrutinyDatabase,
  paperId: PaperId,
): Promise<ReadonlyMap<AnnotationId, AnnotationUse>> {
  const marks = await database.rows('annotations').where('paperId').equals(paperId).primaryKeys();
  if (marks.length === 0) return new Map();
  const own = new Set(marks);
  const links = (await linksOf(database, 'evidence')).filter((link) => own.has(link.toId));
  const ids = [...new Set(links.map((link) => link.fromId))];
  const rows = await database.rows('questions').bulkGet(ids);
  const questions = new Map(rows.flatMap((row) => (row ? [[row.id, fromRow<'questions'>(row)] as const] : [])));
  const wanted = new Set(ids);
  const tests = ids.length === 0 ? [] : (await linksOf(database, 'tests')).filter((link) => wanted.has(link.fromId));
  const uses = new Map<AnnotationId, Use>();
  const entryOf = (id: AnnotationId): Use => {
    const use = uses.get(id) ?? { questions: [], elementIds: [], aboutIds: [] };
    uses.set(id, use);
    return use;
  };
  for (const link of links) {
    const question = questions.get(link.fromId);
    if (!question) continue;
    const use = entryOf(asId<AnnotationId>(link.toId));
    use.questions.push(question);
    for (const { fromId, toId } of tests) {
      const element = asId<PlanElementId>(toId);
      if (fromId === question.id && !use.elementIds.includes(element)) use.elementIds.push(element);
    }
  }
  for (const { fromId, toId } of await linksOf(database, 'about')) {
    if (own.has(fromId)) entryOf(asId<AnnotationId>(fromId)).aboutIds.push(asId<PlanElementId>(toId));
  }
  return uses;
}

async function linksOf(database: ScrutinyDatabase, kind: LinkKind): Promise<readonly Link[]> {
  const rows = await database.rows('links').where('[kind+fromId]').between([kind, ''], [kind, '\uffff']).toArray();
  return rows.map((row) => fromRow<'links'>(row));
}
