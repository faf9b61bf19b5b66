// From the menu as data to Electron's menu template. Pure: it only needs to know the platform and what a click does.

import type { MenuItemModel, MenuModel, MenuSubmenu } from '@shared/menu-model';
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuTemplateOptions {
  readonly productName: string;
  readonly isMac: boolean;
  readonly onCommand: (id: string) => void;
}

function item(model: MenuItemModel, onCommand: (id: string) => void): MenuItemConstructorOptions {
  if (model.type === 'separator') return { type: 'separator' };
  if (model.type === 'submenu') return submenu(model, onCommand);
  if (model.type === 'role') return { role: model.role, ...(model.label === undefined ? {} : { label: model.label }) };
  const { id, label, accelerator, claimsKey = true, enabled = true, checked } = model;
  return {
    id,
    label,
    enabled,
    click: () => onCommand(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: claimsKey }),
    ...(checked === undefined ? {} : { type: 'checkbox', checked }),
  };
}

function submenu(model: MenuSubmenu, onCommand: (id: string) => void): MenuItemConstructorOptions {
  return {
    label: model.label,
    ...(model.role === undefined ? {} : { role: model.role }),
    submenu: model.items.map((one) => item(one, onCommand)),
  };
}

const MAC_APP_ITEMS: readonly MenuItemModel[] = [
  { type: 'role', role: 'about' },
  { type: 'separator' },
  { type: 'command', id: 'go.settings', label: 'Settings…', accelerator: 'Cmd+,' },
  { type: 'separator' },
  { type: 'role', role: 'services' },
  { type: 'separator' },
  { type: 'role', role: 'hide' },
  { type: 'role', role: 'hideOthers' },
  { type: 'role', role: 'unhide' },
  { type: 'separator' },
  { type: 'role', role: 'quit' },
];

/** The template for `Menu.buildFromTemplate`; on macOS the application menu comes first. */
export function menuTemplate(model: MenuModel, options: MenuTemplateOptions): MenuItemConstructorOptions[] {
  const { productName, isMac, onCommand } = options;
  const own = isMac ? [{ type: 'submenu', label: productName, items: MAC_APP_ITEMS } as const] : [];
  return [...own, ...model].map((one) => submenu(one, onCommand));
}

/** Until the page has sent its own: enough to quit, and to edit text. Undo is a command, since data is undone too. */
export function defaultMenu(isMac: boolean): MenuModel {
  return [
    { type: 'submenu', label: 'File', items: [{ type: 'role', role: isMac ? 'close' : 'quit' }] },
    {
      type: 'submenu',
      label: 'Edit',
      items: [
        { type: 'command', id: 'edit.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
        { type: 'command', id: 'edit.redo', label: 'Redo', accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y' },
        { type: 'separator' },
        { type: 'role', role: 'cut' },
        { type: 'role', role: 'copy' },
        { type: 'role', role: 'paste' },
        { type: 'role', role: 'selectAll' },
      ],
    },
    {
      type: 'submenu',
      label: 'Window',
      role: 'window',
      items: [
        { type: 'role', role: 'minimize' },
        { type: 'role', role: 'togglefullscreen' },
      ],
    },
  ];
}
