/** Papers whose bytes are lost. */
import { missingFiles } from '../db/repositories/papers';
import type { FileId } from '../domain/ids';
import { useLive } from './use-live';

const NONE: ReadonlySet<FileId> = new Set();

/** The files that papers refer to and that are not there. */
export function useMissingFiles(): ReadonlySet<FileId> {
  return useLive(missingFiles, 'missingFiles') ?? NONE;
}
