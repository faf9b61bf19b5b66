// Menus: from a button, or anywhere through MenuPopover.

import type { ReactNode, RefObject } from 'react';
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  type Placement,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { cx } from './cx';
import { Icon } from './icon';
import { Kbd } from './kbd';
import s from './list-box.module.css';
import { type MenuAction, type MenuEntry, type MenuGroup, menuBlocks } from './menu-entries';

export type { MenuEntry } from './menu-entries';

export interface MenuButtonProps {
  readonly entries: readonly MenuEntry[];
  /** Name of the menu. */
  readonly label: string;
  readonly placement?: Placement;
  /** A Button or IconButton from this folder. */
  readonly children: ReactNode;
}

/** Opens a menu from the button inside it. Arrow down opens it too. */
export function MenuButton({ entries, label, placement = 'bottom start', children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={cx(s['panel'])} placement={placement} offset={4}>
        <EntryMenu label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuPopoverProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly anchorRef: RefObject<Element | null>;
  readonly placement?: Placement;
}

/** A menu opened by other means than a button, beside the anchor. */
export function MenuPopover(props: MenuPopoverProps) {
  const { label, entries, isOpen, onClose, anchorRef, placement = 'bottom start' } = props;
  return (
    <Popover
      className={cx(s['panel'])}
      trigger="MenuTrigger"
      triggerRef={anchorRef}
      placement={placement}
      offset={0}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
    >
      <EntryMenu label={label} entries={entries} onClose={onClose} />
    </Popover>
  );
}

interface EntryMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose?: () => void;
}

function EntryMenu({ label, entries, onClose }: EntryMenuProps) {
  const blocks = menuBlocks(entries);
  return (
    <Menu aria-label={label} className={cx(s['list'])} autoFocus="first" {...(onClose && { onClose })}>
      {blocks.flatMap((block, index) => [
        index > 0 && <Separator key={`rule ${block.key}`} className={cx(s['rule'])} />,
        <MenuSection key={block.key} id={block.key} aria-label={block.heading ?? label}>
          {block.heading !== null && <Header className={cx(s['heading'])}>{block.heading}</Header>}
          {block.entries.map((entry) =>
            'entries' in entry ? <Submenu key={entry.id} group={entry} /> : <ActionRow key={entry.id} action={entry} />,
          )}
        </MenuSection>,
      ])}
    </Menu>
  );
}

function ActionRow({ action }: { readonly action: MenuAction }) {
  const { id, label, icon, shortcut, isDisabled = false, isDanger = false, isChecked, onAction } = action;
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={cx(s['row'], isDanger && !isDisabled && s['danger'])}
    >
      {isChecked !== undefined && (
        <span className={cx(s['mark'])}>{isChecked && <Icon name="check" label="On" />}</span>
      )}
      {icon && <Icon name={icon} className={isDanger ? undefined : s['picture']} />}
      <Text slot="label" className={cx(s['words'])}>
        {label}
      </Text>
      {shortcut !== undefined && (
        <span className={cx(s['end'])}>
          <Kbd keys={shortcut} isPlain />
        </span>
      )}
    </MenuItem>
  );
}

function Submenu({ group }: { readonly group: MenuGroup }) {
  return (
    <SubmenuTrigger>
      <MenuItem id={group.id} textValue={group.label} className={cx(s['row'])}>
        {group.icon && <Icon name={group.icon} className={s['picture']} />}
        <Text slot="label" className={cx(s['words'])}>
          {group.label}
        </Text>
        <Icon name="chevron-right" className={s['picture']} />
      </MenuItem>
      <Popover className={cx(s['panel'])} offset={-2} crossOffset={-4}>
        <EntryMenu label={group.label} entries={group.entries} />
      </Popover>
    </SubmenuTrigger>
  );
}
