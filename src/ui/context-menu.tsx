// The menu of the right mouse button, of Shift+F10 and of the Menu key.

import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import s from './context-menu.module.css';
import { cx } from './cx';
import { MenuPopover } from './menu';
import type { MenuEntry } from './menu-entries';

export interface ContextMenuProps {
  readonly label: string;
  /** Asked when the menu opens, so that it can depend on what was pressed. An empty answer opens nothing. */
  readonly getEntries: (target: Element) => readonly MenuEntry[];
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Wraps what has a menu. The browser raises the same event for the mouse and for both keys. */
export function ContextMenu({ label, getEntries, children, className }: ContextMenuProps) {
  const menu = useContextMenu(getEntries);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the focusable thing is inside; this only listens
    <div className={cx(s['root'], className)} onContextMenu={menu.handleContextMenu}>
      {children}
      <ContextMenuPopover label={label} menu={menu} />
    </div>
  );
}

/** The state of a context menu, for parts that listen themselves. */
export interface ContextMenuState {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly handleContextMenu: (event: MouseEvent) => void;
  readonly close: () => void;
}

/** Remembers where the menu was asked for and what it holds. Focus goes back by itself when it closes. */
export function useContextMenu(getEntries: (target: Element) => readonly MenuEntry[]): ContextMenuState {
  const [open, setOpen] = useState<Pick<ContextMenuState, 'at' | 'entries'>>({ at: null, entries: [] });
  const handleContextMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : event.currentTarget;
    if (target.closest('input, textarea, [contenteditable="true"]')) return;
    const entries = getEntries(target);
    if (entries.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen({ at: pointOf(event, target), entries });
  };
  return { ...open, handleContextMenu, close: () => setOpen((was) => ({ ...was, at: null })) };
}

/** The menu itself, at the point it was asked for. */
export function ContextMenuPopover({ label, menu }: { readonly label: string; readonly menu: ContextMenuState }) {
  const anchorRef = useRef<HTMLSpanElement>(null);
  const { at, entries, close } = menu;
  if (at === null) return null;
  return (
    <>
      {/* In the body: inside a contained box (a list, a tree) "fixed" would count from that box and not from the window. */}
      {createPortal(
        <span ref={anchorRef} className={cx(s['anchor'])} style={{ insetInlineStart: at.x, insetBlockStart: at.y }} />,
        document.body,
      )}
      <MenuPopover
        key={`${at.x} ${at.y}`}
        label={label}
        entries={entries}
        isOpen
        onClose={close}
        anchorRef={anchorRef}
      />
    </>
  );
}

/** From the keyboard there may be no position: the menu then stands under the focused thing. */
function pointOf(event: MouseEvent, target: Element): { x: number; y: number } {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const box = target.getBoundingClientRect();
  return { x: box.left + Math.min(32, box.width / 2), y: box.bottom };
}
