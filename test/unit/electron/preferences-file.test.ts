import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES } from '@shared/preferences-model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openPreferences,
  type PreferencesStore,
  preferencesPath,
} from '../../../electron/main/storage/preferences-file';

let folder: string;
let damaged: number;

function openStore(): PreferencesStore {
  return openPreferences(folder, () => {
    damaged += 1;
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-preferences-'));
  damaged = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('preferences', () => {
  it('are the defaults before anything was changed', () => {
    expect(openStore().get('a')).toEqual(DEFAULT_PREFERENCES);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are there after a restart', () => {
    const wanted = { theme: 'dark', textSize: 150, keys: { 'question.create': null }, singleKeys: false } as const;
    const unfolded = { version: ['part'] };
    openStore().set('a', { ...wanted, unfolded, layout: { rail: 200 } });
    openStore().set('a', { layout: { list: 320.5 } });
    expect(openStore().get('a')).toEqual({
      ...DEFAULT_PREFERENCES,
      ...wanted,
      unfolded,
      layout: { rail: 200, list: 320.5 },
    });
    expect(damaged).toBe(0);
  });

  it('from before text had a size have the usual one', () => {
    openStore().set('a', { theme: 'dark' });
    const { textSize: _, ...older } = JSON.parse(readFileSync(preferencesPath(folder), 'utf8')) as { textSize: number };
    writeFileSync(preferencesPath(folder), JSON.stringify(older));
    expect(openStore().get('a')).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    expect(damaged).toBe(0);
  });

  it('keep the last location of each workspace apart', () => {
    const store = openStore();
    store.set('a', { lastLocation: '/plans/1' });
    store.set('b', { lastLocation: '/home' });
    store.set('b', { lastLocation: null });
    expect([openStore().get('a').lastLocation, openStore().get('b').lastLocation]).toEqual(['/plans/1', null]);
  });

  it('keep the open papers of each workspace apart, and do without in files from before there were tabs', () => {
    const store = openStore();
    store.set('a', { openTabs: ['/reader?paper=1', '/reader?paper=2'] });
    store.set('b', { theme: 'dark' });
    expect([openStore().get('a').openTabs, openStore().get('b').openTabs]).toEqual([
      ['/reader?paper=1', '/reader?paper=2'],
      [],
    ]);
    const {
      openTabs: _,
      readerWindow: __,
      ...older
    } = JSON.parse(readFileSync(preferencesPath(folder), 'utf8')) as Record<string, unknown>;
    writeFileSync(preferencesPath(folder), JSON.stringify(older));
    expect(openStore().get('a').openTabs).toEqual([]);
    expect([openStore().windowBounds('reader'), damaged]).toEqual([null, 0]);
  });

  it('keep the window bounds beside what the page sees', () => {
    const bounds = { x: -5, y: 10, width: 1000, height: 700, maximized: true };
    openStore().setWindowBounds('main', bounds);
    expect(openStore().windowBounds('main')).toEqual(bounds);
    expect(openStore().get('a')).toEqual(DEFAULT_PREFERENCES);
  });

  it.each(['', '{"version":1', '{"version":1,"theme":"pink"}', 'null'])(
    'that are damaged (%j) are set aside, reported and replaced by the defaults',
    (text) => {
      writeFileSync(preferencesPath(folder), text);
      const store = openStore();
      expect(damaged).toBe(1);
      expect(store.get('a')).toEqual(DEFAULT_PREFERENCES);
      expect(readFileSync(`${preferencesPath(folder)}.damaged`, 'utf8')).toBe(text);
      store.set('a', { theme: 'light' });
      expect(openStore().theme()).toBe('light');
      expect(damaged).toBe(1);
    },
  );
});
