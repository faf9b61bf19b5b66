/** Notes on one text of a plan that stand word for word in a later one are copied there, when somebody asks for it. */
import { pageTextsOf } from '../db/repositories/reader';
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Annotation, Quad } from '../domain/annotation';
import { asId, type PaperId, type PlanElementId, type QuestionId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import { wordKey } from '../domain/similarity';
import { selectorsFor } from '../pdf/selectors';
import { type StandingQuote, standingSteps } from '../pdf/standing-quotes';
import { addAnnotation, annotationsOfPaper } from './annotations';
import { inSlices } from './in-slices';
import { linkNote } from './note-links';
import type { LongWork, ServiceContext } from './ports';
import { linkEvidence } from './question-links';

export interface NoteToBring {
  readonly note: Annotation;
  readonly at: StandingQuote;
}

export interface NotesToBring {
  /** Notes whose words stand once in the later text, and are not there yet. */
  readonly found: readonly NoteToBring[];
  /** Notes whose words do not, or more than once, in reading order: they stay in the paper they were made in. */
  readonly staying: readonly Annotation[];
}

/** What of the notes in one paper could be brought to another. */
export async function notesToBring(context: ServiceContext, from: PaperId, to: PaperId): Promise<NotesToBring> {
  const { database } = context;
  const row = await database.rows('papers').get(to);
  if (!row || from === to) return { found: [], staying: [] };
  const paper = fromRow<'papers'>(row);
  const there = new Set((await annotationsOfPaper(context, to)).map(sameKey));
  const notes = (await annotationsOfPaper(context, from)).filter((note) => !there.has(sameKey(note)));
  if (notes.length === 0) return { found: [], staying: [] };
  const texts = await pageTextsOf(database, paper.fileId, 1, paper.pageCount);
  const places = await inSlices(
    standingSteps(
      notes.map(({ quote }) => quote.exact),
      texts,
    ),
  );
  const found = notes.flatMap((note, index): NoteToBring[] => {
    const at = places[index];
    // What was noted of exempt matter is none for an open paper.
    return at && (note.compartment === 'open' || paper.compartment === 'exempt') ? [{ note, at }] : [];
  });
  const brought = new Set(found.map(({ note }) => note.id));
  return { found, staying: notes.filter(({ id }) => !brought.has(id)) };
}

/** A note and its copy: the same kind of mark, words and comment. */
function sameKey({ kind, quote, comment }: Annotation): string {
  return `${kind}|${wordKey(quote.exact)}|${comment.trim()}`;
}

/**
 * Copies the notes that can be brought, with comment, meaning, tags, the questions they are evidence of and the parts
 * they are about. Resolves with how many. One step of undo.
 */
export async function bringNotes(context: ServiceContext, from: PaperId, to: PaperId, work: LongWork): Promise<number> {
  const { found } = await notesToBring(context, from, to);
  const row = await context.database.rows('papers').get(to);
  if (!row || found.length === 0) return 0;
  const paper = fromRow<'papers'>(row);
  const quads = await quadsOf(context, paper, found, work);
  const texts = await pageTextsOf(context.database, paper.fileId, 1, paper.pageCount);
  const ready = found.flatMap(({ note, at }, index) => {
    const own = quads[index];
    return own ? [{ note, at, quads: own, text: texts[at.page - 1] ?? '' }] : [];
  });
  const label = ready.length === 1 ? 'Bring note to later text' : `Bring ${ready.length} notes to later text`;
  await context.transactor.transact(label, async (unit) => {
    const keys = await partsByKey(unit, to);
    for (const one of ready) await addCopy(unit, to, one, keys);
  });
  return ready.length;
}

/** Shapes for each note; none where the file has no pages, null where the words have no place on theirs. */
async function quadsOf(
  { database, reader }: ServiceContext,
  paper: Paper,
  found: readonly NoteToBring[],
  work: LongWork,
): Promise<readonly (readonly Quad[] | null)[]> {
  const file = await database.files.get(paper.fileId);
  if (file?.mediaType !== 'application/pdf') return found.map(() => []);
  const spans = found.map(({ at }) => at);
  const quads = await reader.placeSpans(file.blob, paper.fileName, spans, work);
  return quads.map((own) => (own.length === 0 ? null : own));
}

interface ReadyNote extends NoteToBring {
  readonly quads: readonly Quad[];
  /** Of the page. */
  readonly text: string;
}

async function addCopy(
  unit: UnitOfWork,
  paperId: PaperId,
  { note, at, quads, text }: ReadyNote,
  partsByKey: ReadonlyMap<string, PlanElementId>,
): Promise<void> {
  const { page } = at;
  const { kind, colour, comment, tags } = note;
  const selectors = selectorsFor([{ page, layerText: text, span: at, pageText: text }]);
  if (!selectors) return;
  const { quote, position } = selectors;
  const parts = [{ page, quads: [...quads] }];
  const copy = await addAnnotation(unit, { paperId, page, kind, colour, quote, position, parts, comment });
  await unit.patch('annotations', copy.id, { tags });
  const { database } = unit;
  const evidence = await database.rows('links').where('[kind+toId]').equals(['evidence', note.id]).toArray();
  for (const link of evidence) await linkEvidence(unit, asId<QuestionId>(fromRow<'links'>(link).fromId), copy);
  const about = await database.rows('links').where('[kind+fromId]').equals(['about', note.id]).sortBy('order');
  for (const link of about) {
    const part = await unit.get('planElements', asId<PlanElementId>(fromRow<'links'>(link).toId));
    if (part) await linkNote(unit, copy.id, [partsByKey.get(part.stableKey) ?? part.id]);
  }
}

/** The parts of the texts read from a paper. */
async function partsByKey({ database }: UnitOfWork, paperId: PaperId): Promise<ReadonlyMap<string, PlanElementId>> {
  const versions = await database.rows('planVersions').where('paperId').equals(paperId).primaryKeys();
  const rows = await database.rows('planElements').where('versionId').anyOf(versions).toArray();
  return new Map(rows.map((row) => fromRow<'planElements'>(row)).map(({ stableKey, id }) => [stableKey, id]));
}
