import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAnotherRunning, isProcessAlive, isTooLongToHandOver } from '../../../electron/main/handover-limit';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a command line for the start that runs already', () => {
  it('is too long past what Chromium can hand over, counted in bytes', () => {
    expect(isTooLongToHandOver(['app', 'a.pdf'], '/home', 'linux')).toBe(false);
    expect(
      isTooLongToHandOver(
        Array.from({ length: 300 }, () => 'x'.repeat(120)),
        '/home',
        'linux',
      ),
    ).toBe(true);
    expect(isTooLongToHandOver(['ü'.repeat(16_000)], '/home', 'darwin')).toBe(true);
    expect(isTooLongToHandOver(['x'.repeat(40_000)], 'C:\\', 'win32')).toBe(false);
  });

  it('matters only while that start is alive', () => {
    expect(isAnotherRunning(folder, () => true)).toBe(false);
    symlinkSync(`some-host-${process.pid}`, join(folder, 'SingletonLock'));
    expect(isAnotherRunning(folder, isProcessAlive)).toBe(true);
    expect(isAnotherRunning(folder, () => false)).toBe(false);
  });

  it('does not trip over a lock that says nothing', () => {
    symlinkSync('nonsense', join(folder, 'SingletonLock'));
    expect(isAnotherRunning(folder, () => true)).toBe(false);
  });
});
