/** What is wrong with a file that pdf.js refuses, as one sentence for the user. */
import { AppError } from '../domain/errors';

/** @param name the file's name, for display. */
export function pdfProblem(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  const kind = error instanceof Error ? error.name : '';
  const sentence =
    kind === 'PasswordException'
      ? `“${name}” is protected by a password; save a copy without one and import that.`
      : `“${name}” can’t be read as a PDF; it is damaged or incomplete, so ask for it again.`;
  return new AppError('unreadableFile', sentence, { cause: error });
}

export function noPagesProblem(name: string): AppError {
  return new AppError('unreadableFile', `“${name}” is a PDF without pages; ask for it again.`);
}
