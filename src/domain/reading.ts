/** How far somebody has read a paper on this computer. It is no part of the record: no history, no undo. */
import { z } from 'zod';
import { isoInstant } from './entity';
import { paperId } from './ids';

export const readingSchema = z.object({
  /** The paper's. */
  id: paperId,
  /** 1-based page at the top of the pane. */
  page: z.number().int().min(1),
  /** The share of that page's height that lies above the pane, 0 to 1: the same at every zoom and window size. */
  fraction: z.number().min(0).max(1),
  /** The last page whose end has been in sight; 0 for none. */
  furthest: z.number().int().min(0),
  readAt: isoInstant,
});
export type Reading = z.infer<typeof readingSchema>;

/** Where one is in a paper. */
export type ReadingPlace = Pick<Reading, 'page' | 'fraction'>;

export type ReadState = 'unopened' | 'begun' | 'finished';

/** A paper counts as finished when the end of its last page has been in sight. */
export function readState(reading: Reading | null | undefined, pageCount: number): ReadState {
  if (!reading) return 'unopened';
  return reading.furthest >= pageCount ? 'finished' : 'begun';
}

/** What is kept when a paper is read on: the place is the newer one, and what was reached stays reached. */
export function joinedReading(before: Reading | undefined, now: Reading): Reading {
  return { ...now, furthest: Math.max(now.furthest, before?.furthest ?? 0) };
}
