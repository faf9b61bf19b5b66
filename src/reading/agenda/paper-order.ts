/** The order in which the papers of an item stand in a pack. */
import { findDates } from './agenda-times';
import type { AppendixKey } from './paper-clues';
import type { Draft } from './range-fit';

const KINDS: readonly AppendixKey['kind'][] = ['appendix', 'annex', 'schedule', 'enclosure'];
const NATURAL = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Place of each placed paper within its item, by paper id: covering report, reports, appendices, then supplements. */
export function inPackOrder(
  drafts: readonly Draft[],
  items: readonly { readonly title: string; readonly purpose?: string | null }[],
): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  items.forEach((item, index) => {
    const dates = findDates(`${item.title} ${item.purpose ?? ''}`).map((date) => date.iso);
    drafts
      .filter((draft) => draft.item === index)
      .toSorted((a, b) => before(a, b, dates))
      .forEach((draft, place) => order.set(draft.clues.paper.id, place));
  });
  return order;
}

function before(a: Draft, b: Draft, dates: readonly string[]): number {
  return rank(a) - rank(b) || within(a, b, dates) || NATURAL.compare(a.clues.paper.fileName, b.clues.paper.fileName);
}

function rank(draft: Draft): number {
  if (draft.role === 'supplement') return 3;
  return draft.role === 'appendix' ? 2 : 1;
}

function within(a: Draft, b: Draft, dates: readonly string[]): number {
  if (a.role === 'appendix' && b.role === 'appendix') return byAppendix(a.clues.appendix, b.clues.appendix);
  if (a.role === 'supplement' || b.role === 'supplement') return 0;
  if (a.clues.minutes && b.clues.minutes) return byDate(a.clues.minutes.date, b.clues.minutes.date, dates);
  return b.clues.covering - a.clues.covering || a.clues.paper.pageCount - b.clues.paper.pageCount;
}

/** A to Z before AA; 2 before 10; 3 before 3b. */
function byAppendix(a: AppendixKey | null, b: AppendixKey | null): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const letters = /^[A-Z]+$/.test(a.key) && /^[A-Z]+$/.test(b.key) ? a.key.length - b.key.length : 0;
  return kinds || letters || NATURAL.compare(a.key, b.key);
}

/** In the order the item's title names the meetings, otherwise oldest first. */
function byDate(a: string | null, b: string | null, dates: readonly string[]): number {
  const [first, second] = [a, b].map((date) => (date === null ? -1 : dates.indexOf(date)));
  if (first !== undefined && second !== undefined && first >= 0 && second >= 0) return first - second;
  return (a ?? '9999').localeCompare(b ?? '9999');
}
