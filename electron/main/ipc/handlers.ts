// What each channel does. Thin: the work is in the modules named here.

import type { AppInfo, DiskSpace } from '@shared/ipc-contract';
import { IpcError } from '@shared/ipc-result';
import type { SafetyOutcome } from '@shared/safety-model';
import { app, BrowserWindow, type IpcMainInvokeEvent, shell, type WebContents, type WebFrameMain } from 'electron';
import { openExternalLink } from '../external-links';
import type { Door } from '../intake/door';
import type { Logger } from '../logger';
import type { OutgoingFiles } from '../outgoing/outgoing-files';
import { outgoingHandlers } from '../outgoing/outgoing-handlers';
import type { Printer } from '../print/print-to-pdf';
import { RECOVERY_PREFIX } from '../recovery/recovery-pages';
import { restoreHandlers } from '../services/safety-copy/restore-handlers';
import { safetyHandlers } from '../services/safety-copy/safety-handlers';
import { type SafetyService, workspaceOfSession } from '../services/safety-copy/safety-service';
import type { Partitions } from '../storage/partitions';
import type { PreferencesStore } from '../storage/preferences-file';
import type { Restores } from '../storage/restores';
import type { WorkspaceList } from '../storage/workspaces-file';
import type { PageStates } from '../windows/page-states';
import type { Shell } from '../windows/shell';
import { followTheme } from '../windows/window-ground';
import type { Handlers } from './register-handlers';

export interface HandlerServices {
  readonly info: AppInfo;
  readonly log: Logger;
  readonly preferences: PreferencesStore;
  readonly pages: PageStates;
  readonly shell: Shell;
  readonly door: Door;
  /** Null while a start-up screen stands in for the workspaces. */
  readonly workspaces: () => WorkspaceList | null;
  readonly measureDisk: () => Promise<DiskSpace>;
  readonly outgoing: OutgoingFiles;
  readonly printer: Printer;
  readonly partitions: Partitions;
  readonly safety: SafetyService;
  readonly restores: Restores;
  /** A round of safety copying is over. */
  readonly onCopied: (engine: WebContents, outcome: SafetyOutcome) => void;
}

function frameOf(event: IpcMainInvokeEvent): WebFrameMain {
  if (!event.senderFrame) throw new IpcError('untrusted-sender', 'the frame is gone');
  return event.senderFrame;
}

function readyCode(url: string): string {
  if (url.includes('/engine.html')) return 'engine-ready';
  return url.includes(RECOVERY_PREFIX) ? 'recovery-ready' : 'page-ready';
}

async function openFolder(folder: string): Promise<undefined> {
  // openPath answers with a message that may hold the path, so only the fact goes on.
  if ((await shell.openPath(folder)) !== '') throw new IpcError('failed', 'the folder could not be shown');
  return undefined;
}

export function createHandlers(services: HandlerServices): Handlers {
  const { info, log, preferences, pages, door, measureDisk } = services;
  const workspaces = (): WorkspaceList => {
    const list = services.workspaces();
    if (!list) throw new IpcError('refused', 'no workspace is open');
    return list;
  };
  /** A partition is doomed before `give` takes it off the list, and no longer when that refuses or fails. */
  const dooming = <T>(id: string, give: () => T): T => {
    services.partitions.doom([id]);
    try {
      return give();
    } catch (error) {
      services.partitions.spare(id);
      throw error;
    }
  };
  return {
    'app.info': () => info,
    'app.ready': (_input, event) => {
      pages.markReady(event.sender.id);
      // Tests and support wait for this line.
      log.info(readyCode(frameOf(event).url));
      return undefined;
    },
    'app.flushed': ({ isSaved }, event) => {
      pages.markFlushed(event.sender.id, isSaved);
      return undefined;
    },
    'app.failed': ({ code, cause, at }) => {
      log.pageError(code, cause, at);
      return undefined;
    },
    'app.openDataFolder': () => openFolder(app.getPath('userData')),
    'app.openLogFolder': () => openFolder(log.folder),
    'app.relaunch': () => {
      app.relaunch();
      app.quit();
      return undefined;
    },
    'app.quit': () => {
      app.quit();
      return undefined;
    },
    'workspaces.list': () => [...workspaces().list()],
    'workspaces.current': () => workspaces().current(),
    'workspaces.create': ({ name, isExample = false }) => workspaces().create(name, isExample),
    'workspaces.rename': ({ id, name }) => workspaces().rename(id, name),
    'workspaces.open': ({ id }) => {
      workspaces().setCurrent(id);
      // After the answer has gone out: the asking page is about to be closed.
      setImmediate(() => services.shell.openWorkspace(id));
      return undefined;
    },
    'workspaces.remove': async ({ id }) => {
      const safetyFolder = workspaces().safetyOf(id);
      dooming(id, () => workspaces().remove(id));
      services.safety.remove(safetyFolder);
      // What this run has opened is still held by its session; it goes at the next start.
      if (!services.shell.hasOpened(id)) await services.partitions.removeNow(id);
      return undefined;
    },
    'workspaces.leaveExample': () => {
      const left = workspaces().current();
      const next = dooming(left.id, () => workspaces().leaveExample());
      services.safety.forget(left.id);
      setImmediate(() => services.shell.openWorkspace(next.id));
      return undefined;
    },
    // The asking page's own workspace: while another one is being opened, that is no longer the current one.
    'preferences.get': (_input, event) => preferences.get(workspaceOfSession(event.sender.session)),
    'preferences.set': (patch, event) => {
      const saved = preferences.set(workspaceOfSession(event.sender.session), patch);
      followTheme(saved.theme);
      return saved;
    },
    'files.choose': ({ purpose, multiple }, event) =>
      door.choose(BrowserWindow.fromWebContents(event.sender), purpose, multiple),
    'files.pending': () => door.takeWaiting(),
    'menu.set': (model, event) => {
      services.shell.setMenu(event.sender, model);
      return undefined;
    },
    'window.openReader': ({ location }) => {
      services.shell.openReader(location);
      return undefined;
    },
    'window.goInMain': ({ location }) => {
      services.shell.show();
      services.shell.send('go-to', { location });
      return undefined;
    },
    'links.open': ({ url }, event) => openExternalLink(BrowserWindow.fromWebContents(event.sender), url),
    'disk.space': measureDisk,
    ...outgoingHandlers(services.outgoing),
    ...safetyHandlers({
      safety: services.safety,
      onFinished: services.onCopied,
      onDamaged: () => {
        log.error('data-damaged');
        services.shell.sendToAll('data-damaged');
      },
    }),
    ...restoreHandlers(services.restores, services.safety),
    'print.toPdf': async (request) => ({ bytes: await services.printer.toPdf(request) }),
    'engine.connect': async ({ connection }, event) => {
      await services.shell.connectEngine(frameOf(event), connection);
      return undefined;
    },
  };
}
