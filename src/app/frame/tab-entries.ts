/** What can be done with a tab. */
import type { PaperId } from '../../domain/ids';
import { bridge } from '../../platform/bridge';
import { formatLocation } from '../../state/location';
import { exactPlace, useNavigation } from '../../state/navigation-store';
import { closeTabs, moveTab, reopenTab, useTabs } from '../../state/tabs-store';
import type { MenuEntry } from '../../ui/menu-entries';

/** Opens a paper in a window of its own, at the place where it is now. */
export function openInWindow(paper: PaperId): void {
  const { current } = useNavigation.getState();
  const tab = useTabs.getState().tabs.find((each) => each.paper === paper);
  const isShown = current.place === 'reader' && current.paper === paper;
  const location = isShown ? exactPlace() : tab;
  // A failure is written to the log as any unexpected one.
  if (location) void bridge.invoke('window.openReader', { location: formatLocation(location) });
}

/** Moves a tab by places in the row. */
export function shiftTab(paper: PaperId, step: 1 | -1): void {
  moveTab(paper, useTabs.getState().tabs.findIndex((tab) => tab.paper === paper) + step);
}

export function tabEntries(paper: PaperId): readonly MenuEntry[] {
  const { tabs, closed } = useTabs.getState();
  const at = tabs.findIndex((tab) => tab.paper === paper);
  const others = tabs.flatMap((tab) => (tab.paper === paper ? [] : [tab.paper]));
  const close = (papers: readonly PaperId[]) => () => closeTabs(new Set(papers));
  return [
    { id: 'close', label: 'Close', shortcut: 'Mod+W', onAction: close([paper]) },
    { id: 'others', label: 'Close the others', isDisabled: others.length === 0, onAction: close(others) },
    {
      id: 'reopen',
      label: 'Reopen the one closed last',
      shortcut: 'Mod+Shift+T',
      isDisabled: closed.length === 0,
      onAction: reopenTab,
    },
    { kind: 'separator' },
    {
      id: 'left',
      label: 'Move to the left',
      shortcut: 'Mod+Shift+PageUp',
      isDisabled: at <= 0,
      onAction: () => shiftTab(paper, -1),
    },
    {
      id: 'right',
      label: 'Move to the right',
      shortcut: 'Mod+Shift+PageDown',
      isDisabled: at >= tabs.length - 1,
      onAction: () => shiftTab(paper, 1),
    },
    { kind: 'separator' },
    {
      id: 'window',
      label: 'Open in its own window',
      icon: 'external',
      shortcut: 'Mod+Shift+N',
      onAction: () => openInWindow(paper),
    },
    {
      id: 'move-window',
      label: 'Move to a new window',
      onAction: () => {
        openInWindow(paper);
        closeTabs(new Set([paper]));
      },
    },
  ];
}
