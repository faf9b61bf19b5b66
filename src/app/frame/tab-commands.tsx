/** The commands of the tabs, and keeping which papers are open for the next start. */
import { useEffect } from 'react';
import { useCommand } from '../../hooks/use-command';
import { bridge } from '../../platform/bridge';
import { type Location, parseLocation } from '../../state/location';
import { goTo } from '../../state/navigation-store';
import { closeTabs, followNavigation, reopenTab, stepTab, tabAddresses, useTabs } from '../../state/tabs-store';
import { watchField } from '../../state/unsaved-text';
import { openInWindow, shiftTab } from './tab-entries';

export function TabCommands({ location }: { readonly location: Location }) {
  const count = useTabs((state) => state.tabs.length);
  const canReopen = useTabs((state) => state.closed.length > 0);
  const paper = location.place === 'reader' ? location.paper : null;
  // While papers are open the key never closes the window, wherever one is.
  useCommand('tab.close', () => paper !== null && closeTabs(new Set([paper])), count > 0);
  useCommand('tab.reopen', reopenTab, canReopen);
  useCommand('tab.next', () => stepTab(1), count > 0);
  useCommand('tab.previous', () => stepTab(-1), count > 0);
  useCommand('tab.moveLeft', () => paper !== null && shiftTab(paper, -1), paper !== null);
  useCommand('tab.moveRight', () => paper !== null && shiftTab(paper, 1), paper !== null);
  useCommand('window.newReader', () => paper !== null && openInWindow(paper), paper !== null);
  useEffect(followNavigation, []);
  useEffect(() => bridge.on('go-to', ({ location: wanted }) => goTo(parseLocation(wanted))), []);
  useKeptTabs();
  return null;
}

const PAUSE_MS = 500;

/** Sends the addresses to the main process a moment after the last change, and before the window closes. */
function useKeptTabs(): void {
  useEffect(() => {
    let sent = JSON.stringify(tabAddresses());
    let timer: ReturnType<typeof setTimeout> | null = null;
    const isUnsaved = () => JSON.stringify(tabAddresses()) !== sent;
    const flush = async (): Promise<void> => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (!isUnsaved()) return;
      const openTabs = [...tabAddresses()];
      sent = JSON.stringify(openTabs);
      // They are a convenience: whoever closes the window is not kept for them.
      await bridge.invoke('preferences.set', { openTabs }).catch(() => undefined);
    };
    const stops = [
      useTabs.subscribe(() => {
        timer ??= setTimeout(() => void flush(), PAUSE_MS);
      }),
      watchField({ flush, isUnsaved: () => false }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}
