/** What is outstanding, live. */
import { useMemo } from 'react';
import { type TrackerRow, trackerRows } from '../domain/tracker';
import { useFollowed } from './use-followed';
import { useToday } from './use-terms';

/** The rows of the tracker in their order; undefined while they are read. */
export function useTracker(): readonly TrackerRow[] | undefined {
  const questions = useFollowed('questions');
  const responses = useFollowed('responses');
  const commitments = useFollowed('commitments');
  const meetings = useFollowed('meetings');
  const today = useToday();
  return useMemo(() => {
    if (!questions || !responses || !commitments || !meetings) return undefined;
    return trackerRows({
      questions: [...questions.values()],
      responses: [...responses.values()],
      commitments: [...commitments.values()],
      meetings: [...meetings.values()],
      today,
    });
  }, [questions, responses, commitments, meetings, today]);
}
