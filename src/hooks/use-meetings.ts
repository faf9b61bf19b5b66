/** Meetings for screens. */
import { type MeetingView, meetingView, type PaperUse, unplacedPapers, usesOfPaper } from '../db/repositories/meetings';
import type { MeetingId, PaperId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import { useLive } from './use-live';

export type { MeetingView } from '../db/repositories/meetings';

/** Undefined while it is read, null when there is no such meeting. */
export function useMeeting(id: MeetingId | undefined): MeetingView | null | undefined {
  return useLive(async (database) => (id === undefined ? null : meetingView(database, id)), `meeting:${id ?? ''}`);
}

export function useUnplacedPapers(): readonly Paper[] | undefined {
  return useLive(unplacedPapers, 'unplaced');
}

export function usePaperUses(id: PaperId | undefined): readonly PaperUse[] | undefined {
  return useLive(async (database) => (id === undefined ? [] : usesOfPaper(database, id)), `uses:${id ?? ''}`);
}
