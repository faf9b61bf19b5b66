/** Refusals of backups: one sentence each, with the file's name, what is wrong and where, and what to do. */
import { AppError } from '../domain/errors';
import { FORMAT } from './manifest';

/**
 * Makes the error for what is wrong with one backup. `damaged`: broken or altered. `unsafe`: made so as to do harm when
 * unpacked carelessly. The problem is a clause: "line 3 of rows/questions.jsonl is cut off".
 */
export type Refuse = (code: 'damaged' | 'unsafe', problem: string, cause?: unknown) => AppError;

export function refuser(name: string): Refuse {
  const file = shownName(name);
  return (code, problem, cause) =>
    new AppError(
      code,
      `“${file}” can’t be used, because ${problem}; nothing was changed, so use another backup.`,
      cause === undefined ? undefined : { cause },
    );
}

export function foreign(name: string, cause?: unknown): AppError {
  return new AppError(
    'foreign',
    `“${shownName(name)}” is not a Panel Scrutiny backup; nothing was changed, so choose a file that the app has backed up.`,
    { cause: cause ?? new Error(`No manifest of ${FORMAT}`) },
  );
}

export function newer(name: string, appVersion: string): AppError {
  return new AppError(
    'newer',
    `“${shownName(name)}” was made by a newer version of Panel Scrutiny (${shownName(appVersion)}); nothing was changed, so install that version to use it.`,
  );
}

/** A name out of a file, fit to stand in a sentence: no control or direction characters, and not too long. */
export function shownName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must not reach a screen
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '�');
  return plain.length <= 120 ? plain : `${plain.slice(0, 80)}…${plain.slice(-30)}`;
}
