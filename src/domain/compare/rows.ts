/** A comparison as it is laid out: paragraph beside paragraph. Pure. */
import type { ComparedEntry } from './comparison';

/** Passages that are shown together: a paragraph of each side, or several where they were split or joined. */
export interface ComparedRow {
  /** Id of its first entry. */
  readonly id: string;
  /** What its first entry stands under. */
  readonly path: readonly string[];
  readonly entries: readonly ComparedEntry[];
}

/** Paragraphs that were cut differently all through a text would make one endless row; it ends here anyhow. */
const MOST_ENTRIES = 40;

/**
 * Entries in rows. A new row begins where neither side goes on with a paragraph; a passage that one side lacks goes on
 * with the paragraph of the side that has it.
 */
export function rowsOf(entries: readonly ComparedEntry[]): readonly ComparedRow[] {
  const rows: { id: string; path: readonly string[]; entries: ComparedEntry[] }[] = [];
  let before = -1;
  let after = -1;
  for (const entry of entries) {
    const row = rows.at(-1);
    const goesOn = entry.beforePlace?.block === before || entry.afterPlace?.block === after;
    if (row && goesOn && row.entries.length < MOST_ENTRIES) row.entries.push(entry);
    else rows.push({ id: entry.id, path: entry.element.path, entries: [entry] });
    before = entry.kind === 'moved' ? before : (entry.beforePlace?.block ?? before);
    after = entry.afterPlace?.block ?? after;
  }
  return rows;
}
