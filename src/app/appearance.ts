/** Theme and size of text, on the page itself: on every screen, those of a start that failed included. */
import { type PreferencesState, usePreferences } from '../state/preferences-store';

/** What the system asks for, under Settings of the computer. Windows' contrast themes bring their own colours. */
const MORE_CONTRAST = '(prefers-contrast: more)';

type Appearance = Pick<PreferencesState, 'theme' | 'textSize'>;

function apply({ theme, textSize }: Appearance, isMoreAsked: boolean): void {
  const { dataset, style } = document.documentElement;
  const isContrast = theme === 'contrast-light' || theme === 'contrast-dark';
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme.endsWith('light') ? 'light' : 'dark';
  if (isContrast || (theme === 'system' && isMoreAsked)) dataset['contrast'] = 'more';
  else delete dataset['contrast'];
  style.setProperty('--text-scale', String(textSize / 100));
}

/** Shows what is preferred, now and whenever that or the system changes. Once for each document. */
export function followAppearance(): void {
  const query = window.matchMedia(MORE_CONTRAST);
  const show = (): void => apply(usePreferences.getState(), query.matches);
  query.addEventListener('change', show);
  usePreferences.subscribe(show);
  show();
}
