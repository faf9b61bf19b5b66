import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { forgetFailureAfterMs, installDeclared, isFailureFresh } from '../../../tools/lib/declared-electron.mjs';
import { chooseElectron } from '../../../tools/lib/ensure-electron.mjs';
import { placeOf } from '../../../tools/lib/fallback-electron.mjs';
import type { ElectronSource } from '../../../tools/lib/found-electron.mjs';

const electron = (source: ElectronSource) => ({ binary: '/e/electron', dist: '/e', version: '1.0.0', source });

/** Probes of which only the places named hold an Electron; `asked` records the order. */
function probesWith(...there: ('override' | 'inPlace' | 'install' | 'fallback')[]) {
  const asked: string[] = [];
  const look = (place: (typeof there)[number], source: ElectronSource) => {
    asked.push(place);
    return there.includes(place) ? electron(source) : undefined;
  };
  return {
    asked,
    override: () => look('override', 'override'),
    inPlace: () => look('inPlace', 'declared'),
    install: () => Promise.resolve(look('install', 'declared')),
    fallback: () => {
      const found = look('fallback', 'fallback');
      return found ? Promise.resolve(found) : Promise.reject(new Error('none'));
    },
  };
}

describe('the order in which an Electron is looked for', () => {
  it.each([
    ['the folder named by the user first', undefined, ['override', 'inPlace', 'fallback'], 'override', ['override']],
    ['then the declared one in place', undefined, ['inPlace', 'install'], 'declared', ['override', 'inPlace']],
    ['then installing it', '', ['install', 'fallback'], 'declared', ['override', 'inPlace', 'install']],
    ['then the fall-back', undefined, ['fallback'], 'fallback', ['override', 'inPlace', 'install', 'fallback']],
    ['the fall-back at once when asked for', 'fallback', ['inPlace', 'fallback'], 'fallback', ['override', 'fallback']],
    ['the folder named even then', 'fallback', ['override', 'fallback'], 'override', ['override']],
  ] as const)('%s', async (_name, wish, there, source, asked) => {
    const probes = probesWith(...there);
    expect((await chooseElectron(wish, probes)).source).toBe(source);
    expect(probes.asked).toEqual(asked);
  });

  it('does not fall back when the declared one is asked for', async () => {
    const probes = probesWith('fallback');
    await expect(chooseElectron('declared', probes)).rejects.toThrow('could not be downloaded');
    expect(probes.asked).not.toContain('fallback');
  });

  it('refuses a wish it does not know', async () => {
    await expect(chooseElectron('newest', probesWith('inPlace'))).rejects.toThrow('it is "newest"');
  });
});

describe('a download that fails', () => {
  const failure = { version: '45.0.0', at: 1_000_000, reason: 'no network' };

  it.each([
    ['a moment later', '45.0.0', failure.at + 1, true],
    ['just before it is forgotten', '45.0.0', failure.at + forgetFailureAfterMs - 1, true],
    ['after that', '45.0.0', failure.at + forgetFailureAfterMs, false],
    ['for another version', '46.0.0', failure.at + 1, false],
    ['when the clock was set back', '45.0.0', failure.at - 1, false],
  ])('counts %s: %s %i %s', (_name, version, now, expected) => {
    expect(isFailureFresh(failure, version, now)).toBe(expected);
  });

  it('counts never when there was none', () => {
    expect(isFailureFresh(undefined, '45.0.0', 0)).toBe(false);
  });
});

describe('running the install script', () => {
  function scriptOf(text: string) {
    const cache = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    const script = join(cache, 'install.cjs');
    writeFileSync(script, text);
    return { cache, script };
  }

  it('ends one to which nothing comes', async () => {
    const script = scriptOf('setInterval(() => {}, 1000);');
    expect(await installDeclared({ ...script, stallMs: 300 })).toBe('nothing came from the network');
  });

  it('says in a few words why one failed', async () => {
    const script = scriptOf("console.error('TypeError: fetch failed\\n  at here'); process.exit(1);");
    expect(await installDeclared(script)).toBe('fetch failed');
  });

  it('lets one work on to which bytes come', async () => {
    const script = scriptOf(`
      const { appendFileSync } = require('node:fs');
      let left = 12;
      const timer = setInterval(() => {
        appendFileSync(process.env.TMPDIR + '/part', 'x');
        if (--left === 0) clearInterval(timer);
      }, 100);`);
    expect(await installDeclared({ ...script, stallMs: 600 })).toBeUndefined();
  });
});

describe("the fall-back's files", () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/resources.pak', 'resources.pak'],
    ['Cypress/locales/en-GB.pak', 'locales/en-GB.pak'],
    ['Cypress/resources/app/package.json', undefined],
    ['Cypress/resources/app-update.yml', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
    ['elsewhere/file', undefined],
  ])('%s becomes %s', (name, expected) => {
    expect(placeOf(name)).toBe(expected);
  });
});
