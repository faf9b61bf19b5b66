// @ts-check
/** Errors a person can act on: their message is shown alone, without a stack. */

export class PlainError extends Error {}

/** What the system's own refusals mean, by the code Node gives them. */
const refusals = new Map([
  ['EACCES', 'this account may not write there'],
  ['EPERM', 'this account may not do that there'],
  ['EROFS', 'that place can only be read'],
  ['ENOSPC', 'there is no room left'],
  ['EDQUOT', "this account's share of the disk is used up"],
  ['EMFILE', 'too many files are open'],
]);

/**
 * One sentence for an error of the machine rather than of the tools (a full disk, a read-only folder).
 * @param {unknown} error
 * @returns {string | undefined} undefined for any other error
 */
export function systemRefusal(error) {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error);
  const meaning = refusals.get(code ?? '');
  if (!meaning) return undefined;
  return `${dest ?? path ?? 'A file'} could not be written or used: ${meaning} (${code}).`;
}

/**
 * Runs a tool's main function; a PlainError, or a refusal of the system, ends it with its sentence on stderr and exit
 * code 1.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when nothing is returned
 */
export async function runTool(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : (systemRefusal(error) ?? error));
    process.exitCode = 1;
  }
}
