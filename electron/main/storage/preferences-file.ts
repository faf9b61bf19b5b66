// Preferences on disk. They are a convenience: a damaged file is set aside and the defaults are used.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, type Preferences, type PreferencesPatch, preferences } from '@shared/preferences-model';
import { z } from 'zod';
import { parseJson, readFileIfThere, writeFileAtomic } from './atomic-file';

const savedBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
/** Screen coordinates in device-independent pixels. */
export type SavedBounds = z.infer<typeof savedBounds>;

const fileShape = z.object({
  version: z.literal(1),
  ...preferences.omit({ lastLocation: true, openTabs: true }).shape,
  // Files from before there was a choice have none.
  textSize: preferences.shape.textSize.default(100),
  // Files from before the folding was kept have none.
  unfolded: preferences.shape.unfolded.default({}),
  // Files from before there were figures have none.
  figureColumns: preferences.shape.figureColumns.default({}),
  /** By workspace id. */
  lastLocations: z.record(z.string(), z.string()),
  /** By workspace id; files from before there were tabs have none. */
  openTabs: z.record(z.string(), preferences.shape.openTabs).default({}),
  window: savedBounds.nullable(),
  readerWindow: savedBounds.nullable().default(null),
});
type PreferencesFile = z.infer<typeof fileShape>;

const { lastLocation: _place, openTabs: _tabs, ...sharedDefaults } = DEFAULT_PREFERENCES;
const DEFAULT_FILE: PreferencesFile = {
  version: 1,
  ...sharedDefaults,
  lastLocations: {},
  openTabs: {},
  window: null,
  readerWindow: null,
};

/** Windows whose place on the screen is remembered apart. */
export type WindowKind = 'main' | 'reader';

export interface PreferencesStore {
  readonly get: (workspace: string) => Preferences;
  readonly set: (workspace: string, patch: PreferencesPatch) => Preferences;
  readonly theme: () => Preferences['theme'];
  readonly windowBounds: (kind: WindowKind) => SavedBounds | null;
  readonly setWindowBounds: (kind: WindowKind, bounds: SavedBounds) => void;
}

export function preferencesPath(userData: string): string {
  return join(userData, 'preferences.json');
}

function load(path: string, onDamaged: () => void): PreferencesFile {
  try {
    const text = readFileIfThere(path);
    if (text === null) return DEFAULT_FILE;
    const parsed = fileShape.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    renameSync(path, `${path}.damaged`);
  } catch {
    // Reported like a damaged file: the app works without its preferences.
  }
  onDamaged();
  return DEFAULT_FILE;
}

/** Opens the preferences; `onDamaged` is called once when the file could not be used and was set aside. */
export function openPreferences(userData: string, onDamaged: () => void): PreferencesStore {
  const path = preferencesPath(userData);
  let file = load(path, onDamaged);
  const save = (next: PreferencesFile): void => {
    writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
    file = next;
  };
  const view = (workspace: string): Preferences => ({
    theme: file.theme,
    textSize: file.textSize,
    layout: file.layout,
    keys: file.keys,
    singleKeys: file.singleKeys,
    unfolded: file.unfolded,
    figureColumns: file.figureColumns,
    lastLocation: file.lastLocations[workspace] ?? null,
    openTabs: file.openTabs[workspace] ?? [],
  });
  return {
    get: view,
    set: (workspace, patch) => {
      const { [workspace]: before = null, ...others } = file.lastLocations;
      const location = patch.lastLocation === undefined ? before : patch.lastLocation;
      save({
        ...file,
        theme: patch.theme ?? file.theme,
        textSize: patch.textSize ?? file.textSize,
        layout: { ...file.layout, ...patch.layout },
        keys: patch.keys ?? file.keys,
        singleKeys: patch.singleKeys ?? file.singleKeys,
        unfolded: patch.unfolded ?? file.unfolded,
        figureColumns: patch.figureColumns ?? file.figureColumns,
        lastLocations: location === null ? others : { ...others, [workspace]: location },
        openTabs: patch.openTabs === undefined ? file.openTabs : { ...file.openTabs, [workspace]: patch.openTabs },
      });
      return view(workspace);
    },
    theme: () => file.theme,
    windowBounds: (kind) => (kind === 'main' ? file.window : file.readerWindow),
    setWindowBounds: (kind, bounds) => save({ ...file, [kind === 'main' ? 'window' : 'readerWindow']: bounds }),
  };
}
