// The files named on a command line.
import { resolve } from 'node:path';

/**
 * Absolute paths of the file arguments. `ownArguments` counts what precedes them: 1 for the executable, 2 when the
 * app's folder follows it (`electron .`). Switches are left out; after `--` everything is a file.
 */
export function fileArguments(argv: readonly string[], ownArguments: 1 | 2, folder: string): string[] {
  const separator = argv.indexOf('--');
  const before = (separator === -1 ? argv : argv.slice(0, separator)).filter((argument) => !argument.startsWith('-'));
  const after = separator === -1 ? [] : argv.slice(separator + 1);
  return [...before.slice(ownArguments), ...after]
    .filter((argument) => argument !== '')
    .map((file) => resolve(folder, file));
}
