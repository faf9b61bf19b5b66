import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installMatchesLock, linkComplaint, stampFor } from '../../../tools/lib/ensure-dependencies.mjs';

const lock = {
  '': { version: '0.1.0' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};
const one = { version: '1.0.0', integrity: 'sha512-a' };

describe('the stamp of an install', () => {
  it('changes with the lock file and with the kind of machine', () => {
    const stamp = stampFor('{}', 'linux-x64');
    expect(stampFor('{}', 'linux-x64')).toBe(stamp);
    expect(stampFor('{ }', 'linux-x64')).not.toBe(stamp);
    expect(stampFor('{}', 'darwin-arm64')).not.toBe(stamp);
  });
});

describe('an install made by npm itself', () => {
  it.each([
    ['all there', { 'node_modules/one': one }, true],
    [
      'with the optional one',
      { 'node_modules/one': one, 'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b' } },
      true,
    ],
    ['one missing', {}, false],
    ['another version', { 'node_modules/one': { ...one, version: '1.0.1' } }, false],
    ['other bytes', { 'node_modules/one': { ...one, integrity: 'sha512-c' } }, false],
    ['one too many', { 'node_modules/one': one, 'node_modules/two': one }, false],
  ])('%s', (_name, installed, expected) => {
    expect(installMatchesLock(lock, installed)).toBe(expected);
  });
});

it('nothing is installed through a link, which would empty another clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-link-'));
  try {
    const [theirs, link] = [join(folder, 'theirs'), join(folder, 'link')];
    mkdirSync(theirs);
    symlinkSync(theirs, link, 'junction');
    expect(linkComplaint(link)).toContain('is a link');
    expect(linkComplaint(theirs)).toBeUndefined();
    expect(linkComplaint(join(folder, 'nowhere'))).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
