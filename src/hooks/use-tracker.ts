/** What is outstanding, live. */
import { useMemo } from 'react';
import type { Entities } from '../db/tables';
import { type TrackerRow, trackerRows } from '../domain/tracker';
import { useFollowed } from './use-followed';
import { useToday } from './use-terms';

type Followed<T extends keyof Entities> = ReadonlyMap<string, Entities[T]> | undefined;
type Given = readonly [
  Followed<'questions'>,
  Followed<'responses'>,
  Followed<'commitments'>,
  Followed<'meetings'>,
  string,
];

/** The last rows made: the rail, Home and the tracker ask for the same ones at the same time. */
let last: { readonly given: Given; readonly rows: readonly TrackerRow[] } | null = null;

function rowsFor(...given: Given): readonly TrackerRow[] | undefined {
  const [questions, responses, commitments, meetings, today] = given;
  if (!questions || !responses || !commitments || !meetings) return undefined;
  if (last?.given.every((one, index) => one === given[index])) return last.rows;
  const rows = trackerRows({
    questions: questions.values(),
    responses: responses.values(),
    commitments: commitments.values(),
    meetings: meetings.values(),
    today,
  });
  last = { given, rows };
  return rows;
}

/** The rows of the tracker in their order; undefined while they are read. */
export function useTracker(): readonly TrackerRow[] | undefined {
  const questions = useFollowed('questions');
  const responses = useFollowed('responses');
  const commitments = useFollowed('commitments');
  const meetings = useFollowed('meetings');
  const today = useToday();
  return useMemo(
    () => rowsFor(questions, responses, commitments, meetings, today),
    [questions, responses, commitments, meetings, today],
  );
}
