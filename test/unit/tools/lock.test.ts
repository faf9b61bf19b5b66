import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withLock } from '../../../tools/lib/lock.mjs';

function lockPath() {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

describe('a lock', () => {
  it('lets one work at a time', async () => {
    const lock = lockPath();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, work('one')), withLock(lock, work('two'))]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const lock = lockPath();
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(lock, () => Promise.resolve(7))).toBe(7);
  });

  it('is taken over from a holder that is gone', async () => {
    const lock = lockPath();
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), '2147483646'); // above any process id
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('is not taken over from a living holder', async () => {
    const lock = lockPath();
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    await expect(withLock(lock, () => Promise.resolve(), { waitMs: 0 })).rejects.toThrow('still holds');
  });
});
