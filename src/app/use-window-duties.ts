/** What the window owes the main process and the system: theme, menu, keys, files at the door, flushing before it closes. */
import { useEffect } from 'react';
import { isCommandId } from '../commands/command-list';
import { useServices } from '../hooks/services-context';
import { bridge } from '../platform/bridge';
import { formatLocation } from '../state/location';
import { useNavigation } from '../state/navigation-store';
import { usePreferences } from '../state/preferences-store';
import { flushAll } from '../state/unsaved-text';
import { buildMenu } from './build-menu';
import { listenToKeys } from './listen-to-keys';

const LOCATION_PAUSE_MS = 500;

export function useWindowDuties(): void {
  useTheme();
  useMenuAndKeys();
  useRememberedLocation();
  useEffect(() => {
    const stop = bridge.on('flush', () => void flushAll().then(() => bridge.invoke('app.flushed')));
    void bridge.invoke('app.ready');
    return stop;
  }, []);
}

function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function useMenuAndKeys(): void {
  const { handlers, history, isMac } = useServices();
  const keys = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  useEffect(() => {
    let waiting = false;
    const send = (): void => {
      waiting = false;
      void bridge.invoke('menu.set', buildMenu({ handlers, history, keys, singleKeys }));
    };
    // Handlers come and go in bursts as screens change; one menu for each burst is enough.
    const soon = (): void => {
      if (!waiting) queueMicrotask(send);
      waiting = true;
    };
    send();
    const stops = [
      handlers.subscribe(soon),
      history.subscribe(soon),
      bridge.on('command', ({ id }) => {
        if (isCommandId(id)) handlers.run(id);
      }),
      listenToKeys({ handlers, keys, singleKeys, isMac }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [handlers, history, keys, singleKeys, isMac]);
}

function useRememberedLocation(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = useNavigation.subscribe(({ current }) => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(
        () => void bridge.invoke('preferences.set', { lastLocation: formatLocation(current) }),
        LOCATION_PAUSE_MS,
      );
    });
    return () => {
      if (timer !== null) clearTimeout(timer);
      stop();
    };
  }, []);
}
