// A menu as data: the page builds it from the command list, the main process turns it into native menus.
import { z } from 'zod';

/** Roles that the system performs itself. Undo and redo are not among them: they are our commands. */
export const menuRole = z.enum([
  'about',
  'services',
  'hide',
  'hideOthers',
  'unhide',
  'quit',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'delete',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'zoom',
  'close',
  'front',
]);
export type MenuRole = z.infer<typeof menuRole>;

export interface MenuSeparator {
  readonly type: 'separator';
}

/** Clicking sends the event `command` with `id`. */
export interface MenuCommand {
  readonly type: 'command';
  readonly id: string;
  readonly label: string;
  /** Electron accelerator, such as `CmdOrCtrl+Shift+P`. */
  readonly accelerator?: string | undefined;
  /** False shows the key without claiming it, for keys that the page handles itself. Default true. */
  readonly claimsKey?: boolean | undefined;
  readonly enabled?: boolean | undefined;
  /** Present makes it a tick item. */
  readonly checked?: boolean | undefined;
}

export interface MenuRoleItem {
  readonly type: 'role';
  readonly role: MenuRole;
  readonly label?: string | undefined;
}

export interface MenuSubmenu {
  readonly type: 'submenu';
  readonly label: string;
  /** Tells macOS which menu is which, so that it adds its own items. */
  readonly role?: 'window' | 'help' | undefined;
  readonly items: readonly MenuItemModel[];
}

export type MenuItemModel = MenuSeparator | MenuCommand | MenuRoleItem | MenuSubmenu;

/** Top-level menus from left to right. The macOS application menu is added by the main process. */
export type MenuModel = readonly MenuSubmenu[];

const label = z.string().min(1).max(120);

const menuItem: z.ZodType<MenuItemModel, MenuItemModel> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('separator') }).strict(),
    z
      .object({
        type: z.literal('command'),
        id: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,79}$/),
        label,
        accelerator: z.string().max(60).optional(),
        claimsKey: z.boolean().optional(),
        enabled: z.boolean().optional(),
        checked: z.boolean().optional(),
      })
      .strict(),
    z.object({ type: z.literal('role'), role: menuRole, label: label.optional() }).strict(),
    submenu,
  ]),
);

const submenu = z
  .object({
    type: z.literal('submenu'),
    label,
    role: z.enum(['window', 'help']).optional(),
    items: z.array(menuItem).max(200),
  })
  .strict();

export const menuModel: z.ZodType<MenuModel, MenuModel> = z.array(submenu).max(20);
