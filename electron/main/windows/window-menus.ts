// Each window describes its own menu. The one shown is that of the window used last, and its commands go there.

import type { MenuModel } from '@shared/menu-model';
import type { BrowserWindow, WebContents } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { showMenu } from '../menu';

export interface WindowMenus {
  /** Shows the menu of the window used last, or the default one. Not before the app is ready. */
  readonly show: () => void;
  /** From now until it is closed, using the window brings up its menu. */
  readonly follow: (window: BrowserWindow) => void;
  readonly set: (contents: WebContents, model: MenuModel) => void;
  /** The window used last; null when none is left. */
  readonly active: () => BrowserWindow | null;
}

export function createWindowMenus(): WindowMenus {
  const models = new Map<number, MenuModel>();
  /** The one used last stands last. */
  let order: readonly BrowserWindow[] = [];
  const active = (): BrowserWindow | null => order.findLast((window) => !window.isDestroyed()) ?? null;
  const show = (): void => {
    const model = models.get(active()?.webContents.id ?? -1) ?? null;
    showMenu(model, (id) => sendEvent(active()?.webContents, 'command', { id }));
  };
  const bringUp = (window: BrowserWindow): void => {
    if (active() === window) return;
    order = [...order.filter((one) => one !== window), window];
    show();
  };
  return {
    show,
    follow: (window) => {
      const { id } = window.webContents;
      bringUp(window);
      window.on('focus', () => bringUp(window));
      window.once('closed', () => {
        models.delete(id);
        order = order.filter((one) => one !== window);
        show();
      });
    },
    set: (contents, model) => {
      models.set(contents.id, model);
      if (active()?.webContents.id === contents.id) show();
    },
    active,
  };
}
