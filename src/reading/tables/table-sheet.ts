/** How much of a table is read, and what a cell of it becomes. */

/** So many rows, columns and letters are read; what has more is no table of figures. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
/** Rows times columns, empty cells included. */
export const MOST_CELLS = 4_000_000;
export const TOO_LARGE = 'is far larger than a table of figures; save the sheet with the figures as a file of its own';
/** Letters of one cell; the rest of a longer one is left away. */
export const LONGEST_CELL = 2_000;

/** A cell as it is kept. */
export function cellText(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL)}…`;
}
