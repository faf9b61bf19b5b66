/** What a PDF says of the rank of one heading. */
export interface HeadingEvidence {
  /** Size and weight of its print as one number: larger is more. */
  readonly style: number;
  /** Depth of its entry in the outline, 1 = outermost; null when it has none. */
  readonly depth: number | null;
  /** Level of its tag; null when it has none. */
  readonly tagged: number | null;
}

const DEEPEST = 6;

/** Levels of headings without tags: by the outline where print does not speak against it, else by print alone. */
export function levelsByPrint(headings: readonly HeadingEvidence[]): readonly number[] {
  const styles = [...new Set(headings.map(({ style }) => style))].sort((a, b) => b - a);
  const depths = depthsOfStyles(headings, styles);
  return headings.map(({ style, depth }) => {
    const level = depths ? (depth ?? depths.get(style) ?? 1) : styles.indexOf(style) + 1;
    return Math.min(DEEPEST, level);
  });
}

/**
 * Levels of headings with tags: as the tags say. What only the outline names is ranked beside those that have both; tags that rank
 * nothing give way to an outline that does.
 */
export function levelsByTags(headings: readonly HeadingEvidence[]): readonly number[] {
  const both = headings.flatMap(({ tagged, depth }) => (tagged === null || depth === null ? [] : [{ tagged, depth }]));
  const ranked = new Set(headings.flatMap(({ tagged }) => tagged ?? [])).size > 1;
  const outlineRanks = new Set(both.map(({ depth }) => depth)).size > 1;
  const step = middle(both.map(({ tagged, depth }) => tagged - depth)) ?? 0;
  return headings.map(({ tagged, depth }) => {
    const level = tagged !== null && (ranked || !outlineRanks || depth === null) ? tagged : (depth ?? 1) + step;
    return Math.max(1, Math.min(DEEPEST, level));
  });
}

/**
 * The depth at which the outline has headings of each print; null when it has all at one depth though they are printed differently,
 * or has larger ones below smaller ones.
 */
function depthsOfStyles(
  headings: readonly HeadingEvidence[],
  styles: readonly number[],
): ReadonlyMap<number, number> | null {
  const depths = new Map<number, number>();
  let known = 0;
  let highest = 0;
  let between = 0;
  for (const style of styles) {
    const depth = middle(headings.flatMap((one) => (one.style === style && one.depth !== null ? [one.depth] : [])));
    if (depth !== null && depth < highest) return null;
    between = depth === null && highest > 0 ? between + 1 : 0;
    if (depth !== null) {
      known += 1;
      highest = depth;
    }
    depths.set(style, depth ?? Math.max(1, highest + between));
  }
  const distinct = new Set(headings.flatMap(({ depth }) => depth ?? [])).size;
  return known === 0 || (distinct === 1 && known > 1) ? null : depths;
}

function middle(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
