/** What long work on a backup has in common: it can be cancelled, and tells how far it is. */
import { AppError } from '../domain/errors';

export interface BackupProgress {
  readonly stage: 'reading' | 'writing' | 'checking' | 'restoring';
  /** Bytes. */
  readonly done: number;
  /** Bytes in all, as far as is known; 0 before it is. */
  readonly total: number;
}

export interface Work {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** @throws AppError `cancelled` */
export function stopIfCancelled({ signal }: Work): void {
  if (signal?.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was changed.');
}
