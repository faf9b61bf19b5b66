import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cacheCandidates, isOurs } from '../../../tools/lib/cache-folder.mjs';

const about = { env: {}, platform: 'linux' as NodeJS.Platform, home: '/home/someone', temporary: '/tmp', user: 1000 };

describe('where downloads are kept', () => {
  it.each([
    ['named by the user', { ...about, env: { PANEL_SCRUTINY_CACHE: '/keep' } }, ['/keep']],
    ['on Linux', about, ['/home/someone/.cache/panel-scrutiny', '/tmp/panel-scrutiny-1000']],
    [
      'with XDG_CACHE_HOME',
      { ...about, env: { XDG_CACHE_HOME: '/xdg' } },
      ['/xdg/panel-scrutiny', '/home/someone/.cache/panel-scrutiny', '/tmp/panel-scrutiny-1000'],
    ],
    [
      'on macOS',
      { ...about, platform: 'darwin' as const },
      ['/home/someone/Library/Caches/panel-scrutiny', '/tmp/panel-scrutiny-1000'],
    ],
  ])('%s', (_name, where, expected) => {
    expect(cacheCandidates(where)).toEqual(expected);
  });
});

describe('a folder that is ours', () => {
  function place() {
    const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  it('is made when missing', () => {
    expect(isOurs(join(place(), 'a', 'b'))).toBe(true);
  });

  it('is no link to elsewhere', () => {
    const folder = place();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(isOurs(join(folder, 'link'))).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('can be written to (skipped as root, who can always)', () => {
    const folder = place();
    chmodSync(folder, 0o500);
    expect(isOurs(join(folder, 'inner'))).toBe(false);
  });
});
