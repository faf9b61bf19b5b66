import { describe, expect, it } from 'vitest';
import { authorityFile } from '../../../tools/lib/virtual-display.mjs';

describe("the virtual display's key", () => {
  it('is an Xauthority entry for any host and any display', () => {
    const cookie = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    const expected = `ffff000000000012${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}0010${cookie.toString('hex')}`;
    expect(authorityFile(cookie).toString('hex')).toBe(expected);
  });
});
