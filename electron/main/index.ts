// Boot order only: identity and locks, one instance, version guard, workspaces, handlers, window.
import { join } from 'node:path';
import { IpcError } from '@shared/ipc-result';
import { app, dialog } from 'electron';
import { boot, setThrowawaySessionData } from './boot';
import { measureDisk, watchDisk } from './disk-space';
import { fileArguments } from './file-arguments';
import { isAnotherRunning, isProcessAlive, isTooLongToHandOver } from './handover-limit';
import { createDoor } from './intake/door';
import { createTokenStore } from './intake/token-store';
import { createHandlers, type HandlerServices } from './ipc/handlers';
import { registerHandlers } from './ipc/register-handlers';
import { openLeftParts } from './outgoing/left-parts';
import { createOutgoingFiles } from './outgoing/outgoing-files';
import { createPrinter } from './print/print-to-pdf';
import { serveApp } from './protocols/app-protocol';
import { listRendererFiles } from './protocols/renderer-files';
import { createSafetyService, workspaceOfSession } from './services/safety-copy/safety-service';
import { isFromNewer, readLastRun, writeLastRun } from './storage/last-run';
import { openPartitions } from './storage/partitions';
import { openPreferences } from './storage/preferences-file';
import { createRestores } from './storage/restores';
import {
  firstWorkspaces,
  foundWorkspaces,
  openWorkspaceList,
  readWorkspaces,
  type WorkspaceList,
  writeWorkspaces,
} from './storage/workspaces-file';
import { createLastCopy } from './windows/last-copy';
import { createPageStates } from './windows/page-states';
import { createShell } from './windows/shell';
import { followTheme } from './windows/window-ground';

const { info, userData, devServer, log } = boot();
const ownArguments = process.defaultApp ? 2 : 1;
const files = fileArguments(process.argv, ownArguments, process.cwd());

if (isTooLongToHandOver(process.argv, process.cwd(), process.platform) && isAnotherRunning(userData, isProcessAlive)) {
  dialog.showErrorBox(
    'Too many files at once',
    'Panel Scrutiny is open already. Drag the files onto its window instead.',
  );
  app.exit(1);
} else if (app.requestSingleInstanceLock({ files })) start();
else app.exit(0);

function start(): void {
  log.info('start', { electron: Number.parseInt(info.electron, 10), chromium: Number.parseInt(info.chromium, 10) });
  // One of a few words (`fallback`, `declared`, `override`), so that whoever reads the log knows which Electron this was.
  log.info(`electron-${info.electronSource.replaceAll(/[^a-z]/g, '')}`);
  const stamp = { appVersion: info.version, chromium: info.chromium };
  const last = readLastRun(userData);
  const isTooOld = last !== null && isFromNewer(last, stamp);
  if (isTooOld) setThrowawaySessionData(log);

  const tokens = createTokenStore(() => Date.now());
  const left = openLeftParts(userData);
  const outgoing = createOutgoingFiles({ tokens, left });
  const partitions = openPartitions(userData);
  const lastCopy = createLastCopy();
  const pages = createPageStates();
  const preferences = openPreferences(userData, () => log.warn('preferences-damaged'));
  const rendererFiles = listRendererFiles(join(import.meta.dirname, '../renderer'));
  const shell = createShell({
    preferences,
    pages,
    log,
    beforeEnd: async (engine) => {
      if (engine && safety.isKept(workspaceOfSession(engine.session))) await lastCopy.ask(engine);
    },
    serve: (session) => serveApp(session, { files: rendererFiles, tokens, devServer, dataFolder: userData }),
  });
  const door = createDoor({
    tokens,
    log,
    deliver: (offered) => {
      const contents = shell.window()?.webContents;
      if (!contents || !pages.isReady(contents.id)) return false;
      shell.send('files-opened', offered);
      return true;
    },
  });
  let workspaces: WorkspaceList | null = null;
  const opened = (): WorkspaceList => {
    if (!workspaces) throw new IpcError('refused', 'no workspace is open');
    return workspaces;
  };
  const now = (): Date => new Date();
  const measure = (): ReturnType<typeof measureDisk> => measureDisk(userData);
  const safety = createSafetyService({
    userData,
    appVersion: info.version,
    now,
    tokens,
    outgoing,
    workspaces: () => workspaces,
    measureDisk: measure,
  });
  const restores = createRestores({
    workspaces: opened,
    partitions,
    safety,
    startFilling: shell.startFilling,
    onLost: (id) => shell.sendToAll('restore-lost', { id }),
    open: (id) => void setImmediate(() => shell.openWorkspace(id)),
    now,
  });

  /** Opens the current workspace, or says why not. */
  const openCurrent = (): void => {
    if (isTooOld) return shell.openRecovery('newer-data');
    if (devServer === null && !rendererFiles.has('/index.html')) return shell.openRecovery('missing-files');
    const read = readWorkspaces(userData);
    if (read.state === 'damaged') return shell.openRecovery('workspaces-damaged');
    writeLastRun(userData, stamp);
    // A lost pointer file must not look like a first start.
    const file = read.state === 'ok' ? read.file : (foundWorkspaces(partitions.found()) ?? firstWorkspaces(new Date()));
    if (read.state === 'none') writeWorkspaces(userData, file);
    workspaces = openWorkspaceList(userData, file, () => new Date());
    // What nobody waits for, and what a crash has left.
    const kept = file.workspaces.map(({ id }) => id);
    void Promise.all([partitions.sweep(kept), left.sweep()]).catch((error: unknown) =>
      log.error('sweep-failed', error),
    );
    shell.openWorkspace(workspaces.current().id);
  };

  app.on('second-instance', (_event, argv, folder, data) => {
    shell.show();
    // Electron loses what a second start hands over now and then, when it names many files; its command line arrives.
    void door.openPaths(filesFrom(data) ?? fileArguments(argv, ownArguments, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void door.openPaths([path]);
  });
  app.on('activate', () => {
    if (app.isReady() && !shell.window()) openCurrent();
  });
  // The shell decides when the app ends; without a listener Electron would.
  app.on('window-all-closed', () => {});

  const openWhenReady = async (): Promise<void> => {
    await app.whenReady();
    followTheme(preferences.theme());
    shell.showMenu();
    const storage = { outgoing, partitions, safety, restores, measureDisk: measure };
    const services = { info, log, preferences, pages, shell, door, ...storage };
    const onCopied: HandlerServices['onCopied'] = (engine, outcome) => {
      if (outcome.isLast) lastCopy.finished(engine);
      if (outcome.problem !== null) log.warn('safety-copy-failed');
      shell.sendToAll('safety-copied', outcome);
    };
    registerHandlers(
      createHandlers({ ...services, printer: createPrinter(log), workspaces: () => workspaces, onCopied }),
      door.offer,
      log,
    );
    watchDisk(
      measure,
      (space) => shell.sendToAll('disk-space', space),
      (error) => log.error('disk-unknown', error),
    );
    void door.openPaths(files);
    try {
      openCurrent();
    } catch (error) {
      log.error('start-failed', error);
      shell.openRecovery('start-failed');
    }
  };
  void openWhenReady();
}

/** The files that a second start handed over, or null. It is our own program, but what it sends is still checked. */
function filesFrom(data: unknown): string[] | null {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return null;
  return data.files.filter((file): file is string => typeof file === 'string');
}
