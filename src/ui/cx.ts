// Joining class names from CSS modules.

/** The given class names joined with spaces; anything false, null, undefined or empty is left out. */
export function cx(...parts: ReadonlyArray<string | false | null | undefined>): string {
  return parts.filter(Boolean).join(' ');
}
