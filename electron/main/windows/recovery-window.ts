// A start-up screen in a window of its own. Its partition lives in memory: no workspace is opened behind it.
import { BrowserWindow } from 'electron';
import { recoveryUrl } from '../recovery/recovery-pages';
import type { RecoveryKind } from '../recovery/recovery-texts';
import { lockedWebPreferences } from './web-preferences';
import { groundColour } from './window-ground';

export const RECOVERY_PARTITION = 'recovery';

/** Opens the screen of one kind. */
export function openRecoveryWindow(kind: RecoveryKind, title: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 760,
    height: 560,
    title,
    backgroundColor: groundColour('system'),
    webPreferences: lockedWebPreferences(RECOVERY_PARTITION),
  });
  void window.loadURL(recoveryUrl(kind));
  return window;
}
