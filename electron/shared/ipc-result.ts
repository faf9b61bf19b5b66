// The envelope round every answer from the main process: errors lose their class on the way, so they travel as values.

export type IpcErrorCode =
  /** The asking frame is not one of our pages. */
  | 'untrusted-sender'
  | 'bad-input'
  | 'too-large'
  /** The main process broke its own contract: a bug. */
  | 'bad-output'
  | 'not-found'
  | 'refused'
  /** The disk is full. */
  | 'no-space'
  /** The file system doesn't allow it: no permission, read-only, or held by another program. */
  | 'no-access'
  | 'failed';

export interface IpcFailure {
  readonly code: IpcErrorCode;
  /** For the log and for developers; screens word their own messages from `code`. */
  readonly message: string;
}

export type IpcResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: IpcFailure };

/** Thrown by a handler for an expected failure; the envelope carries its code. */
export class IpcError extends Error {
  readonly code: IpcErrorCode;

  constructor(code: IpcErrorCode, message: string) {
    super(message);
    this.name = 'IpcError';
    this.code = code;
  }
}
