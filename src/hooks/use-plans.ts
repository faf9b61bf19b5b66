/** Live reads of plans. */
import {
  type AskedQuestion,
  type ListedVersion,
  listVersions,
  type NoteAbout,
  notesAbout,
  questionsAsking,
  questionsTesting,
  type WholeVersion,
  wholeVersion,
} from '../db/repositories/plans';
import type { CommitmentId, PlanElementId, PlanVersionId } from '../domain/ids';
import type { Question } from '../domain/question';
import { useLive } from './use-live';

export type { AskedQuestion, ListedVersion, NoteAbout, WholeVersion } from '../db/repositories/plans';

/** All versions of all plans; undefined while they are read. */
export function useVersions(): readonly ListedVersion[] | undefined {
  return useLive(listVersions, 'planVersions');
}

/** One version with its parts and promises: undefined while it is read, null when there is none. */
export function useWholeVersion(id: PlanVersionId): WholeVersion | null | undefined {
  return useLive((database) => wholeVersion(database, id), `planVersion:${id}`);
}

/** The questions that test a part of the plan; undefined while they are read. */
export function useQuestionsTesting(id: PlanElementId): readonly Question[] | undefined {
  return useLive((database) => questionsTesting(database, id), `testing:${id}`);
}

/** The notes about a part of the plan, in whatever paper; undefined while they are read. */
export function useNotesAbout(id: PlanElementId): readonly NoteAbout[] | undefined {
  return useLive((database) => notesAbout(database, id), `notesAbout:${id}`);
}

/** The questions that ask about a promise of the plan, with their answers; undefined while they are read. */
export function useQuestionsAsking(id: CommitmentId): readonly AskedQuestion[] | undefined {
  return useLive((database) => questionsAsking(database, id), `asking:${id}`);
}
