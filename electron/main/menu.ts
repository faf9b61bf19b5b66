// The native menu bar. Clicks become `command` events; what a command does is the page's business.

import type { MenuModel } from '@shared/menu-model';
import { app, Menu } from 'electron';
import { defaultMenu, menuTemplate } from './menu-template';

/** Shows the menu that a page described, or the default one for null. */
export function showMenu(model: MenuModel | null, onCommand: (id: string) => void): void {
  const isMac = process.platform === 'darwin';
  const template = menuTemplate(model ?? defaultMenu(isMac), { productName: app.getName(), isMac, onCommand });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
