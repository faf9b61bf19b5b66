import { describe, expect, it } from 'vitest';
import { argumentsForApp, electronSwitches, environmentForApp } from '../../../tools/lib/app-process.mjs';
import { inRoot } from '../../../tools/lib/paths.mjs';

describe('starting the app', () => {
  it.each([
    ['linux', 0, ['--no-sandbox']],
    ['linux', 1000, []],
    ['darwin', 0, []],
    ['win32', undefined, []],
  ] as const)('on %s as user %s it has the switches %j', (platform, user, expected) => {
    expect(electronSwitches({ platform, user })).toEqual(expected);
  });

  it('makes the paths of files absolute and leaves the rest', () => {
    const given = ['package.json', '--force-dark-mode', 'no-such-file'];
    expect(argumentsForApp(given, inRoot())).toEqual([inRoot('package.json'), '--force-dark-mode', 'no-such-file']);
  });

  it('tells the app which Electron it has, and never lets it run as plain Node', () => {
    const electron = { binary: '', dist: '', version: '33.2.1', source: 'fallback' as const };
    expect(environmentForApp({ A: '1', ELECTRON_RUN_AS_NODE: '1' }, electron)).toEqual({
      A: '1',
      PANEL_SCRUTINY_ELECTRON_SOURCE: 'fallback',
    });
  });
});
