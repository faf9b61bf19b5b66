/**
 * Finds the place in a text that differs least from a pattern, counting characters put in, left out or changed
 * (P. H. Sellers, 1980, with E. Ukkonen's cut-off: columns are computed only as far as they can still matter).
 */

export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** How many characters differ. */
  readonly errors: number;
}

/**
 * The best match with at most `maxErrors`, the first of equals; null when there is none.
 * Takes about `maxErrors` times the text's length steps.
 */
export function searchApproximately(text: string, pattern: string, maxErrors: number): ApproximateMatch | null {
  const size = pattern.length;
  if (size === 0 || maxErrors < 0) return null;
  const limit = Math.min(maxErrors, size - 1);
  // costs[row]: fewest errors of the first `row` characters of the pattern ending here; starts[row]: where that begins.
  const costs = new Int32Array(size + 1).map((_, row) => row);
  const starts = new Int32Array(size + 1);
  let lastActive = Math.min(size, limit + 1);
  let best: ApproximateMatch | null = null;
  for (let column = 1; column <= text.length; column += 1) {
    lastActive = nextColumn({ costs, starts, pattern, limit, lastActive }, text.charCodeAt(column - 1), column);
    const errors = costs[size] ?? 0;
    if (lastActive === size && errors <= limit && (best === null || errors < best.errors)) {
      best = { start: starts[size] ?? 0, end: column, errors };
      if (errors === 0) break;
    }
  }
  return best;
}

interface Column {
  readonly costs: Int32Array;
  readonly starts: Int32Array;
  readonly pattern: string;
  readonly limit: number;
  readonly lastActive: number;
}

/** Moves the column on by one character of the text; returns the last row within the limit, or one beyond it. */
function nextColumn({ costs, starts, pattern, limit, lastActive }: Column, code: number, column: number): number {
  const size = pattern.length;
  let diagonalCost = costs[0] ?? 0;
  let diagonalStart = starts[0] ?? 0;
  costs[0] = 0;
  starts[0] = column;
  // The row after the last active one has a cost beyond the limit, and is needed only as a neighbour.
  if (lastActive < size) costs[lastActive + 1] = limit + 1;
  const until = Math.min(size, lastActive + 1);
  for (let row = 1; row <= until; row += 1) {
    const leftCost = costs[row] ?? 0;
    const leftStart = starts[row] ?? 0;
    const change = diagonalCost + (pattern.charCodeAt(row - 1) === code ? 0 : 1);
    const leaveOut = (costs[row - 1] ?? 0) + 1;
    let cost = change;
    let start = diagonalStart;
    if (leaveOut < cost) {
      cost = leaveOut;
      start = starts[row - 1] ?? 0;
    }
    if (leftCost + 1 < cost) {
      cost = leftCost + 1;
      start = leftStart;
    }
    costs[row] = cost;
    starts[row] = start;
    diagonalCost = leftCost;
    diagonalStart = leftStart;
  }
  let last = until;
  while (last > 0 && (costs[last] ?? 0) > limit) last -= 1;
  return last;
}
