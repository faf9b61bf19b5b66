/** The commands that every window of a workspace has: undo, back and forward, the parts of the window, the size of text. */
import { useEffect } from 'react';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useCommand } from '../hooks/use-command';
import { announce, announceUndone } from '../state/announcements';
import { goBack, goForward } from '../state/navigation-store';
import { TEXT_SIZES, usePreferences } from '../state/preferences-store';
import { flushAll } from '../state/unsaved-text';
import { focusPane } from './focus-pane';

export function useWindowCommands(): void {
  const { history } = useServices();
  const run = useAction();
  // What has just been typed is saved first, so that it is what undo takes back, and does not land on what it brings.
  useCommand('edit.undo', () => void run(() => flushAll().then(() => history.undo().then(announceUndone))));
  useCommand('edit.redo', () => void run(() => flushAll().then(() => history.redo().then(announceRedone))));
  useCommand('go.back', goBack);
  useCommand('go.forward', goForward);
  useCommand('go.nextPane', () => focusPane(1));
  useCommand('go.previousPane', () => focusPane(-1));
  useTextSize();
  useHighContrast();
  useMouseButtons();
}

function announceRedone(label: string | null): void {
  if (label !== null) announce(`Done again: ${label}`);
}

/** The fourth and fifth button of a mouse, as the browser numbers them. */
const BACK_BUTTON = 3;
const FORWARD_BUTTON = 4;

function useMouseButtons(): void {
  useEffect(() => {
    const go = (event: MouseEvent): void => {
      if (event.button !== BACK_BUTTON && event.button !== FORWARD_BUTTON) return;
      event.preventDefault();
      if (event.button === BACK_BUTTON) goBack();
      else goForward();
    };
    window.addEventListener('mouseup', go);
    return () => window.removeEventListener('mouseup', go);
  }, []);
}

/** On, it is as light or dark as the window was; off, the system's colours hold again. */
function useHighContrast(): void {
  const { savePreferences } = useServices();
  const run = useAction();
  const isOn = usePreferences((state) => state.theme.startsWith('contrast'));
  useCommand('view.highContrast', () => {
    const wanted = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'contrast-dark' : 'contrast-light';
    void run(() => savePreferences({ theme: isOn ? 'system' : wanted }));
  });
}

function useTextSize(): void {
  const { savePreferences } = useServices();
  const run = useAction();
  const size = usePreferences((state) => state.textSize);
  const larger = TEXT_SIZES.find((one) => one > size);
  const smaller = TEXT_SIZES.findLast((one) => one < size);
  const set = (textSize: number | undefined) => () => {
    if (textSize !== undefined) void run(() => savePreferences({ textSize }));
  };
  useCommand('view.largerText', set(larger), larger !== undefined);
  useCommand('view.smallerText', set(smaller), smaller !== undefined);
  useCommand('view.usualText', set(100), size !== 100);
}
