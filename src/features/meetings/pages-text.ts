/** How page ranges of the pack are written. */

/** "pp. 27–36", "p. 5"; empty for none. */
export function pagesText(range: { readonly from: number; readonly to: number } | null): string {
  if (range === null) return '';
  return range.from === range.to ? `p. ${range.from}` : `pp. ${range.from}–${range.to}`;
}
