import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder, electronSource } from '../../../electron/main/app-identity';
import { diskState } from '../../../electron/main/disk-space';
import { fileArguments } from '../../../electron/main/file-arguments';
import { isFromNewer, lastRunPath, readLastRun, writeLastRun } from '../../../electron/main/storage/last-run';
import { restartLimit } from '../../../electron/main/windows/restart-limit';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the guard against data of a newer version', () => {
  const now = { appVersion: '1.2.0', chromium: '130.0.6723.137' };
  it.each([
    [{ appVersion: '1.9.9', chromium: '130.9.0.0' }, false],
    [{ appVersion: '0.1.0', chromium: '99.0.0.0' }, false],
    [{ appVersion: '2.0.0', chromium: '130.0.0.0' }, true],
    [{ appVersion: '1.2.0', chromium: '131.0.0.0' }, true],
  ])('%j', (last, isNewer) => {
    expect(isFromNewer(last, now)).toBe(isNewer);
  });

  it('reads back its stamp; none and a malformed one say nothing', () => {
    expect(readLastRun(folder)).toBeNull();
    writeLastRun(folder, now);
    expect(readLastRun(folder)).toEqual(now);
    writeFileSync(lastRunPath(folder), '{"appVersion":1}');
    expect(readLastRun(folder)).toBeNull();
  });
});

describe('the data folder', () => {
  it.each([
    ['declared', false, 'Panel Scrutiny'],
    ['fallback', false, 'Panel Scrutiny-fallback'],
    ['declared', true, 'Panel Scrutiny-dev'],
    ['fallback', true, 'Panel Scrutiny-fallback-dev'],
  ])('of a %s Electron (development: %s) is %s', (source, isDev, name) => {
    expect(dataFolder({ productName: 'Panel Scrutiny', parent: folder, source, isDev })).toBe(join(folder, name));
  });

  it("follows the package's record before the launcher's word", () => {
    expect(electronSource(folder, undefined)).toBe('unknown');
    expect(electronSource(folder, 'override')).toBe('override');
    writeFileSync(join(folder, 'build-info.json'), '{"version":"1","electron":"33.2.1","electronSource":"fallback"}');
    expect(electronSource(folder, 'declared')).toBe('fallback');
    writeFileSync(join(folder, 'build-info.json'), 'broken');
    expect(electronSource(folder, 'declared')).toBe('declared');
  });
});

describe('files on the command line', () => {
  it.each([
    [['app', 'plan.pdf'], 1 as const, ['/here/plan.pdf']],
    [['electron', '--no-sandbox', '.', 'plan.pdf', '--flag=1', '/a/b.pdf'], 2 as const, ['/here/plan.pdf', '/a/b.pdf']],
    [['app', '--', '-odd.pdf', ''], 1 as const, ['/here/-odd.pdf']],
    [['app'], 1 as const, []],
  ])('%j', (argv, own, files) => {
    expect(fileArguments(argv, own, '/here')).toEqual(files.map((file) => resolve(file)));
  });
});

describe('limits', () => {
  it.each([
    [199_999_999, 'full'],
    [200_000_000, 'low'],
    [999_999_999, 'low'],
    [1_000_000_000, 'ok'],
  ])('%i free bytes are %s', (free, state) => {
    expect(diskState(free)).toBe(state);
  });

  it('allow three restarts a minute, and more when time has passed', () => {
    let now = 0;
    const mayRestart = restartLimit(3, 60_000, () => now);
    expect([mayRestart(), mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, true, false]);
    now = 60_000;
    expect(mayRestart()).toBe(true);
  });
});
