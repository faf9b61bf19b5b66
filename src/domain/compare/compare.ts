/** Compares two texts: passage by passage, then word by word. Pure; docs/adr/0026-comparing.md. */
import { align } from './align';
import { commonPart } from './common-part';
import type { Comparable } from './comparable';
import { type CompareOptions, type Comparison, countEntries } from './comparison';
import { entriesOf } from './entries';
import { findMoves } from './moves';
import { passagesOf } from './passages';

/** What differs from `before` to `after`. Equal texts give no changes; where one covers a part, only that is compared. */
export function compare(before: Comparable, after: Comparable, options: CompareOptions): Comparison {
  const whole = {
    before: { blocks: before.blocks, passages: passagesOf(before.blocks) },
    after: { blocks: after.blocks, passages: passagesOf(after.blocks) },
  };
  const groups = align(whole.before.passages, whole.after.passages);
  const common = commonPart({ text: before, ...whole.before }, { text: after, ...whole.after }, groups);
  const sides = common ? { before: common.before, after: common.after } : whole;
  const aligned = common ? common.groups : groups;
  const moves = findMoves(aligned, sides.before.passages, sides.after.passages);
  const named = common?.coverage.side === 'after' ? 'before' : 'after';
  const entries = entriesOf(aligned, moves, { ...sides, typography: options.typography, named });
  return {
    beforeName: before.name,
    afterName: after.name,
    coverage: common ? common.coverage : { kind: 'whole' },
    hasTypography: options.typography,
    entries,
    counts: countEntries(entries),
  };
}
