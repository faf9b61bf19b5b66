/** What happens before the first screen: preferences, database, services, the place where the user left. */
import { openDatabase } from '../db/open-database';
import { AppError } from '../domain/errors';
import type { AppServices } from '../hooks/services-context';
import { type AskEngine, createBackups } from '../platform/backups';
import { bridge } from '../platform/bridge';
import { askStart } from '../platform/engine-start';
import type { Backups } from '../services/backup-ports';
import { parseLocation } from '../state/location';
import { startAt } from '../state/navigation-store';
import { usePreferences } from '../state/preferences-store';
import { restoreTabs } from '../state/tabs-store';
import { createToasts, type ToastQueue } from '../ui/toasts';
import type { Lost } from './lost-words';
import { makeServices } from './make-services';
import { readerAddress } from './window-kind';

export interface Started {
  readonly services: AppServices;
  readonly toasts: ToastQueue;
}

/** The data is lost or damaged; nothing has been opened. */
export interface StartedLost {
  readonly lost: Lost;
  readonly backups: Backups;
}

/** @throws AppError when the database can't be opened. */
export async function startUp(): Promise<Started | StartedLost> {
  const [info, workspace, preferences, state] = await Promise.all([
    bridge.invoke('app.info'),
    bridge.invoke('workspaces.current'),
    bridge.invoke('preferences.get'),
    askStart(),
  ]);
  usePreferences.setState({ theme: preferences.theme, textSize: preferences.textSize });
  if (state.state === 'lost') return { lost: state, backups: createBackups(noEngine) };
  const database = await openDatabase();
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

/** There is no open workspace behind the screen of lost data. */
const noEngine: AskEngine = () => Promise.reject(new AppError('damaged', 'No workspace is open.'));
