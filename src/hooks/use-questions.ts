/** Live reads of questions. */
import { questionChain } from '../db/repositories/questions';
import type { QuestionId } from '../domain/ids';
import type { Member } from '../domain/member';
import type { QuestionChain } from '../domain/question-chain';
import { useAll, useLive } from './use-live';

/** One question with everything that hangs on it: undefined while it is read, null when there is none. */
export function useQuestionChain(id: QuestionId): QuestionChain | null | undefined {
  return useLive((database) => questionChain(database, id), `questionChain:${id}`);
}

/** The member who uses this computer, or null. */
export function useMe(): Member | null {
  return useAll('members')?.find((member) => member.isMe) ?? null;
}
