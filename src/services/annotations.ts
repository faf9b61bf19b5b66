/** Marks in papers. */

import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { type Annotation, type AnnotationColour, annotationOrder } from '../domain/annotation';
import { AppError } from '../domain/errors';
import { type AnnotationId, newId } from '../domain/ids';
import type { ServiceContext } from './ports';

/** A selected passage on its way to being an annotation. */
export type NewAnnotation = Pick<
  Annotation,
  'paperId' | 'page' | 'kind' | 'colour' | 'quote' | 'position' | 'parts' | 'comment'
>;

export async function createAnnotation(context: ServiceContext, wanted: NewAnnotation): Promise<Annotation> {
  return context.transactor.transact('Add highlight', (unit) => addAnnotation(unit, wanted));
}

/** Adds an annotation inside a running unit of work. It is exempt when its paper is. */
export async function addAnnotation(unit: UnitOfWork, wanted: NewAnnotation): Promise<Annotation> {
  const paper = await unit.need('papers', wanted.paperId);
  const top = wanted.parts[0]?.quads[0]?.[1] ?? 0;
  return unit.add('annotations', {
    ...wanted,
    id: newId<AnnotationId>(),
    compartment: paper.compartment,
    // PDF points count from the bottom; 5,000 is taller than any page of a paper.
    order: annotationOrder(wanted.page, wanted.position?.start ?? 0, 5_000 - top),
    tags: [],
  });
}

export async function updateAnnotation(
  context: ServiceContext,
  id: AnnotationId,
  fields: { colour?: AnnotationColour; comment?: string },
): Promise<void> {
  const label = fields.comment === undefined ? 'Change colour' : 'Write comment';
  await context.transactor.transact(label, (unit) => unit.patch('annotations', id, fields));
}

/** Moves an annotation to the bin. Refused while it is the evidence of a question. */
export async function removeAnnotation(context: ServiceContext, id: AnnotationId): Promise<void> {
  await context.transactor.transact('Delete highlight', async (unit) => {
    const links = await unit.database.rows('links').where('[kind+toId]').equals(['evidence', id]).toArray();
    if (links.length > 0) {
      throw new AppError(
        'invalid',
        'This highlight was not deleted, because a question uses it as evidence. Remove it there first.',
      );
    }
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
