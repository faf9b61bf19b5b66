/** What the window owes the main process and the system: menu, keys, files at the door, flushing before it closes. */
import { useEffect } from 'react';
import { isCommandId } from '../commands/command-list';
import { useServices } from '../hooks/services-context';
import { bridge } from '../platform/bridge';
import { formatLocation } from '../state/location';
import { useNavigation } from '../state/navigation-store';
import { type PreferencesState, usePreferences } from '../state/preferences-store';
import { flushAll, watchField } from '../state/unsaved-text';
import { buildMenu } from './build-menu';
import { listenToKeys } from './listen-to-keys';
import { isModalOpen, watchModals } from './modal-dialogs';
import { isReaderWindow } from './window-kind';

const LOCATION_PAUSE_MS = 500;

export function useWindowDuties(): void {
  usePreferencesOfAll();
  useMenuAndKeys();
  useRememberedLocation();
  useFlush();
}

/** Less than main waits for the answer, so that a save that hangs is told of instead of being passed over. */
const FLUSH_MS = 2_500;

function pause(pauseMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}

function useFlush(): void {
  const { context } = useServices();
  useEffect(() => {
    const flush = async (): Promise<void> => {
      const timeUp = new Promise<false>((resolve) => setTimeout(() => resolve(false), FLUSH_MS));
      const isSaved = await Promise.race([flushAll(), timeUp]);
      await Promise.race([context.transactor.settled(), timeUp]);
      await bridge.invoke('app.flushed', { isSaved });
    };
    const stops = [
      bridge.on('flush', () => void flush()),
      // The start shows what can be restored; what was typed is saved first, as far as it can be.
      bridge.on(
        'data-damaged',
        () => void Promise.race([flushAll(), pause(FLUSH_MS)]).finally(() => location.reload()),
      ),
      // What could not be saved while there was no room is saved once there is.
      bridge.on('disk-space', ({ state }) => void (state === 'full' || flushAll())),
    ];
    void bridge.invoke('app.ready');
    return () => {
      for (const stop of stops) stop();
    };
  }, [context.transactor]);
}

/** What is chosen in one window holds in the others. */
function usePreferencesOfAll(): void {
  useEffect(() => {
    const channel = new BroadcastChannel('preferences');
    let isTaking = false;
    channel.addEventListener('message', ({ data }: MessageEvent<PreferencesState>) => {
      isTaking = true;
      usePreferences.setState(data);
      isTaking = false;
    });
    const stop = usePreferences.subscribe((state) => isTaking || channel.postMessage(state));
    return () => {
      stop();
      channel.close();
    };
  }, []);
}

function useMenuAndKeys(): void {
  const { handlers, history, isMac } = useServices();
  const keys = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  useEffect(() => {
    let waiting = false;
    let sent = '';
    const send = (): void => {
      waiting = false;
      const menu = buildMenu({ handlers, history, keys, singleKeys, isBlocked: isModalOpen() });
      const text = JSON.stringify(menu);
      // Most changes change nothing in the menu, and a new one would close what the user has just opened.
      if (text === sent) return;
      sent = text;
      void bridge.invoke('menu.set', menu);
    };
    // Handlers come and go in bursts as screens change; one menu for each burst is enough.
    const soon = (): void => {
      if (!waiting) queueMicrotask(send);
      waiting = true;
    };
    send();
    const stops = [
      watchModals(soon),
      handlers.subscribe(soon),
      history.subscribe(soon),
      bridge.on('command', ({ id }) => {
        if (isCommandId(id) && !isModalOpen()) handlers.run(id);
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
    // A reading window keeps its place in its own address.
    if (isReaderWindow) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    // It is a convenience: whoever closes the window is not kept for it.
    const send = async (): Promise<void> => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      const lastLocation = formatLocation(useNavigation.getState().current);
      await bridge.invoke('preferences.set', { lastLocation }).catch(() => undefined);
    };
    const stops = [
      useNavigation.subscribe(() => {
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(() => void send(), LOCATION_PAUSE_MS);
      }),
      watchField({ flush: send, isUnsaved: () => false }),
    ];
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
}
