import type { OutlineEntry, SourceDocument, SourceLine, SourcePage } from '../source-document';
import type { OutlineMark } from './block';
import { couldBeHeading } from './heading-shape';

/** An outline of which fewer entries stand on their pages was made for another text, or names pages only. */
const MIN_FOUND = 2;
const MIN_SHARE = 0.5;
/** A title is printed on so many lines at the most. */
const MAX_LINES = 4;
const NUMBER = /^\s*\d{1,3}(?:\.\d{1,3})*[.):]?\s+/;

/**
 * The lines of a PDF that its outline (bookmarks) names as headings, with the depth of the entry. Empty when most of the outline
 * is not found in the text.
 */
export function outlineMarks(document: SourceDocument): ReadonlyMap<SourceLine, OutlineMark> {
  const marks = new Map<SourceLine, OutlineMark>();
  if (document.kind !== 'pdf' || document.outline.length === 0) return marks;
  const byPage = new Map<number, Entry[]>();
  const entries = entriesOf(document.outline, 1);
  for (const entry of entries) byPage.set(entry.page, [...(byPage.get(entry.page) ?? []), entry]);
  let found = 0;
  for (const page of document.pages) {
    for (const [entry, lines] of placesOn(page, byPage.get(page.number) ?? [])) {
      found += 1;
      for (const line of lines) marks.set(line, { entry: entries.indexOf(entry), depth: entry.depth });
    }
  }
  return found >= MIN_FOUND && found >= entries.length * MIN_SHARE ? marks : new Map();
}

interface Entry {
  /** Letters and digits of the title, without a number before it. */
  readonly key: string;
  readonly page: number;
  readonly depth: number;
}

function entriesOf(outline: readonly OutlineEntry[], depth: number): readonly Entry[] {
  return outline.flatMap(({ title, page, children }) => [
    ...(page === null ? [] : [{ key: keyOf(title), page, depth }]),
    ...entriesOf(children, depth + 1),
  ]);
}

function keyOf(text: string): string {
  return text
    .replace(NUMBER, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where on the page each entry is printed; where its words stand more than once, in the largest print. */
function placesOn(page: SourcePage, entries: readonly Entry[]): ReadonlyMap<Entry, readonly SourceLine[]> {
  const places = new Map<Entry, readonly SourceLine[]>();
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  if (entries.length === 0) return places;
  page.lines.forEach((first, at) => {
    const lines: SourceLine[] = [];
    let key = '';
    for (const line of page.lines.slice(at, at + MAX_LINES)) {
      if (line.tag?.cell || Math.abs(line.fontSize - first.fontSize) > 0.6) break;
      lines.push(line);
      key += lines.length === 1 ? keyOf(line.text) : keyOf(`x ${line.text}`).slice(1);
      const entry = key === '' ? undefined : byKey.get(key);
      if (!entry || !couldBeHeading(lines.map(({ text }) => text).join(' '))) continue;
      if (weightOf(first) > weightOf(places.get(entry)?.[0])) places.set(entry, [...lines]);
    }
  });
  return places;
}

function weightOf(line: SourceLine | undefined): number {
  return line ? line.fontSize + (line.bold ? 0.5 : 0) : -1;
}
