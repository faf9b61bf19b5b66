/** Native menus made from the command list. */
import type { MenuItemModel, MenuModel, MenuSubmenu } from '@shared/menu-model';
import { COMMANDS, type CommandGroup, commandOf } from '../commands/command-list';
import type { CommandHandlers } from '../commands/handlers';
import { effectiveKeys, isSingleKey, toAccelerator } from '../commands/shortcuts';
import type { UndoHistory } from '../commands/undo-history';

export interface MenuOptions {
  readonly handlers: CommandHandlers;
  readonly history: UndoHistory;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly singleKeys: boolean;
  /** True while a dialog waits for an answer. */
  readonly isBlocked: boolean;
}

const SEPARATOR: MenuItemModel = { type: 'separator' };
const role = (name: Extract<MenuItemModel, { type: 'role' }>['role']): MenuItemModel => ({ type: 'role', role: name });

/** Named, because closing a paper stands beside it. */
const CLOSE_WINDOW: MenuItemModel = { type: 'role', role: 'close', label: 'Close window' };

export function buildMenu({ handlers, history, keys, singleKeys, isBlocked }: MenuOptions): MenuModel {
  const keyMap = effectiveKeys(keys, singleKeys);
  const item = (id: (typeof COMMANDS)[number]['id'], label?: string): MenuItemModel => {
    const chord = keyMap.get(id);
    return {
      type: 'command',
      id,
      label: label ?? commandOf(id).title,
      enabled: !isBlocked && handlers.canRun(id),
      // The page handles all keys itself, since scope and text fields decide; the menu only shows them. Single
      // letters are not shown there: a menu would seem to promise that they work everywhere.
      ...(chord && !isSingleKey(chord) && { accelerator: toAccelerator(chord), claimsKey: false }),
    };
  };
  const group = (name: CommandGroup): MenuItemModel[] =>
    COMMANDS.filter((command) => command.group === name).map((command) => item(command.id));
  const withLabel = (verb: string, what: string | null): string => (what === null ? verb : `${verb} ${what}`);
  const menu = (label: string, items: readonly MenuItemModel[], kind?: 'window' | 'help'): MenuSubmenu => ({
    type: 'submenu',
    label,
    items,
    ...(kind && { role: kind }),
  });
  return [
    menu('File', [...group('file'), SEPARATOR, CLOSE_WINDOW, role('quit')]),
    menu('Edit', [
      item('edit.undo', withLabel('Undo', history.undoLabel())),
      item('edit.redo', withLabel('Redo', history.redoLabel())),
      SEPARATOR,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ]),
    menu('View', [...group('view'), SEPARATOR, role('togglefullscreen')]),
    menu('Go', group('go')),
    menu('Paper', group('reader')),
    menu('Question', group('question')),
    menu('Help', group('help'), 'help'),
  ];
}
