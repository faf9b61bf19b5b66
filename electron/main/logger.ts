// The log file: time, level, a code, and a few numbers or fixed words. Never content, names, addresses or paths, so
// that a user can send it to anybody without reading it first.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from './storage/atomic-file';

type Level = 'info' | 'warn' | 'error';

/** Numbers and yes/no only; words belong in the code. */
export type LogFields = Readonly<Record<string, number | boolean>>;

export interface Logger {
  readonly info: (code: string, fields?: LogFields) => void;
  readonly warn: (code: string, fields?: LogFields) => void;
  /** Of `cause` only the class, the system's code and the places in our code are written, not the message. */
  readonly error: (code: string, cause?: unknown, fields?: LogFields) => void;
  /** An error of a page, which has told its class and places already. */
  readonly pageError: (code: string, cause: string, at: readonly string[]) => void;
  readonly folder: string;
}

const MAX_BYTES = 1_000_000;
const KEPT = 3;

/** The current log file; `app.1.log` and `app.2.log` are the ones before. */
export function logPath(folder: string, age = 0): string {
  return join(folder, age === 0 ? 'app.log' : `app.${age}.log`);
}

function rotate(folder: string): void {
  for (let age = KEPT - 1; age > 0; age -= 1) {
    try {
      renameSync(logPath(folder, age - 1), logPath(folder, age));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

/** Class, system code and file:line of each frame. Messages and full paths may name people and papers. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return `cause=${typeof cause}`;
  const code = errorCode(cause);
  const frames = (cause.stack ?? '')
    .split('\n')
    .map((line) => /\(?([^()\s]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined)
    .slice(0, 6)
    .map((place) => basename(place.replaceAll('\\', '/')));
  return [`cause=${cause.name}`, code ? `errno=${code}` : '', frames.length > 0 ? `at=${frames.join(',')}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Opens the log in `folder`. `mirror` also receives each line (development). Logging never throws. */
export function openLogger(folder: string, now: () => Date, mirror?: (line: string) => void): Logger {
  const write = (level: Level, code: string, rest: string, fields: LogFields = {}): void => {
    const numbers = Object.entries(fields).map(([key, value]) => `${key}=${value}`);
    const line = [now().toISOString(), level, code, ...numbers, rest].filter((part) => part !== '').join(' ');
    mirror?.(line);
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(logPath(folder), { throwIfNoEntry: false })?.size ?? 0;
      if (size + line.length > MAX_BYTES) rotate(folder);
      appendFileSync(logPath(folder), `${line}\n`, { mode: 0o600 });
    } catch {
      // A log that can't be written (full disk) must not take the app with it.
    }
  };
  return {
    info: (code, fields) => write('info', code, '', fields),
    warn: (code, fields) => write('warn', code, '', fields),
    error: (code, cause, fields) => write('error', code, cause === undefined ? '' : describeCause(cause), fields),
    pageError: (code, cause, at) =>
      write('error', code, [`cause=${cause}`, at.length > 0 ? `at=${at.join(',')}` : ''].filter(Boolean).join(' ')),
    folder,
  };
}
