// What a menu is made of, as plain values, so that a command table can be turned into one.

import type { IconName } from './icon-names';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** `Mod+C`: shown, not bound. */
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
  /** Shows a tick; leave out for entries that are not switched. */
  readonly isChecked?: boolean | undefined;
  readonly onAction: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly entries: readonly MenuEntry[];
}

export interface MenuRule {
  readonly kind: 'separator';
}

export interface MenuHeading {
  readonly kind: 'heading';
  readonly label: string;
}

/** An action, a submenu, a line between, or words above a few actions. */
export type MenuEntry = MenuAction | MenuGroup | MenuRule | MenuHeading;

export interface MenuBlock {
  readonly key: string;
  readonly heading: string | null;
  readonly entries: readonly (MenuAction | MenuGroup)[];
}

/** Entries cut into blocks at lines and headings; blocks left empty, and lines at either end, disappear. */
export function menuBlocks(entries: readonly MenuEntry[]): readonly MenuBlock[] {
  const blocks: { heading: string | null; entries: (MenuAction | MenuGroup)[] }[] = [{ heading: null, entries: [] }];
  for (const entry of entries) {
    if ('kind' in entry) blocks.push({ heading: entry.kind === 'heading' ? entry.label : null, entries: [] });
    else blocks.at(-1)?.entries.push(entry);
  }
  return blocks
    .filter((block) => block.entries.length > 0)
    .map((block) => ({ ...block, key: `block ${block.entries[0]?.id}` }));
}
