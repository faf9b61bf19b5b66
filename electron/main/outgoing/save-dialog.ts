// The save dialog, and what the name becomes.
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { OutgoingKind } from '@shared/outgoing-model';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { safeFileName } from './file-name';

const FILTERS: Readonly<Record<OutgoingKind, FileFilter>> = {
  pdf: { name: 'PDF files', extensions: ['pdf'] },
  docx: { name: 'Word documents', extensions: ['docx'] },
  xlsx: { name: 'Excel workbooks', extensions: ['xlsx'] },
  csv: { name: 'CSV files', extensions: ['csv'] },
  zip: { name: 'ZIP files', extensions: ['zip'] },
};

/**
 * The path with the kind's ending when the user typed none. Not where that names a file that is there: the dialog has
 * asked about replacing another one.
 */
export function withEnding(path: string, kind: OutgoingKind): string {
  if (extname(path) !== '') return path;
  const full = `${path}.${kind}`;
  return existsSync(full) ? path : full;
}

/** Where the user wants the file, or null when they cancelled. */
export async function chooseTarget(
  owner: BrowserWindow | null,
  suggestedName: string,
  kind: OutgoingKind,
): Promise<string | null> {
  const options = {
    defaultPath: safeFileName(suggestedName, kind),
    filters: [FILTERS[kind], { name: 'All files', extensions: ['*'] }],
    properties: ['showOverwriteConfirmation' as const],
  };
  const chosen = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  return chosen.canceled || chosen.filePath === '' ? null : withEnding(chosen.filePath, kind);
}
