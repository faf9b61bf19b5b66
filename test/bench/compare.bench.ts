// Comparing 60,000 words of which a share was edited, against jsdiff's diffWords over the same texts in the same process.
import { expect, test } from '@playwright/test';
import { diffWords } from 'diff';
import type { Comparable } from '../../src/domain/compare/comparable';
import { compare } from '../../src/domain/compare/compare';
import { asProse, editedWords, madeWords } from './made-text';
import { PAIRS, type Row, report } from './results';
import { compare as ratioOf } from './statistics';

const WORDS = 60_000;
/** After this long diffWords is told to give up. Milliseconds. */
const PATIENCE = 20_000;
/** One pair of the largest share takes as long as diffWords is given, so there are fewer. */
const FEW_PAIRS = Math.max(1, Math.round(PAIRS / 5));

function comparable(paragraphs: readonly string[]): Comparable {
  const rest = { kind: 'paragraph', page: null, part: null, strand: null, path: [] } as const;
  return { name: 'made', isTitled: true, blocks: paragraphs.map((text) => ({ text, ...rest })) };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function measure(share: number, pairs: number): Row {
  const words = madeWords(WORDS);
  const before = words.map(asProse);
  const after = editedWords(words, share).map(asProse);
  const texts = [comparable(before), comparable(after)] as const;
  let gaveUp = 0;
  const ours = () =>
    timed(() => {
      const { entries } = compare(...texts, { typography: false });
      const joined = entries.flatMap((entry) => entry.runs.map((run) => run.after)).join('').length;
      // All of the text is accounted for, but for the blanks between passages.
      expect(joined).toBeGreaterThan(after.join('').length * 0.98);
    });
  const peers = () =>
    timed(() => {
      if (!diffWords(before.join('\n'), after.join('\n'), { timeout: PATIENCE })) gaveUp += 1;
    });
  ours();
  const result = ratioOf(Array.from({ length: pairs }, () => ({ ours: ours(), peer: peers() })));
  const note = gaveUp > 0 ? ` (diffWords gave up in ${gaveUp} of ${pairs}, counted as ${PATIENCE / 1_000} s)` : '';
  return {
    what: `${share * 100} % edited${note}`,
    unit: 'ms',
    result,
    goal: { words: 'faster', isMet: result.high < 1 },
  };
}

test('compare', () => {
  report({
    name: 'compare',
    title: 'Comparing two texts',
    how: "60,000 made words in sentences of 20 and paragraphs of 120, of which a share was replaced, left out or joined by another: passages cut, aligned and compared word by word. The peer is jsdiff's `diffWords` over the two texts as they are. Both in Node, in one process, in turn.",
    rows: [measure(0.02, PAIRS), measure(0.05, PAIRS), measure(0.2, FEW_PAIRS)],
  });
});
