import { describe, expect, it } from 'vitest';
import { displayName } from '../../../electron/main/intake/display-name';

describe('a name for display', () => {
  it.each([
    ['Panel papers – May.pdf', 'Panel papers – May.pdf'],
    ['\u202Efdp.exe', '\uFFFDfdp.exe'],
    ['a\nb\tc\u0007.pdf', 'a\uFFFDb\uFFFDc\uFFFD.pdf'],
    ['half\uD800.pdf', 'half\uFFFD.pdf'],
    ['line\u2028break', 'line\uFFFDbreak'],
    ['zero\u200Bwidth', 'zero\uFFFDwidth'],
    ['👩\u200D👧.pdf', '👩\u200D👧.pdf'],
    ['', '\uFFFD'],
  ])('%j is shown as %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  it('keeps the ending of a long name and cuts no character in half', () => {
    const shown = displayName(`${'😀'.repeat(200)}-final version.pdf`);
    expect(Array.from(shown)).toHaveLength(120);
    expect(shown.endsWith('-final version.pdf')).toBe(true);
    expect(shown).not.toMatch(/\p{Cs}/u);
  });

  it('leaves a name of exactly the limit alone', () => {
    expect(displayName('x'.repeat(120))).toBe('x'.repeat(120));
  });
});
