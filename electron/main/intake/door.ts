// Where files come in: the open dialog, drops, the command line and the system. The page sees tokens, never paths.

import type { ChoosePurpose, OfferedFile } from '@shared/intake-model';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Logger } from '../logger';
import { MAX_BACKUP_BYTES } from './check-file';
import { type OfferedPath, offerFiles } from './offer-files';
import type { TokenStore } from './token-store';

export interface DoorOptions {
  readonly tokens: TokenStore;
  readonly log: Logger;
  /** Hands files to the page when it listens; false leaves them waiting. */
  readonly deliver: (files: OfferedFile[]) => boolean;
}

export interface Door {
  readonly choose: (owner: BrowserWindow | null, purpose: ChoosePurpose, multiple: boolean) => Promise<OfferedFile[]>;
  readonly offer: (files: readonly OfferedPath[]) => Promise<OfferedFile[]>;
  /** Paths from the command line, a second start, or the system. */
  readonly openPaths: (paths: readonly string[]) => Promise<void>;
  /** What is still waiting; given once. */
  readonly takeWaiting: () => OfferedFile[];
}

const TITLES: Readonly<Record<ChoosePurpose, string>> = {
  plan: 'Choose the plan',
  agenda: 'Choose the agenda front sheet',
  papers: 'Choose papers',
  figures: 'Choose the spreadsheet or CSV file',
  backup: 'Choose a backup',
  any: 'Choose files',
};

const DOCUMENTS: FileFilter = {
  name: 'PDF, Word, OpenDocument, web page, text',
  extensions: ['pdf', 'docx', 'odt', 'html', 'htm', 'txt'],
};
const ZIP: FileFilter = { name: 'Backups', extensions: ['zip'] };
const TABLES: FileFilter = { name: 'XLSX, CSV', extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'] };
const ALL: FileFilter = { name: 'All files', extensions: ['*'] };

function filtersFor(purpose: ChoosePurpose): FileFilter[] {
  if (purpose === 'any') return [ALL];
  if (purpose === 'backup') return [ZIP, ALL];
  if (purpose === 'figures') return [TABLES, ALL];
  return [DOCUMENTS, ALL];
}

export function createDoor({ tokens, log, deliver }: DoorOptions): Door {
  let waiting: OfferedFile[] = [];
  const offer = (files: readonly OfferedPath[]): Promise<OfferedFile[]> => offerFiles(files, tokens);
  return {
    offer,
    choose: async (owner, purpose, multiple) => {
      const options: Electron.OpenDialogOptions = {
        title: TITLES[purpose],
        filters: filtersFor(purpose),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const chosen = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
      const paths = chosen.canceled ? [] : chosen.filePaths.map((path) => ({ path }));
      return purpose === 'backup' ? offerFiles(paths, tokens, MAX_BACKUP_BYTES) : offer(paths);
    },
    openPaths: async (paths) => {
      const files = await offer(paths.map((path) => ({ path })));
      if (files.length === 0) return;
      log.info('files-opened', { count: files.length });
      if (!deliver(files)) waiting = [...waiting, ...files];
    },
    takeWaiting: () => {
      const files = waiting;
      waiting = [];
      return files;
    },
  };
}
