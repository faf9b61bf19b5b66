import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sizeOf } from '../../../tools/lib/fallback-electron.mjs';
import { systemRefusal } from '../../../tools/lib/plain-error.mjs';
import { ensureWritable } from '../../../tools/lib/project-folder.mjs';

describe("the system's refusals", () => {
  it.each([
    ['EROFS', 'can only be read'],
    ['EACCES', 'may not write'],
    ['ENOSPC', 'no room'],
  ])('%s is one sentence that names the place', (code, words) => {
    const said = systemRefusal(Object.assign(new Error('x'), { code, path: '/a/b' }));
    expect(said).toMatch(/^\/a\/b .*\.$/);
    expect(said).toContain(words);
  });

  it('are not made of any other error', () => {
    expect(systemRefusal(new TypeError('x is undefined'))).toBeUndefined();
    expect(systemRefusal(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeUndefined();
    expect(systemRefusal('x')).toBeUndefined();
  });
});

describe('the size of a kept folder', () => {
  it('counts files and bytes, and leaves one out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'a'), '123');
    writeFileSync(join(folder, 'b'), '12345');
    expect(sizeOf(folder, 'b')).toEqual({ files: 1, bytes: 3 });
    expect(sizeOf(folder, 'c')).toEqual({ files: 2, bytes: 8 });
  });
});

describe("the project's folder", () => {
  it('is named when it cannot be written to, with the reason why it has to be', () => {
    const gone = join(tmpdir(), 'panel-scrutiny-test-not-there');
    expect(() => ensureWritable('it must', gone)).toThrow(`folder, ${gone}, and it must: use a clone of your own.`);
    expect(() => ensureWritable('it must')).not.toThrow();
  });
});
