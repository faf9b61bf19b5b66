// The save dialog: what a file is called at first, and what the name becomes.
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { OutgoingKind } from '@shared/outgoing-model';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';

const FILTERS: Readonly<Record<OutgoingKind, FileFilter>> = {
  pdf: { name: 'PDF files', extensions: ['pdf'] },
  docx: { name: 'Word documents', extensions: ['docx'] },
  xlsx: { name: 'Excel workbooks', extensions: ['xlsx'] },
  csv: { name: 'CSV files', extensions: ['csv'] },
  zip: { name: 'ZIP files', extensions: ['zip'] },
};

/** Names that mean devices on Windows, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const MAX_STEM = 150;

/** A name that every system takes: no separators, control or direction-changing characters, no device, not too long. */
export function safeFileName(suggested: string, kind: OutgoingKind): string {
  const ending = `.${kind}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]+/g, '-')
    .replaceAll(/\s+/g, ' ');
  const short = Array.from(clean)
    .slice(0, MAX_STEM)
    .join('')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (short === '') return `Panel Scrutiny${ending}`;
  return DEVICE.test(short) ? `_${short}${ending}` : `${short}${ending}`;
}

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
