import type { ContentsEntry } from './contents-list';
import { type LeadIn, leadInOf } from './lead-in';
import { isUsualChapter, type StrandList } from './strand';
import { listOf, named } from './strand-list';
import { numberedStrand } from './strand-words';

const MAX_STRANDS = 12;
const MIN_CHAPTERS = 3;
/** A longer list of contents is none. */
const MAX_ENTRIES = 300;

/**
 * Strands that the contents list shows under a word for them: "Aims" and, beneath, numbered entries from 1. `counts` are
 * the numbers of parts that the text announces: without numbers, they tell where the row ends.
 */
export function contentsStrands(
  contents: readonly ContentsEntry[],
  counts: ReadonlySet<number>,
): readonly StrandList[] {
  const lists: StrandList[] = [];
  for (const [index, heading] of contents.entries()) {
    const lead = leadInOf(heading.title);
    if (lead?.bare !== true || index > MAX_ENTRIES) continue;
    const below = contents.slice(index + 1, index + 1 + MAX_ENTRIES);
    const { marker } = heading;
    const numbered =
      marker === null ? numberedFromOne(below) : below.filter((entry) => entry.marker?.startsWith(`${marker}.`));
    const isNumbered = numbered.length > 1;
    const row = isNumbered ? numbered : marker === null ? untilGeneralChapter(below) : [];
    const announced = [...counts].find((count) => count >= 2 && count <= row.length);
    const children = isNumbered || announced === undefined ? row : row.slice(0, announced);
    if (children.length < 2 || children.length > MAX_STRANDS) continue;
    const sure = isNumbered || announced !== undefined || heading.title.endsWith(':');
    if (!sure && (children.length < MIN_CHAPTERS || children.some((entry) => numberedStrand(entry.title)))) continue;
    lists.push(contentsList(lead, children, sure ? 0.7 : 0.55, heading.title.replace(/:$/, '')));
  }
  return lists;
}

function contentsList(lead: LeadIn, entries: readonly ContentsEntry[], trust: number, title: string): StrandList {
  const strands = entries.map((entry) => named(lead, entry.title, entry.marker, 0));
  const list = listOf(lead, 0, strands, trust);
  const doubts = ['it was found in the contents list only'];
  if (trust < 0.6) doubts.push('where the row ends was told by the chapters that any plan has');
  return { ...list, support: `The contents list has it under "${title}"`, doubts };
}

function numberedFromOne(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry, order) => entry.marker !== String(order + 1));
  return end < 0 ? entries : entries.slice(0, end);
}

function untilGeneralChapter(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry) => isUsualChapter(entry.title));
  return end < 0 ? [] : entries.slice(0, end);
}
