// Median, and how sure one can be of it: a bootstrap interval, from the same random numbers every time.

/** The middle value; the mean of the two middle ones for an even count. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no middle of nothing');
  return (lower + upper) / 2;
}

/** Lower and upper end of the interval that holds the median with 95 % confidence (percentile bootstrap, 2,000 draws). */
export function interval(values: readonly number[]): readonly [number, number] {
  let state = 20_220_127;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const draws = Array.from({ length: 2_000 }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [draws[50] ?? Number.NaN, draws[1_949] ?? Number.NaN];
}

/** What a comparison comes to: our values and the peer's, pair by pair, and the ratio of ours to the peer's. */
export interface Comparison {
  readonly ours: number;
  readonly peers: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

export function compare(pairs: readonly { readonly ours: number; readonly peer: number }[]): Comparison {
  const ratios = pairs.map(({ ours, peer }) => ours / peer);
  const [low, high] = interval(ratios);
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    peers: median(pairs.map(({ peer }) => peer)),
    ratio: median(ratios),
    low,
    high,
    pairs: pairs.length,
  };
}
