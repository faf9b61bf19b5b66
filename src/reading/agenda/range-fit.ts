/** Uses the printed page ranges to check and complete which papers belong to an item. */
import type { PageRange } from '@/domain/meeting';
import type { PaperClues } from './paper-clues';
import type { PaperRole } from './paper-role';

/** A match in the making. */
export interface Draft {
  readonly clues: PaperClues;
  item: number | null;
  role: PaperRole;
  confidence: number;
  reason: string;
  superseded: boolean;
}

interface Ranged {
  readonly number: string;
  readonly pages?: PageRange | undefined;
}

/**
 * Changes drafts in place. Papers that look like supplements join the item only if its range needs them; one paper too
 * many leaves it; a single paper without a place takes the room that is left. A range filled exactly confirms its papers.
 */
export function fitToRanges(drafts: Draft[], items: readonly Ranged[]): void {
  items.forEach((item, index) => {
    const { pages } = item;
    if (!pages) return;
    const length = pages.to - pages.from + 1;
    const mine = drafts.filter((draft) => draft.item === index && !draft.superseded);
    const papers = mine.filter((draft) => draft.role === 'paper' || draft.role === 'appendix');
    const supplements = mine.filter((draft) => draft.role === 'supplement');
    if (fills([...papers, ...supplements], length) && supplements.length > 0) {
      for (const draft of supplements) draft.role = draft.clues.appendix ? 'appendix' : 'paper';
    } else if (!fills(papers, length)) {
      dropOne(papers, length);
      takeIn(drafts, papers, length, index, item.number);
    }
    const now = drafts.filter(
      (draft) => draft.item === index && !draft.superseded && /^(?:paper|appendix)$/.test(draft.role),
    );
    if (!fills(now, length)) return;
    for (const draft of now) {
      draft.confidence = Math.min(1, draft.confidence + 0.15);
      draft.reason += ` The item's papers fill its printed pages ${pages.from}–${pages.to}.`;
    }
  });
}

/** Councils print double-sided: a paper of 15 pages takes 16. Both ways of counting are accepted. */
function fills(drafts: readonly Draft[], length: number): boolean {
  const counts = drafts.map((draft) => draft.clues.paper.pageCount);
  const plain = counts.reduce((sum, count) => sum + count, 0);
  const padded = counts.reduce((sum, count) => sum + count + (count % 2), 0);
  const lastBare = padded - ((counts.at(-1) ?? 0) % 2);
  return drafts.length > 0 && (plain === length || padded === length || lastBare === length);
}

function dropOne(papers: readonly Draft[], length: number): void {
  const weak = papers
    .filter(
      (draft) =>
        draft.confidence < 0.9 &&
        fills(
          papers.filter((other) => other !== draft),
          length,
        ),
    )
    .toSorted((a, b) => a.confidence - b.confidence)[0];
  if (!weak || papers.length < 2) return;
  weak.role = 'supplement';
  weak.confidence = Math.min(weak.confidence, 0.5);
  weak.reason = 'The printed pages of its item are filled without it.';
}

function takeIn(
  drafts: readonly Draft[],
  papers: readonly Draft[],
  length: number,
  item: number,
  number: string,
): void {
  const fitting = drafts.filter(
    (draft) =>
      draft.item === null && draft.role === 'unmatched' && !draft.superseded && fills([...papers, draft], length),
  );
  const [only] = fitting;
  if (!only || fitting.length > 1) return;
  only.item = item;
  only.role = only.clues.appendix ? 'appendix' : 'paper';
  only.confidence = 0.5;
  only.reason = `Its length is what is left of the printed pages of item ${number}.`;
}
