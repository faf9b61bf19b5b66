/** What happens before the first screen: preferences, database, services, the place where the user left. */
import { openDatabase } from '../db/open-database';
import type { AppServices } from '../hooks/services-context';
import { bridge } from '../platform/bridge';
import { parseLocation } from '../state/location';
import { startAt } from '../state/navigation-store';
import { usePreferences } from '../state/preferences-store';
import { restoreTabs } from '../state/tabs-store';
import { createToasts, type ToastQueue } from '../ui/toasts';
import { makeServices } from './make-services';
import { readerAddress } from './window-kind';

export interface Started {
  readonly services: AppServices;
  readonly toasts: ToastQueue;
}

/** @throws AppError when the database can't be opened. */
export async function startUp(): Promise<Started> {
  const [info, workspace, preferences, database] = await Promise.all([
    bridge.invoke('app.info'),
    bridge.invoke('workspaces.current'),
    bridge.invoke('preferences.get'),
    openDatabase(),
  ]);
  const { lastLocation, openTabs, ...rest } = preferences;
  usePreferences.setState(rest);
  const paper = readerAddress(window.location.hash);
  if (paper !== null) startAt(paper);
  else {
    restoreTabs(openTabs);
    if (lastLocation !== null) startAt(parseLocation(lastLocation));
  }
  const toasts = createToasts();
  return { services: makeServices(database, info, workspace, toasts), toasts };
}
