// Keyboard, mouse and selection of a collection of rows, over the pure rules of collection-logic.

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { handleKey, isInside, isToggle, type KeyContext, rowIdOf } from './collection-keys';
import {
  activeIndex,
  type ChoiceKind,
  type Cursor,
  choose,
  idsForAction,
  NO_CURSOR,
  type Rows,
  rowsOf,
} from './collection-logic';
import type { CollectionProps, HasId } from './collection-props';
import { type ContextMenuState, useContextMenu } from './context-menu';

export interface CollectionOptions<Row extends HasId> {
  readonly rows: readonly Row[];
  /** The ids of the rows, in their order. */
  readonly ids: readonly string[];
  readonly props: CollectionProps<Row>;
  readonly rootRef: RefObject<HTMLElement | null>;
  /** Keys of its own (a tree's left and right); true when used. */
  readonly onOwnKey?: (event: KeyboardEvent, index: number) => boolean;
}

export interface Collection {
  /** Index of the row the keyboard is on, -1 without rows. */
  readonly active: number;
  readonly isSelected: (id: string) => boolean;
  readonly menu: ContextMenuState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  /** Puts the keyboard on a row and, unless told otherwise, chooses it. */
  readonly goTo: (index: number, kind?: ChoiceKind) => void;
  /** To be given the virtual rows once they exist. */
  readonly attach: (view: CollectionView) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** What the collection asks of the rows on screen. */
export interface CollectionView {
  readonly scrollTo: (index: number) => void;
  /** How many rows a Page key moves. */
  readonly page: () => number;
}

const TYPE_AHEAD_MS = 700;
const NOTHING: ReadonlySet<string> = new Set();

/** Everything a collection does besides drawing its rows. Rows carry `data-row` with their id. */
export function useCollection<Row extends HasId>(options: CollectionOptions<Row>): Collection {
  const { rows: items, ids, props, rootRef } = options;
  const { selected = NOTHING, onSelect, selectionMode = onSelect ? 'single' : 'none', reveal = null } = props;
  const rows = useMemo(() => rowsOf(ids), [ids]);
  const [cursor, setCursor] = useCursor(rows, reveal);
  const active = activeIndex(rows, cursor, selected);
  const view = useRef<CollectionView>({ scrollTo: () => {}, page: () => 1 });
  const focus = useRowFocus({
    rootRef,
    activeId: rows.ids[active] ?? null,
    autoFocus: props.autoFocus ?? false,
    onTakeOver: (id) => pick(id, 'only'),
  });
  const pick = (id: string, kind: ChoiceKind) => {
    const next = choose(rows, { cursor: settled(rows, cursor, active), selected }, id, kind, selectionMode);
    setCursor(next.cursor);
    if (!isSame(next.selected, selected)) onSelect?.(next.selected);
  };
  const goTo = (index: number, kind: ChoiceKind = 'only') => {
    const id = rows.ids[index];
    if (id === undefined) return;
    pick(id, kind);
    view.current.scrollTo(index);
    focus.request(id);
  };
  const menu = useContextMenu((target) => {
    const id = rowIdOf(target);
    if (id === null) return [];
    if (!selected.has(id)) pick(id, 'only');
    return props.getMenu?.(idsForAction(rows, selected, id)) ?? [];
  });
  const typeAhead = useTypeAhead();
  const keys: KeyContext<Row> = {
    ...options,
    rows,
    items,
    active,
    selected,
    goTo,
    typeAhead,
    page: () => view.current.page(),
    selectAll: selectionMode === 'multiple' ? () => onSelect?.(new Set(rows.ids)) : null,
  };
  const onKeyDown = (event: KeyboardEvent) => handleKey(event, keys);
  return {
    active,
    isSelected: (id) => selected.has(id),
    menu,
    goTo,
    onFocus: focus.enter,
    onBlur: focus.leave,
    attach: (next) => {
      view.current = next;
    },
    onKeyDown,
    onMouseDown: (event) => {
      const id = rowIdOf(event.target);
      if (id === null || event.button !== 0 || isInside(event.target)) return;
      pick(id, event.shiftKey ? 'range' : isToggle(event) ? 'toggle' : 'only');
    },
    onDoubleClick: (event) => {
      const id = rowIdOf(event.target);
      if (id !== null && !isInside(event.target)) props.onOpen?.(id);
    },
  };
}

/** The cursor, moved to the revealed row whenever another one is named. */
function useCursor(rows: Rows, reveal: string | null): readonly [Cursor, (cursor: Cursor) => void] {
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [seen, setSeen] = useState<string | null>(null);
  if (reveal !== seen) {
    setSeen(reveal);
    if (reveal !== null) setCursor({ id: reveal, index: rows.indexOf.get(reveal) ?? 0, anchor: reveal });
  }
  return [cursor, setCursor];
}

interface RowFocusOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly activeId: string | null;
  readonly autoFocus: boolean;
  /** A row now stands, and is chosen, where a focused one has gone. */
  readonly onTakeOver: (id: string) => void;
}

/** Focuses a row once it is in the page, and the row that takes the place of a focused one that has gone. */
function useRowFocus({ rootRef, activeId, autoFocus, onTakeOver }: RowFocusOptions) {
  const wanted = useRef<string | null>(null);
  const isFirst = useRef(autoFocus);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const isLost = hadFocus.current && (document.activeElement === document.body || document.activeElement === null);
    const id = wanted.current ?? (isLost || isFirst.current ? activeId : null);
    if (id !== null) {
      const row = root.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
      if (row) {
        row.focus({ preventScroll: true });
        wanted.current = null;
        isFirst.current = false;
        if (isLost) onTakeOver(id);
      }
    }
  });
  return {
    request: (id: string) => {
      wanted.current = id;
    },
    enter: () => {
      hadFocus.current = true;
    },
    // A row that is taken away keeps its claim: the row in its place is focused next.
    leave: (event: FocusEvent) => {
      if (event.target.isConnected) hadFocus.current = false;
    },
  };
}

function useTypeAhead(): (letter: string, now: number) => string {
  const typed = useRef({ text: '', at: 0 });
  return (letter, now) => {
    const text = now - typed.current.at > TYPE_AHEAD_MS ? letter : typed.current.text + letter;
    typed.current = { text, at: now };
    return text;
  };
}

function settled(rows: Rows, cursor: Cursor, active: number): Cursor {
  const id = rows.ids[active] ?? null;
  return { id, index: Math.max(active, 0), anchor: cursor.anchor ?? id };
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((id) => b.has(id)));
}
