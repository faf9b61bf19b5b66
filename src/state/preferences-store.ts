/** This person's preferences on this machine, as last read from or sent to the main process, which keeps them. */
import { create } from 'zustand';

/** High contrast is black on white, or white on black. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

export interface PreferencesState {
  readonly theme: Theme;
  /** Percent of the usual size, 100 to 200. */
  readonly textSize: number;
  readonly layout: Readonly<Record<string, number>>;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly singleKeys: boolean;
  /** Ids of the unfolded parts of a plan’s tree, by version. */
  readonly unfolded: Readonly<Record<string, readonly string[]>>;
  /** What the columns of tables of figures are for, by their headings. */
  readonly figureColumns: Readonly<Record<string, readonly string[]>>;
}

/** The sizes of text that can be chosen, in percent; WCAG 2.2, 1.4.4 asks for 200. */
export const TEXT_SIZES: readonly number[] = [100, 110, 125, 150, 175, 200];

export const usePreferences = create<PreferencesState>(() => ({
  theme: 'system',
  textSize: 100,
  layout: {},
  keys: {},
  singleKeys: true,
  unfolded: {},
  figureColumns: {},
}));
