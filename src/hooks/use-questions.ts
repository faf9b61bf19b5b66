/** Live reads of questions. */
import { useMemo, useState } from 'react';
import { questionChain } from '../db/repositories/questions';
import type { QuestionId } from '../domain/ids';
import type { QuestionChain } from '../domain/question-chain';
import { createQuestionRows, type QuestionRow } from '../domain/question-rows';
import { useFollowed } from './use-followed';
import { useLive } from './use-live';
import { usePlanParts } from './use-plan-parts';

/** One question with everything that hangs on it: undefined while it is read, null when there is none. */
export function useQuestionChain(id: QuestionId): QuestionChain | null | undefined {
  return useLive((database) => questionChain(database, id), `questionChain:${id}`);
}

/** Every question as a row of the table, in no order yet; undefined while they are read. */
export function useQuestionRows(): readonly QuestionRow[] | undefined {
  const questions = useFollowed('questions');
  const links = useFollowed('links');
  const responses = useFollowed('responses');
  const meetings = useFollowed('meetings');
  const items = useFollowed('agendaItems');
  const members = useFollowed('members');
  const parts = usePlanParts();
  const [rowsOf] = useState(createQuestionRows);
  return useMemo(() => {
    if (!questions || !links || !responses || !meetings || !items || !members || !parts) return undefined;
    return rowsOf({ questions, links, responses, meetings, items, members, parts: parts.byId });
  }, [rowsOf, questions, links, responses, meetings, items, members, parts]);
}
