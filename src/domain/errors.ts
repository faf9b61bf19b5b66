/** Failures that a person is told about. Each has a code for the log and one plain sentence. */

export type ErrorCode =
  | 'stale'
  | 'notSaved'
  | 'notFound'
  | 'illegalMove'
  | 'invalid'
  | 'unreadableFile'
  | 'duplicate'
  | 'cancelled'
  | 'newerDatabase'
  | 'readOnly'
  | 'damaged'
  // Of backups: no backup at all, one of newer code, one made to do harm, a database that already holds something.
  | 'foreign'
  | 'newer'
  | 'unsafe'
  | 'notEmpty';

export class AppError extends Error {
  readonly code: ErrorCode;

  /** @param message one sentence for the user: what, which thing, what to do. */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The sentence to show for anything that was thrown. */
export function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return 'Something went wrong that the app did not expect. Nothing was changed.';
}
