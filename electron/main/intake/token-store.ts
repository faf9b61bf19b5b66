// One-use tickets for files at the door. A page gets the ticket; the path stays here.
import { randomBytes } from 'node:crypto';

export interface RegisteredFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface TokenStore {
  readonly register: (file: RegisteredFile) => string;
  /** The file, once; null for a token that is unknown, used or expired. */
  readonly take: (token: string) => RegisteredFile | null;
}

/** An hour: a long queue of imports is read one after another. */
const LIFETIME_MS = 60 * 60_000;

/** `nowMs` is a clock in milliseconds. Expired tickets are swept whenever a new one is made. */
export function createTokenStore(nowMs: () => number): TokenStore {
  const waiting = new Map<string, { readonly file: RegisteredFile; readonly expiresMs: number }>();
  const sweep = (): void => {
    for (const [token, { expiresMs }] of waiting) if (expiresMs <= nowMs()) waiting.delete(token);
  };
  return {
    register: (file) => {
      sweep();
      const token = randomBytes(16).toString('hex');
      waiting.set(token, { file, expiresMs: nowMs() + LIFETIME_MS });
      return token;
    },
    take: (token) => {
      const found = waiting.get(token);
      waiting.delete(token);
      return found && found.expiresMs > nowMs() ? found.file : null;
    },
  };
}
