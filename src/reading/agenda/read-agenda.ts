import { asPrinted } from '../plain-lines';
import type { SourceDocument } from '../source-document';
import { type AgendaOutline, agendaOutline } from './agenda-outline';
import type { AgendaItemReading, AgendaReading, NoAgenda } from './agenda-reading';
import { type AgendaRow, agendaRows } from './agenda-rows';
import { isAgendaHeading, partOpenedBy, standingBusinessIn } from './agenda-vocabulary';
import { bodyOf } from './body-name';
import { type ItemBlock, readBlock } from './item-blocks';
import { type ItemPartReading, partsOf } from './item-parts';
import { type MeetingDetails, meetingDetails } from './meeting-details';
import { type PagedTitle, resolvePages } from './page-column';
import { markedPages, trailingPages } from './page-references';

const NO_AGENDA: NoAgenda = { problem: 'no agenda items found' };
/** Evidence below this is a numbered list in some other document. */
const MIN_EVIDENCE = 3;
/** Covers, notices and membership lists may stand before the agenda, but not a whole report. */
const MAX_FIRST_PAGE = 6;

/**
 * Reads an agenda front sheet: the meeting and its items in printed order. Returns a `NoAgenda` for a document without
 * agenda items; what the front sheet does not print stays null, it is never guessed.
 */
export function readAgenda(document: SourceDocument): AgendaReading | NoAgenda {
  const source = asPrinted(document);
  const rows = agendaRows(source);
  if (isRecord(rows)) return NO_AGENDA;
  const outline = agendaOutline(rows, source.kind);
  if (!outline) return NO_AGENDA;
  const blocks = blocksOf(outline, rows).filter((block) => block.title !== '');
  if (blocks.length === 0) return NO_AGENDA;
  const firstRow = blocks[0]?.from ?? 0;
  const whole = rows.map(withColumns);
  const header = whole.slice(0, firstRow);
  const details = meetingDetails(header, whole.slice(firstRow));
  const pages = resolvePages(blocks, hasPageColumn(rows));
  const evidence = evidenceFor(outline, blocks, pages, details);
  if (evidence < MIN_EVIDENCE) return NO_AGENDA;
  const parts = partsOf(blocks, rows);
  const confidence = round(Math.min(1, 0.4 + evidence * 0.07) * (outline.numbered ? 1 : 0.75));
  return {
    body: bodyOf(header, source.declaredTitle),
    ...details,
    confidence,
    items: blocks.map((block, index) => itemOf(block, pages[index], parts[index], source.kind, outline.numbered)),
  };
}

/** Outside the agenda columns mean nothing: "Time:      4.30 pm" is one phrase. */
function withColumns(row: AgendaRow): AgendaRow {
  return row.tails.length === 0 ? row : { ...row, text: [row.text, ...row.tails].join(' '), tails: [] };
}

/** Minutes record a meeting that has been: they number what was done, and are no agenda. */
function isRecord(rows: readonly AgendaRow[]): boolean {
  const opening = rows.slice(0, 12);
  const minutes = opening.some(
    (row, index) =>
      /^(?:draft |public )?minutes of (?:a|the|an)\b.*|^(?:draft |public )?minutes of .*meeting/i.test(row.text) ||
      (index < 6 && /^(?:draft |public )?minutes$/i.test(row.text)),
  );
  return minutes && !opening.some((row) => /\bagenda\b|\bsummons\b/i.test(row.text) || isAgendaHeading(row.text));
}

function blocksOf(outline: AgendaOutline, rows: readonly AgendaRow[]): ItemBlock[] {
  const titleRight = titleColumn(outline, rows);
  return outline.starts.map((start, index) => {
    const next = outline.starts[index + 1]?.row ?? outline.end;
    let to = start.row + 1;
    while (to < next && partOpenedBy(rows[to]?.text ?? '') === null) to += 1;
    return readBlock(rows, start.row, to, start, { last: index === outline.starts.length - 1, titleRight });
  });
}

/** How far titles reach; at least half of the widest row, lest an agenda of short titles seem a narrow column. */
function titleColumn(outline: AgendaOutline, rows: readonly AgendaRow[]): number {
  const titles = outline.starts
    .map((start) => rows[start.row])
    .filter((row) => row !== undefined)
    .filter((row) => markedPages(row.text) === null && trailingPages(row.text) === null);
  const widest = rows.reduce((most, row) => Math.max(most, row.right), 0);
  return titles.reduce((most, row) => Math.max(most, row.right), widest / 2);
}

function hasPageColumn(rows: readonly AgendaRow[]): boolean {
  const heading = /^(?:pages?|page nos?\.?|page numbers?|page\(s\))$/i;
  const headings = /^(?:(?:agenda )?item|no\.?)\b.{0,40}\bpages?(?: nos?\.?| numbers?)?$/i;
  return rows.some((row) => [row.text, ...row.tails].some((cell) => heading.test(cell)) || headings.test(row.text));
}

function evidenceFor(
  outline: AgendaOutline,
  blocks: readonly ItemBlock[],
  pages: readonly PagedTitle[],
  details: MeetingDetails,
): number {
  const standing = standingBusinessIn(blocks.map((block) => block.title));
  const paged = Math.min(2, pages.filter((entry) => entry.pages !== null).length);
  const heading = outline.heading !== null && outline.heading < (blocks[0]?.from ?? 0) ? 2 : 0;
  const meeting = (details.date === null ? 0 : 0.5) + (details.time === null ? 0 : 0.5);
  const items = Math.min(1, blocks.length * 0.25);
  if ((blocks[0]?.page ?? 1) > MAX_FIRST_PAGE) return 0;
  // A table of contents has numbers, page ranges and an "Introduction"; what it lacks is a meeting and its business.
  if (heading === 0 && (standing < 2 || (details.date === null && standing < 3))) return 0;
  if (standing === 0 && (paged === 0 || meeting === 0)) return 0;
  return heading + paged + meeting + items + Math.min(4, standing);
}

function itemOf(
  block: ItemBlock,
  paged: PagedTitle | undefined,
  part: ItemPartReading | undefined,
  kind: SourceDocument['kind'],
  numbered: boolean,
): AgendaItemReading {
  const pages = paged?.pages ?? null;
  const title = paged?.title ?? block.title;
  const confidence =
    (numbered ? 0.95 : 0.7) - (block.number === '' && numbered ? 0.3 : 0) - (title.length > 200 ? 0.2 : 0);
  return {
    number: block.number,
    title,
    ...(pages ? { pages } : {}),
    part: part?.part ?? 1,
    exemptParagraphs: [...(part?.exemptParagraphs ?? [])],
    status: block.marks.status ?? statusInText(block) ?? (pages ? 'attached' : 'none'),
    parent: block.parent,
    purpose: block.purpose,
    lead: block.lead,
    guideTime: block.guideTime,
    page: kind === 'pdf' ? block.page : null,
    confidence: round(confidence),
  };
}

/** A status printed in a row of its own under the title. */
function statusInText(block: ItemBlock): AgendaItemReading['status'] | null {
  if (block.marks.status === null && block.closing === 'toFollow') return 'toFollow';
  const text = block.text.slice(0, 160);
  if (
    /^[("“']*(?:(?:report|papers?|documents?)\s+)?to follow\b|[("“']\s*(?:report |papers? )?to follow\s*[)"”']/i.test(
      text,
    )
  )
    return 'toFollow';
  if (
    /^[("“']*(?:verbal|oral) (?:report|update|presentation|item)\b|\((?:verbal|oral)[^)]*\)|\b(?:receive|hear) (?:a|an) (?:verbal|oral)\b/i.test(
      text,
    )
  )
    return 'verbal';
  if (/^[("“']*(?:item )?withdrawn\b|\(withdrawn\)/i.test(text)) return 'withdrawn';
  return /^\(?(?:report |copy |papers? )?(?:attached|enclosed)\)?\.?$/i.test(text) ? 'attached' : null;
}

function round(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 100) / 100;
}
