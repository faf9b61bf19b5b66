// How rows are walked and chosen by keys and mouse, the same in tables, lists and trees. Pure.

export type SelectionMode = 'none' | 'single' | 'multiple';

/** The row the keyboard is on, and the row a range began at. The index helps when the row has gone. */
export interface Cursor {
  readonly id: string | null;
  readonly index: number;
  readonly anchor: string | null;
}

export interface Rows {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export interface Choice {
  readonly cursor: Cursor;
  readonly selected: ReadonlySet<string>;
}

/** How a press or a step chooses: alone, as a range from the anchor, by adding or taking away, or not at all. */
export type ChoiceKind = 'only' | 'range' | 'toggle' | 'walk';

export const NO_CURSOR: Cursor = { id: null, index: 0, anchor: null };

/** Ids with their places, made once for each list. */
export function rowsOf(ids: readonly string[]): Rows {
  return { ids, indexOf: new Map(ids.map((id, index) => [id, index])) };
}

/**
 * Where the keyboard is now: the cursor's own row; or, when that has gone, the row that took its place; or the first
 * selected row; or the first. -1 when there are no rows.
 */
export function activeIndex(rows: Rows, cursor: Cursor, selected: ReadonlySet<string>): number {
  if (rows.ids.length === 0) return -1;
  if (cursor.id !== null) return rows.indexOf.get(cursor.id) ?? Math.min(cursor.index, rows.ids.length - 1);
  let first = rows.ids.length;
  for (const id of selected) first = Math.min(first, rows.indexOf.get(id) ?? first);
  return first === rows.ids.length ? 0 : first;
}

/** The row a key leads to, or null when the key is no movement. `page` is how many rows are in sight. */
export function stepIndex(key: string, index: number, count: number, page: number): number | null {
  const steps = new Map([
    ['ArrowDown', index + 1],
    ['ArrowUp', index - 1],
    ['Home', 0],
    ['End', count - 1],
    ['PageDown', index + page],
    ['PageUp', index - page],
  ]);
  const target = steps.get(key);
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}

/** What choosing a row does to cursor and selection. */
export function choose(rows: Rows, was: Choice, id: string, kind: ChoiceKind, mode: SelectionMode): Choice {
  const index = rows.indexOf.get(id) ?? 0;
  const here: Cursor = { id, index, anchor: id };
  if (mode === 'none') return { cursor: here, selected: was.selected };
  if (kind === 'walk') return { cursor: { ...here, anchor: was.cursor.anchor ?? id }, selected: was.selected };
  if (mode === 'single' || kind === 'only') return { cursor: here, selected: new Set([id]) };
  if (kind === 'toggle') {
    const selected = new Set(was.selected);
    if (!selected.delete(id)) selected.add(id);
    return { cursor: here, selected };
  }
  const anchor = was.cursor.anchor !== null && rows.indexOf.has(was.cursor.anchor) ? was.cursor.anchor : id;
  return { cursor: { id, index, anchor }, selected: new Set(between(rows, anchor, id)) };
}

/** The ids an action is about: the selection when the row is part of it, else the row alone. In the list's order. */
export function idsForAction(rows: Rows, selected: ReadonlySet<string>, id: string): readonly string[] {
  if (!selected.has(id) || selected.size === 1) return [id];
  return rows.ids.filter((each) => selected.has(each));
}

/**
 * The next row whose text begins with what was typed, looking on from the present one and round from the top.
 * The same letter again and again goes from one such row to the next. -1 when there is none.
 */
export function findByText(texts: (index: number) => string, count: number, from: number, typed: string): number {
  const letters = typed.toLowerCase();
  const isRepeat = letters.length > 1 && letters === letters.charAt(0).repeat(letters.length);
  const sought = isRepeat ? letters.charAt(0) : letters;
  // A new first letter moves on; more letters may stay on the row they already match.
  const start = sought.length === 1 ? from + 1 : from;
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count;
    if (texts(index).trimStart().toLowerCase().startsWith(sought)) return index;
  }
  return -1;
}

function between(rows: Rows, from: string, to: string): readonly string[] {
  const a = rows.indexOf.get(from) ?? 0;
  const b = rows.indexOf.get(to) ?? 0;
  return rows.ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
