/** Files that the user handed over: their bytes by a one-use address, their refusal as one sentence. */
import type { IntakeProblemCode, OfferedFile } from '@shared/intake-model';
import { AppError } from '../domain/errors';
import type { IncomingFile } from '../services/ports';
import { bridge } from './bridge';

const PROBLEMS: Readonly<Record<IntakeProblemCode, string>> = {
  folder: 'is a folder; open it and choose the files in it.',
  empty: 'is empty; ask for it again.',
  unreadable: 'can’t be read; check that you may open it and that no other program holds it.',
  missing: 'is no longer there; choose it again.',
  tooLarge: 'is larger than 1 GB, which is more than the app can hold; split it and import the parts.',
  special: 'is not a document; choose a PDF, a Word or OpenDocument file, a web page or a text.',
};

/** The files that can be received, and a sentence for each that can't. */
export function sortOffered(offered: readonly OfferedFile[]): {
  readonly files: readonly IncomingFile[];
  readonly problems: readonly string[];
} {
  const files: IncomingFile[] = [];
  const problems: string[] = [];
  for (const one of offered) {
    if ('problem' in one) problems.push(`“${one.name}” ${PROBLEMS[one.problem.code]}`);
    else
      files.push({
        name: one.name,
        size: one.size,
        token: one.token,
        receive: ({ signal }) => receive(one.token, one.name, signal),
      });
  }
  return { files, problems };
}

/** The bytes behind a token, once. Throws when they can't be had. */
export async function fetchIntake(token: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(bridge.intakeUrl(token), signal && { signal });
  if (!response.ok) throw new Error(`intake answered ${response.status}`);
  return response.blob();
}

async function receive(token: string, name: string, signal: AbortSignal): Promise<Blob> {
  try {
    return await fetchIntake(token, signal);
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    throw new AppError('unreadableFile', `“${name}” ${PROBLEMS.unreadable}`, { cause: error });
  }
}
