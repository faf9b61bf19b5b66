/** What the coverage grid says in words. Pure. */
import { type CoverageCounts, type CoverageRow, notPutCount, putCount } from '../../domain/coverage';
import type { Meeting } from '../../domain/meeting';
import { MEETING_TYPE_LABELS } from '../../domain/meeting';
import type { ElementType } from '../../domain/plan';
import { formatDate, formatShortDate } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { listWords } from '../../ui/format/plural';
import { typeCount } from './plan-words';

/** "3 asked, 2 of them answered, and 1 prepared"; "none recorded". */
export function countWords(counts: CoverageCounts): string {
  const put = putCount(counts);
  const { answered, prepared, notPut } = counts;
  const words = [
    put > 0 && `${formatNumber(put)} asked`,
    answered > 0 && `${formatNumber(answered)} of them answered`,
    prepared > 0 && `${formatNumber(prepared)} prepared`,
    notPut > 0 && `${formatNumber(notPut)} not reached or withdrawn`,
  ].filter((one) => one !== false);
  return words.length === 0 ? 'none recorded' : listWords(words);
}

/** "2", "+1" or "2 +1": what was asked, and what was not. */
export function countFigures(counts: CoverageCounts): string {
  const put = putCount(counts);
  const rest = notPutCount(counts);
  return [put > 0 && formatNumber(put), rest > 0 && `+${formatNumber(rest)}`].filter((one) => one !== false).join(' ');
}

/** "13 Feb 2025"; what is known where there is no such day. `since` is the ISO day of the first record. */
export function lastAskedWords({ total, lastAsked }: Pick<CoverageRow, 'total' | 'lastAsked'>, since: string): string {
  if (lastAsked !== null) return formatShortDate(lastAsked).slice(4);
  if (putCount(total) > 0) return 'Day not known';
  return `None recorded here since ${formatShortDate(since).slice(4)}`;
}

/** "13 February 2025, Precept meeting, to come". */
export function meetingWords(meeting: Meeting | null, today: string): string {
  if (meeting === null) return 'No meeting yet';
  const words = `${formatDate(meeting.date)}, ${MEETING_TYPE_LABELS[meeting.type]}`;
  return isToCome(meeting, today) ? `${words}, to come` : words;
}

export function isToCome(meeting: Meeting, today: string): boolean {
  return meeting.date >= today;
}

/** "priorities", "success measures", "other parts". */
export function typePlural(type: ElementType): string {
  return typeCount(type, 2).replace(/^2 /, '');
}
