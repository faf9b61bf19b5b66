// Preferences of this person on this machine. Nothing of the panel's work belongs here.
import { z } from 'zod';

/** `contrast-light` is black on white, `contrast-dark` white on black. */
export const themeName = z.enum(['system', 'light', 'dark', 'contrast-light', 'contrast-dark']);
export type ThemeName = z.infer<typeof themeName>;

export const preferences = z.object({
  theme: themeName,
  /** Percent of the usual size; up to 200 (WCAG 2.2, 1.4.4). */
  textSize: z.number().int().min(100).max(200),
  /** Column and pane sizes in CSS pixels, by pane id. */
  layout: z.record(z.string().max(100), z.number().finite()),
  /** Changed shortcuts by command id; null switches the command's key off. Absent means the default. */
  keys: z.record(z.string().max(100), z.string().max(60).nullable()),
  /** Whether single-letter keys work at all (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Which parts of a plan’s tree are unfolded, by version; of the versions looked at last. */
  unfolded: z.record(z.string().max(100), z.array(z.string().max(100)).max(5000)),
  /** What the columns of tables of figures are for, by a hash of their headings; of the tables imported last. */
  figureColumns: z.record(z.string().max(40), z.array(z.string().max(20)).max(500)),
  /** The address where the current workspace was left; null before the first visit. */
  lastLocation: z.string().max(2000).nullable(),
  /** Addresses of the papers that are open in tabs in the current workspace, from left to right. */
  openTabs: z.array(z.string().max(2000)).max(100),
});
export type Preferences = z.infer<typeof preferences>;

/** `layout` is merged by pane; everything else replaces what was there. */
export const preferencesPatch = preferences.partial().strict();
export type PreferencesPatch = z.infer<typeof preferencesPatch>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 100,
  layout: {},
  keys: {},
  singleKeys: true,
  unfolded: {},
  figureColumns: {},
  lastLocation: null,
  openTabs: [],
};
