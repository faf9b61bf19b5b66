/** Which papers without an agenda item may belong to a meeting, told by when they were brought in. */
import type { Paper } from './paper';
import { localDay } from './times';
import { daysBetween } from './tracker';

/** Days between a meeting's own papers, or its record, and another that came for it. */
const NEAR_DAYS = 7;
/** Just brought in: whichever meeting is open, the paper may be for it. */
const NEW_DAYS = 2;

/**
 * Of the papers that stand under no item, those brought in when the meeting or its papers were, or in the last days.
 * A library of six years holds many that were never for any meeting, and none of those is offered again and again.
 * @param meetingMade when the meeting was put in, ISO instant
 * @param today ISO date
 */
export function unplacedNear(
  unplaced: readonly Paper[],
  meetingMade: string,
  placed: readonly Paper[],
  today: string,
): readonly Paper[] {
  const days = [...new Set([meetingMade, ...placed.map((paper) => paper.importedAt)].map(localDay))];
  return unplaced.filter((paper) => {
    const day = localDay(paper.importedAt);
    return daysBetween(day, today) <= NEW_DAYS || days.some((one) => Math.abs(daysBetween(one, day)) <= NEAR_DAYS);
  });
}
