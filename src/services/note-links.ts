/** What ties a note or mark in a paper to the parts of a plan that it is about. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Annotation } from '../domain/annotation';
import { inheritedCompartment } from '../domain/entity';
import { type AnnotationId, asId, type PlanElementId } from '../domain/ids';
import { aboutLinkId, type Link } from '../domain/link';
import { markedParts } from '../domain/marked-parts';
import { keyBetween } from '../domain/order';
import type { ServiceContext } from './ports';

/** Says that a note is about a part of a plan, whatever paper it is in. One step of undo. */
export async function tieNote(context: ServiceContext, id: AnnotationId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Tie note to part', (unit) => linkNote(unit, id, [elementId]));
}

/** Takes a note off a part in every text of its plan. One step of undo. */
export async function untieNote(context: ServiceContext, id: AnnotationId, elementId: PlanElementId): Promise<void> {
  await context.transactor.transact('Take note off part', async (unit) => {
    const { stableKey } = await unit.need('planElements', elementId);
    const texts = await unit.database.rows('planElements').where('stableKey').equals(stableKey).primaryKeys();
    const wanted = new Set<string>(texts);
    for (const link of await linksFrom(unit, id)) if (wanted.has(link.toId)) await unit.remove('links', link.id);
  });
}

/** Ties a note to parts, in the order given; once each is enough. */
export async function linkNote(
  unit: UnitOfWork,
  annotationId: AnnotationId,
  elementIds: readonly PlanElementId[],
): Promise<void> {
  if (elementIds.length === 0) return;
  const annotation = await unit.need('annotations', annotationId);
  let last = (await linksFrom(unit, annotationId)).at(-1)?.order ?? null;
  for (const elementId of elementIds) {
    const id = aboutLinkId(annotationId, elementId);
    if (await unit.get('links', id)) continue;
    const element = await unit.need('planElements', elementId);
    const compartment = inheritedCompartment(annotation.compartment, element.compartment);
    last = keyBetween(last, null);
    unit.add('links', { id, compartment, kind: 'about', fromId: annotationId, toId: elementId, order: last });
  }
}

/** Ties a mark that has just been made in the paper of a plan to the parts whose words it stands on. */
export async function linkToMarkedParts(unit: UnitOfWork, annotation: Annotation): Promise<void> {
  const { database } = unit;
  const versions = await database.rows('planVersions').where('paperId').equals(annotation.paperId).primaryKeys();
  if (versions.length === 0) return;
  const rows = await database.rows('planElements').where('versionId').anyOf(versions).toArray();
  const elements = rows.map((row) => fromRow<'planElements'>(row));
  const pages = [annotation.page, ...annotation.parts.map(({ page }) => page)];
  const marked = markedParts({ quote: annotation.quote, pages }, elements);
  await linkNote(
    unit,
    annotation.id,
    marked.map(({ id }) => id),
  );
}

/** Takes a note that goes off the parts it is about. */
export async function loosenNote(unit: UnitOfWork, id: AnnotationId): Promise<void> {
  for (const link of await linksFrom(unit, id)) await unit.remove('links', link.id);
}

/** Takes the notes off parts that go; the notes stay in their papers. */
export async function loosenNotesOf(unit: UnitOfWork, parts: readonly PlanElementId[]): Promise<void> {
  for (const { id } of await linksTo(unit, parts)) if (await unit.get('links', id)) await unit.remove('links', id);
}

/** Ties the notes on one part to another. */
export async function moveNotes(unit: UnitOfWork, from: PlanElementId, to: PlanElementId): Promise<void> {
  for (const link of await linksTo(unit, [from])) {
    await unit.remove('links', link.id);
    await linkNote(unit, asId<AnnotationId>(link.fromId), [to]);
  }
}

async function linksTo({ database }: UnitOfWork, parts: readonly PlanElementId[]): Promise<readonly Link[]> {
  const ends = parts.map((id): [string, string] => ['about', id]);
  const rows = await database.rows('links').where('[kind+toId]').anyOf(ends).toArray();
  return rows.map((row) => fromRow<'links'>(row));
}

/** The links of a note to parts, in the order they were made. */
async function linksFrom({ database }: Pick<UnitOfWork, 'database'>, id: AnnotationId): Promise<readonly Link[]> {
  const rows = await database.rows('links').where('[kind+fromId]').equals(['about', id]).sortBy('order');
  return rows.map((row) => fromRow<'links'>(row));
}
