/** Reads about meetings. */
import type { MeetingId } from '../../domain/ids';
import type { AgendaItem, Meeting } from '../../domain/meeting';
import { type MeetingPack, meetingPack } from '../../domain/meeting-pack';
import type { Paper } from '../../domain/paper';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

export interface MeetingView {
  readonly meeting: Meeting;
  readonly pack: MeetingPack;
}

/** A meeting with its agenda and pack; null when there is none of this id. */
export async function meetingView(database: ScrutinyDatabase, id: MeetingId): Promise<MeetingView | null> {
  const row = await database.rows('meetings').get(id);
  if (!row) return null;
  const meeting = fromRow<'meetings'>(row);
  const items = await database.rows('agendaItems').where('meetingId').equals(id).toArray();
  const places = await database.rows('itemPapers').where('meetingId').equals(id).toArray();
  const paperRows = await database.rows('papers').bulkGet(places.map((place) => String(place['paperId'])));
  const papers = new Map<string, Paper>();
  for (const paper of paperRows) if (paper) papers.set(paper.id, fromRow<'papers'>(paper));
  const pack = meetingPack(
    meeting,
    items.map((item) => fromRow<'agendaItems'>(item)),
    places.map((place) => fromRow<'itemPapers'>(place)),
    papers,
  );
  return { meeting, pack };
}

/** Papers of the library that stand under no item of any meeting and are neither plan nor agenda. */
export async function unplacedPapers(database: ScrutinyDatabase): Promise<readonly Paper[]> {
  const placed = new Set<unknown>();
  await database.rows('itemPapers').each((row) => placed.add(row['paperId']));
  const rows = await database.rows('papers').toArray();
  return rows
    .filter((row) => !placed.has(row.id) && row['kind'] !== 'plan' && row['kind'] !== 'agenda')
    .map((row) => fromRow<'papers'>(row))
    .sort((a, b) => b.importedAt.localeCompare(a.importedAt));
}

/** Where a paper is used: the meetings and items it stands under. */
export interface PaperUse {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

export async function usesOfPaper(database: ScrutinyDatabase, paperId: string): Promise<readonly PaperUse[]> {
  const places = await database.rows('itemPapers').where('paperId').equals(paperId).toArray();
  const uses: PaperUse[] = [];
  for (const place of places) {
    const meeting = await database.rows('meetings').get(String(place['meetingId']));
    const item = await database.rows('agendaItems').get(String(place['itemId']));
    if (meeting && item) uses.push({ meeting: fromRow<'meetings'>(meeting), item: fromRow<'agendaItems'>(item) });
  }
  return uses;
}
