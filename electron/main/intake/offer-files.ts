// From paths to what a page may know: a token, a name and a size, or a problem.
import { basename } from 'node:path';
import type { OfferedFile } from '@shared/intake-model';
import { checkFile, MAX_INTAKE_BYTES } from './check-file';
import { displayName } from './display-name';
import type { TokenStore } from './token-store';

/** A path, and the name to show when the path itself is empty (a dropped item that is no file). */
export interface OfferedPath {
  readonly path: string;
  readonly name?: string | undefined;
}

/** Checks every path, in the order given. Never throws for a bad file. */
export async function offerFiles(
  paths: readonly OfferedPath[],
  tokens: TokenStore,
  maxBytes = MAX_INTAKE_BYTES,
): Promise<OfferedFile[]> {
  const offered: OfferedFile[] = [];
  for (const { path, name: givenName } of paths) {
    const name = displayName(basename(path) || (givenName ?? ''));
    const checked = await checkFile(path, maxBytes);
    if (checked.ok)
      offered.push({ token: tokens.register({ path, name, size: checked.size }), name, size: checked.size });
    else offered.push({ name, problem: { code: checked.code } });
  }
  return offered;
}
