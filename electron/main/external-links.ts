// The only call to shell.openExternal, after the user has seen where a link leads.

import { IpcError } from '@shared/ipc-result';
import { type BrowserWindow, dialog, shell } from 'electron';
import { displayName } from './intake/display-name';
import { destinationOf, safeExternalUrl } from './safe-external-url';

/** Asks, then opens in the user's own browser or mail program. Throws `IpcError` refused for other addresses. */
export async function openExternalLink(owner: BrowserWindow | null, text: string): Promise<{ opened: boolean }> {
  const url = safeExternalUrl(text);
  if (!url) throw new IpcError('refused', 'only https and mailto addresses are opened');
  const isMail = url.protocol === 'mailto:';
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: isMail
      ? `Write to ${displayName(destinationOf(url))} in your mail program?`
      : `Open ${displayName(destinationOf(url))} in your browser?`,
    detail: 'This leaves Panel Scrutiny. Nothing of your data is sent.',
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = owner ? await dialog.showMessageBox(owner, options) : await dialog.showMessageBox(options);
  if (response !== 0) return { opened: false };
  await shell.openExternal(url.href);
  return { opened: true };
}
