// A file's name made safe to show: whatever bytes it is made of.

const MAX_CHARACTERS = 120;

/**
 * The name with control characters, direction-changing characters and half characters replaced by U+FFFD, and long
 * names shortened in the middle so that the ending stays visible. `\u202Efdp.exe` must not read as `exe.pdf`.
 */
export function displayName(name: string): string {
  // Joiners (U+200C, U+200D) stay: several scripts and joined emoji need them.
  const clean = name.replaceAll(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  const characters = Array.from(clean);
  if (characters.length <= MAX_CHARACTERS) return clean === '' ? '\uFFFD' : clean;
  const tail = 30;
  return `${characters.slice(0, MAX_CHARACTERS - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}
