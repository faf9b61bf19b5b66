import type { Comparable, ComparableBlock } from '@/domain/compare/comparable';
import type { Comparison } from '@/domain/compare/comparison';

/** Paragraphs as a text to compare. */
export function text(...paragraphs: readonly (string | Partial<ComparableBlock>)[]): Comparable {
  return {
    name: 'a text',
    isTitled: true,
    blocks: paragraphs.map((given) => ({
      kind: 'paragraph',
      text: '',
      page: null,
      part: null,
      strand: null,
      path: [],
      ...(typeof given === 'string' ? { text: given } : given),
    })),
  };
}

/** Each change in short: "reworded: old -> new". */
export function inShort({ entries }: Comparison): readonly string[] {
  return entries.flatMap(({ kind, runs, before, after }) => {
    if (kind === 'same') return [];
    if (kind === 'added' || kind === 'removed') return [`${kind}: ${before ?? after}`];
    const changed = runs.filter((run) => run.kind !== 'same');
    return [`${kind}: ${changed.map((run) => `${run.before.trim()} -> ${run.after.trim()}`).join('; ')}`];
  });
}
