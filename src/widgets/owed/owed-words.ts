/** How what is owed is told in words: the same on Home and in the tracker. */
import type { TrackerRow } from '@/domain/tracker';
import { formatShortDate } from '@/ui/format/dates';
import { countOf } from '@/ui/format/plural';

/** A row of the tracker with who is to act in words. */
export interface OwedRow extends TrackerRow {
  readonly id: string;
  /** Never empty: the office-holder where nobody else is named. */
  readonly who: string;
  /** The same inside a sentence: "the Commissioner". */
  readonly whom: string;
}

/** Who owes what since when: "Promised by the chief officer on 13 Feb 2025". */
export function owedWords({ kind: owed, whom, since }: Pick<OwedRow, 'kind' | 'whom' | 'since'>): string {
  const date = since === null ? '' : formatShortDate(since).slice(4);
  if (owed === 'promise') return `Promised by ${whom}${date && ` on ${date}`}`;
  if (owed === 'betterAnswer') return `Not fully answered by ${whom}${date && ` on ${date}`}`;
  return `Waiting for an answer from ${whom}${date && ` since ${date}`}`;
}

/** "12 days late", "7 weeks late", "17 months late": the coarser the longer. */
export function lateWords(days: number): string {
  if (days < 21) return `${countOf(days, 'day')} late`;
  if (days < 75) return `${countOf(Math.floor(days / 7), 'week')} late`;
  if (days < 730) return `${countOf(Math.floor(days / 30.44), 'month')} late`;
  return `${countOf(Math.floor(days / 365.25), 'year')} late`;
}
