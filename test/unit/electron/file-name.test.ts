import { expect, it } from 'vitest';
import { safeFileName } from '../../../electron/main/outgoing/file-name';

it.each([
  ['Briefing: 13/02', 'Briefing- 13-02.pdf'],
  ['../../etc/passwd', '-..-etc-passwd.pdf'],
  ['CON', '_CON.pdf'],
  ['nul.txt', '_nul.txt.pdf'],
  ['letter.PDF', 'letter.pdf'],
  ['dots... ', 'dots.pdf'],
  ['\u202egnp.exe\u0000', 'gnp.exe.pdf'],
  ['   ', 'Panel Scrutiny.pdf'],
])('%j becomes %j', (given, name) => {
  expect(safeFileName(given, 'pdf')).toBe(name);
});

it('a long name fits into what file systems allow, without half a character', () => {
  for (const character of ['a', 'é', '👮']) {
    const name = safeFileName(character.repeat(400), 'xlsx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(155);
    expect(name.replaceAll(character, '')).toBe('.xlsx');
  }
});
