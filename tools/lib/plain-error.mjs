// @ts-check
/** Errors a person can act on: their message is shown alone, without a stack. */

export class PlainError extends Error {}

/**
 * Runs a tool's main function; a PlainError ends it with its sentence on stderr and exit code 1.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when nothing is returned
 */
export async function runTool(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
