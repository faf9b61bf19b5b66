/** Reads for the reader: a paper's bytes, sizes, texts, and what its highlights are used for. */
import type { Annotation } from '../../domain/annotation';
import type { AnnotationId, FileId, PaperId } from '../../domain/ids';
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

/** The questions that use each annotation as evidence. Annotations that none uses are left out. */
export async function questionsUsing(
  database: ScrutinyDatabase,
  ids: readonly AnnotationId[],
): Promise<ReadonlyMap<AnnotationId, readonly Question[]>> {
  const keys = ids.map((id) => ['evidence', id]);
  const rows = keys.length === 0 ? [] : await database.rows('links').where('[kind+toId]').anyOf(keys).toArray();
  const links = rows.map((row) => fromRow<'links'>(row));
  const questions = await database.rows('questions').bulkGet(links.map((link) => link.fromId));
  const uses = new Map<AnnotationId, Question[]>();
  links.forEach((link, index) => {
    const row = questions[index];
    const id = ids.find((each) => each === link.toId);
    if (!row || id === undefined) return;
    uses.set(id, [...(uses.get(id) ?? []), fromRow<'questions'>(row)]);
  });
  return uses;
}
