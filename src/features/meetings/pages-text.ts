/** How page ranges of the pack are written. */

/** "pp. 27–36", "p. 5"; empty for none. */
export function pagesText(range: { readonly from: number; readonly to: number } | null): string {
  if (range === null) return '';
  return range.from === range.to ? `p. ${range.from}` : `pp. ${range.from}–${range.to}`;
}

/** "para 3", "paras 1, 3"; undefined for none. Of Schedule 12A to the Local Government Act 1972. */
export function paragraphsText(numbers: readonly number[]): string | undefined {
  if (numbers.length === 0) return undefined;
  return `${numbers.length === 1 ? 'para' : 'paras'} ${numbers.join(', ')}`;
}
