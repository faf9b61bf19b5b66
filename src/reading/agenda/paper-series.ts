/** Papers that come in a series, appendices and amendments, are placed together: each alone says too little. */
import type { PageRange } from '@/domain/meeting';
import type { Draft } from './range-fit';

interface Ranged {
  readonly number: string;
  readonly pages?: PageRange | undefined;
}

/** So many supplements of one kind are a bundle about one item. */
const MIN_BUNDLE = 3;

/** Changes drafts in place. `scores`: one row per draft, one column per item. */
export function placeSeries(drafts: Draft[], scores: readonly (readonly number[])[], items: readonly Ranged[]): void {
  const reports = new Set(
    drafts.flatMap((draft) => (draft.role === 'paper' && draft.item !== null ? [draft.item] : [])),
  );
  for (const members of appendixSeries(drafts, reports.size)) {
    const best = bestItem(members, scores, items, reports);
    if (best === null) continue;
    moveTo(
      drafts,
      members,
      best,
      'appendix',
      0.75,
      `Its series of appendices belongs to item ${items[best]?.number ?? ''}.`,
    );
  }
  const bundle = drafts.flatMap((draft, index) => (isLooseSupplement(draft) ? [index] : []));
  const best = bundle.length >= MIN_BUNDLE ? bestItem(bundle, scores, items, reports) : null;
  if (best === null) return;
  moveTo(
    drafts,
    bundle,
    best,
    'supplement',
    0.6,
    `The supplements, taken together, are about item ${items[best]?.number ?? ''}.`,
  );
}

function isLooseSupplement(draft: Draft): boolean {
  const { supplement, item, minutes } = draft.clues;
  return supplement && item === null && minutes === null && (draft.role === 'supplement' || draft.role === 'unmatched');
}

/** Appendices by kind and manner of counting. Letters that repeat belong to several reports and are left alone. */
function appendixSeries(drafts: readonly Draft[], reports: number): number[][] {
  const series = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    const { appendix, item, supplement, minutes } = draft.clues;
    if (!appendix || item !== null || supplement || minutes || draft.role === 'frontSheet') return;
    const name = `${appendix.kind}${/^\d/.test(appendix.key) ? '#' : 'A'}`;
    series.set(name, [...(series.get(name) ?? []), index]);
  });
  return [...series.values()].filter((members) => {
    const keys = new Set(members.map((index) => drafts[index]?.clues.appendix?.key));
    return keys.size === members.length || reports < 2;
  });
}

/** The item all members taken together share most with. Items with printed pages and a report are the likelier ones. */
function bestItem(
  members: readonly number[],
  scores: readonly (readonly number[])[],
  items: readonly Ranged[],
  reports: ReadonlySet<number>,
): number | null {
  const unpaged = items.every((item) => !item.pages);
  let best: number | null = null;
  let most = 0;
  items.forEach((item, at) => {
    const shared = members.reduce((total, index) => total + Math.max(0, scores[index]?.[at] ?? 0), 0);
    const total = shared * (item.pages || unpaged ? 1 : 0.3) + (reports.has(at) ? 0.4 * members.length : 0);
    if (total > most) [best, most] = [at, total];
  });
  return best;
}

function moveTo(
  drafts: readonly Draft[],
  members: readonly number[],
  item: number,
  role: Draft['role'],
  confidence: number,
  reason: string,
): void {
  for (const index of members) {
    const draft = drafts[index];
    if (!draft) continue;
    draft.item = item;
    draft.role = role;
    draft.confidence = confidence;
    draft.reason = reason;
  }
}
