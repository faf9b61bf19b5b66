/** The composition root: puts database, engine, reader, history and bridge together into what the screens use. */

import type { AppInfo, Workspace } from '@shared/ipc-contract';
import { liveQuery } from 'dexie';
import { createHandlers } from '../commands/handlers';
import { createUndoHistory } from '../commands/undo-history';
import type { ChangeSet } from '../db/change-set';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { createTransactor } from '../db/unit-of-work';
import { sentenceFor } from '../domain/errors';
import type { AppServices } from '../hooks/services-context';
import { createBackups } from '../platform/backups';
import { bridge } from '../platform/bridge';
import { createDocumentReader } from '../platform/document-reader';
import { createEngineClient } from '../platform/engine-client';
import { sortOffered } from '../platform/intake';
import { saveFile } from '../platform/outgoing';
import { openPaperDesk } from '../platform/paper-desk';
import { printToPdf } from '../platform/print';
import { createWorkspaces } from '../platform/workspaces';
import { usePreferences } from '../state/preferences-store';
import { saveArrivedLate, saveFailed, saveFinished, saveStarted, useSaveState } from '../state/save-state-store';
import { flushAll } from '../state/unsaved-text';
import type { ToastQueue } from '../ui/toasts';

const PDF_ASSETS_URL = `${window.location.origin}/pdfjs/`;

export function makeServices(
  database: ScrutinyDatabase,
  info: AppInfo,
  workspace: Workspace,
  toasts: ToastQueue,
): AppServices {
  const clock = () => new Date();
  const author = createAuthor(database);
  const engine = createEngineClient({
    connectEngine: bridge.connectEngine,
    onRestarted: (listener) => void bridge.on('engine-restarted', listener),
    onLate: (changeSet) => {
      saveArrivedLate(changeSet.at);
      // Its use case was told that it had failed; so that it can be undone, it is history all the same.
      if (changeSet.undoes === null) history.record(changeSet);
      void flushAll();
    },
  });
  const commit = async (changeSet: ChangeSet) => {
    const hadProblem = useSaveState.getState().problem !== null;
    saveStarted();
    try {
      const result = await engine.commit(changeSet);
      saveFinished(changeSet.at);
      // What could not be saved before may go through now.
      if (hadProblem) void flushAll();
      return result;
    } catch (error) {
      saveFailed(sentenceFor(error));
      throw error;
    }
  };
  const transactor = createTransactor({
    database,
    writer: { commit },
    clock,
    author,
    onSaved: (changeSet) => history.record(changeSet),
  });
  const history = createUndoHistory({ commit: (changeSet) => transactor.commit(changeSet), clock, author });
  return {
    context: {
      database,
      transactor,
      files: engine,
      readings: engine,
      reader: createDocumentReader(PDF_ASSETS_URL),
      clock,
    },
    history,
    handlers: createHandlers(),
    notify: (notice) => {
      // A failure that comes again while it is still told of needs no second message.
      const isShown = toasts.source.visibleToasts.some(({ content }) => content.message === notice.message);
      if (!isShown || notice.action) toasts.show(notice);
    },
    log: (code, error) => reportError(new Error(code, { cause: error })),
    chooseFiles: async (purpose, multiple) => sortOffered(await bridge.invoke('files.choose', { purpose, multiple })),
    dropFiles: async (files) => sortOffered(await bridge.intakeDropped(files)),
    saveFile,
    backups: createBackups(engine.ask),
    openPaperDesk,
    printToPdf,
    savePreferences: async (patch) => {
      usePreferences.setState(patch);
      const { layout, keys, unfolded, figureColumns, ...rest } = patch;
      await bridge.invoke('preferences.set', {
        ...rest,
        ...(layout && { layout: { ...layout } }),
        ...(keys && { keys: { ...keys } }),
        ...(unfolded && {
          unfolded: Object.fromEntries(Object.entries(unfolded).map(([version, ids]) => [version, [...ids]])),
        }),
        ...(figureColumns && {
          figureColumns: Object.fromEntries(Object.entries(figureColumns).map(([key, uses]) => [key, [...uses]])),
        }),
      });
    },
    openLink: async (url) => {
      await bridge.invoke('links.open', { url });
    },
    openFolder: (which) => bridge.invoke(which === 'data' ? 'app.openDataFolder' : 'app.openLogFolder'),
    workspaces: createWorkspaces(workspace),
    isMac: info.platform === 'macos',
    pdfAssetsUrl: PDF_ASSETS_URL,
    about: info,
  };
}

/** Who did it, for the history: the person marked as "me", followed as members change. */
function createAuthor(database: ScrutinyDatabase): () => string {
  let name = 'This computer';
  liveQuery(() => database.rows('members').toArray()).subscribe({
    next: (rows) => {
      const me = rows.find((row) => row['isMe'] === true)?.payload['name'];
      name = typeof me === 'string' && me !== '' ? me : 'This computer';
    },
  });
  return () => name;
}
