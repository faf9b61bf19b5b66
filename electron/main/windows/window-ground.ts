// What the system draws of a window follows the chosen theme: title bar, menus, and the ground before the page paints.

import type { ThemeName } from '@shared/preferences-model';
import { nativeTheme } from 'electron';

const SYSTEM_THEME = {
  system: 'system',
  light: 'light',
  dark: 'dark',
  'contrast-light': 'light',
  'contrast-dark': 'dark',
} as const satisfies Record<ThemeName, typeof nativeTheme.themeSource>;

/** Tells the system, and through it the pages' media queries. */
export function followTheme(theme: ThemeName): void {
  nativeTheme.themeSource = SYSTEM_THEME[theme];
}

/** Shown before the page has painted: close to the page's own ground, so that nothing flashes. */
export function groundColour(theme: ThemeName): string {
  const isDark = nativeTheme.shouldUseDarkColors;
  const isContrast = theme.startsWith('contrast') || (theme === 'system' && nativeTheme.shouldUseHighContrastColors);
  if (isContrast) return isDark ? '#000000' : '#ffffff';
  return isDark ? '#17191c' : '#f6f5f3';
}
