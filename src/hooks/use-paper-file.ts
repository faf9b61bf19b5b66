/** What the reader needs of a paper: its stored bytes and sizes, its page texts, its annotations and their uses. */
import { useCallback } from 'react';
import {
  annotationsIn,
  pageTextsOf,
  questionsUsing,
  type StoredPaperFile,
  storedPaperFile,
} from '../db/repositories/reader';
import type { Annotation } from '../domain/annotation';
import type { AnnotationId, FileId, PaperId } from '../domain/ids';
import type { Question } from '../domain/question';
import { useServices } from './services-context';
import { useLive } from './use-live';

export type { StoredPaperFile } from '../db/repositories/reader';

/** The stored bytes and layout: undefined while they are read. */
export function usePaperFile(fileId: FileId): StoredPaperFile | undefined {
  return useLive((database) => storedPaperFile(database, fileId), `storedPaperFile:${fileId}`);
}

export type ReadTexts = (from: number, to: number) => Promise<readonly (string | null)[]>;

/** A function that reads the stored texts of pages `from` to `to`, both included. */
export function usePageTexts(fileId: FileId): ReadTexts {
  const { context } = useServices();
  return useCallback((from, to) => pageTextsOf(context.database, fileId, from, to), [context.database, fileId]);
}

/** The annotations of a paper in reading order: undefined while they are read. */
export function useAnnotations(paperId: PaperId): readonly Annotation[] | undefined {
  return useLive((database) => annotationsIn(database, paperId), `annotationsIn:${paperId}`);
}

/** The questions that use each of these annotations as evidence: undefined while they are read. */
export function useQuestionsUsing(
  ids: readonly AnnotationId[],
): ReadonlyMap<AnnotationId, readonly Question[]> | undefined {
  return useLive((database) => questionsUsing(database, ids), `questionsUsing:${ids.join(',')}`);
}
