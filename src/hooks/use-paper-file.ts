/** What the reader needs of a paper: its stored bytes and sizes, its page texts, its annotations and their uses. */
import { useCallback } from 'react';
import {
  type AnnotationUse,
  annotationsIn,
  annotationUses,
  pageTextsOf,
  type StoredPaperFile,
  storedPaperFile,
} from '../db/repositories/reader';
import type { Annotation } from '../domain/annotation';
import type { AnnotationId, FileId, PaperId } from '../domain/ids';
import { useServices } from './services-context';
import { useLive } from './use-live';

export type { AnnotationUse, StoredPaperFile } from '../db/repositories/reader';

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

/** What the marks of a paper are used for: undefined while it is read. */
export function useAnnotationUses(paperId: PaperId): ReadonlyMap<AnnotationId, AnnotationUse> | undefined {
  return useLive((database) => annotationUses(database, paperId), `annotationUses:${paperId}`);
}
