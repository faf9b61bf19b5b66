/** Marks in papers. */

import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import {
  ANNOTATION_KIND_LABELS,
  type Annotation,
  type AnnotationColour,
  annotationOrder,
  isPinned,
  type WordMark,
} from '../domain/annotation';
import { AppError } from '../domain/errors';
import { type AnnotationId, newId } from '../domain/ids';
import { linkToMarkedParts, loosenNote } from './note-links';
import type { ServiceContext } from './ports';

/** A selected passage on its way to being an annotation. */
export type NewAnnotation = Pick<
  Annotation,
  'paperId' | 'page' | 'kind' | 'colour' | 'quote' | 'position' | 'parts' | 'comment'
>;

/** "highlight", "note": what a mark is called in the middle of a sentence. */
function nounOf({ kind }: Pick<Annotation, 'kind'>): string {
  return ANNOTATION_KIND_LABELS[kind].toLowerCase();
}

export async function createAnnotation(context: ServiceContext, wanted: NewAnnotation): Promise<Annotation> {
  return context.transactor.transact(`Add ${nounOf(wanted)}`, (unit) => addAnnotation(unit, wanted));
}

/**
 * Adds an annotation inside a running unit of work. It is exempt when its paper is. In the paper of a plan it is tied to
 * the parts whose words it stands on.
 */
export async function addAnnotation(unit: UnitOfWork, wanted: NewAnnotation): Promise<Annotation> {
  const paper = await unit.need('papers', wanted.paperId);
  const top = wanted.parts[0]?.quads[0]?.[1] ?? 0;
  const annotation = unit.add('annotations', {
    ...wanted,
    id: newId<AnnotationId>(),
    compartment: paper.compartment,
    // PDF points count from the bottom; 5,000 is taller than any page of a paper.
    order: annotationOrder(wanted.page, wanted.position?.start ?? 0, 5_000 - top),
    tags: [],
  });
  await linkToMarkedParts(unit, annotation);
  return annotation;
}

export async function updateAnnotation(
  context: ServiceContext,
  id: AnnotationId,
  fields: { colour?: AnnotationColour; comment?: string; kind?: WordMark },
): Promise<void> {
  const look = fields.kind === undefined ? 'Change colour' : 'Change mark';
  const label = fields.comment === undefined ? look : 'Write comment';
  await context.transactor.transact(label, (unit) => unit.patch('annotations', id, fields));
}

/** Moves an annotation to the bin. Refused while it is the evidence of a question. */
export async function removeAnnotation(context: ServiceContext, id: AnnotationId): Promise<void> {
  const row = await context.database.rows('annotations').get(id);
  const noun = row ? nounOf(fromRow<'annotations'>(row)) : 'mark';
  await context.transactor.transact(`Delete ${noun}`, async (unit) => {
    const links = await unit.database.rows('links').where('[kind+toId]').equals(['evidence', id]).toArray();
    if (links.length > 0) {
      throw new AppError(
        'invalid',
        `This ${noun} was not deleted, because a question uses it as evidence. Remove it there first.`,
      );
    }
    await loosenNote(unit, id);
    await unit.remove('annotations', id);
  });
}

/** Takes away a note pinned to a place that says nothing; any other mark is left alone. */
export async function removeEmptyNote(context: ServiceContext, id: AnnotationId): Promise<void> {
  await context.transactor.transact('Delete note', async (unit) => {
    const note = await unit.get('annotations', id);
    if (!note || !isPinned(note) || note.comment.trim() !== '') return;
    await loosenNote(unit, id);
    await unit.remove('annotations', id);
  });
}

/** The annotations of a paper in reading order. */
export async function annotationsOfPaper(
  { database }: ServiceContext,
  paperId: Annotation['paperId'],
): Promise<readonly Annotation[]> {
  const rows = await database.rows('annotations').where('paperId').equals(paperId).sortBy('order');
  return rows.map((row) => fromRow<'annotations'>(row));
}
