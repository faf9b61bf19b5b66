/** Chooses among possible pairs those that stand in the same order and weigh most together. Pure. */

export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Greater than 0. */
  readonly weight: number;
}

/**
 * The row of candidates, ascending on both sides, each place used once, that weighs most. Takes n log n.
 * @param size how many places the second side has.
 */
export function heaviestChain(candidates: readonly Candidate[], size: number): readonly Candidate[] {
  const sorted = candidates.toSorted((one, other) => one.a - other.a || other.b - one.b);
  const places = sorted.map(({ b }) => b);
  const best = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  // A Fenwick tree of maxima: at each place the candidate that ends the heaviest chain so far, as its index plus 1.
  const tree = new Int32Array(size + 1);
  let heaviest = -1;
  sorted.forEach(({ b, weight }, at) => {
    let before = 0;
    for (let place = b; place > 0; place -= place & -place) before = heavier(best, places, before, tree[place] ?? 0);
    previous[at] = before - 1;
    best[at] = weight + (before > 0 ? (best[before - 1] ?? 0) : 0);
    for (let place = b + 1; place <= size; place += place & -place) {
      tree[place] = heavier(best, places, tree[place] ?? 0, at + 1);
    }
    if (heaviest < 0 || (best[at] ?? 0) > (best[heaviest] ?? 0)) heaviest = at;
  });
  const chain: Candidate[] = [];
  for (let at = heaviest; at >= 0; at = previous[at] ?? -1) {
    const candidate = sorted[at];
    if (candidate) chain.push(candidate);
  }
  return chain.reverse();
}

/** The heavier of two chains, each given as the index of its end plus 1 (0 is none); of equals the one that ends first. */
function heavier(best: Float64Array, places: readonly number[], one: number, other: number): number {
  if (one === 0 || other === 0) return one + other;
  const more = (best[other - 1] ?? 0) - (best[one - 1] ?? 0);
  return more > 0 || (more === 0 && (places[other - 1] ?? 0) < (places[one - 1] ?? 0)) ? other : one;
}
