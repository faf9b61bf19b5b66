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
  /** The ids that something begun on a row is about: all that are chosen when the row is one of them. */
  readonly idsFor: (id: string) => readonly string[];
  /** Lets a press on one of several chosen rows leave them chosen: it became a drag. */
  readonly keepChoice: () => void;
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
  const { focusKey = 0 } = props;
  const [cursor, setCursor] = useCursor(rows, reveal, focusKey);
  const active = activeIndex(rows, cursor, selected);
  const view = useRef<CollectionView>({ scrollTo: () => {}, page: () => 1 });
  const focus = useRowFocus({
    rootRef,
    activeId: rows.ids[active] ?? null,
    autoFocus: props.autoFocus ?? false,
    focusKey,
    onTakeOver: (id) => selected.has(id) || pick(id, 'only'),
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
  const late = useLateChoice((id) => pick(id, 'only'));
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
      const kind = event.shiftKey ? 'range' : isToggle(event) ? 'toggle' : 'only';
      if (kind === 'only' && selected.size > 1 && selected.has(id)) late.wait(id);
      else pick(id, kind);
    },
    idsFor: (id) => idsForAction(rows, selected, id),
    keepChoice: late.forget,
    onDoubleClick: (event) => {
      const id = rowIdOf(event.target);
      if (id !== null && !isInside(event.target)) props.onOpen?.(id);
    },
  };
}

/** The cursor, moved to the revealed row whenever another one is named, or the focus is to go there again. */
function useCursor(rows: Rows, reveal: string | null, focusKey: number) {
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [seen, setSeen] = useState<{ reveal: string | null; focusKey: number }>({ reveal: null, focusKey });
  if (reveal !== seen.reveal || focusKey !== seen.focusKey) {
    setSeen({ reveal, focusKey });
    if (reveal !== null) setCursor({ id: reveal, index: rows.indexOf.get(reveal) ?? 0, anchor: reveal });
  }
  return [cursor, setCursor] as const;
}

/** A press on one of several chosen rows may be the beginning of a drag: it chooses that row alone when it is let go. */
function useLateChoice(choose: (id: string) => void) {
  const waiting = useRef<string | null>(null);
  return {
    wait: (id: string) => {
      waiting.current = id;
      const release = (event: Event) => {
        if (waiting.current === id && rowIdOf(event.target) === id) choose(id);
        waiting.current = null;
      };
      document.addEventListener('mouseup', release, { once: true });
    },
    forget: () => {
      waiting.current = null;
    },
  };
}

interface RowFocusOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly activeId: string | null;
  readonly autoFocus: boolean;
  readonly focusKey: number;
  /** A row now stands, and is chosen, where a focused one has gone. */
  readonly onTakeOver: (id: string) => void;
}

/** Focuses a row once it is in the page, and the row that takes the place of a focused one that has gone. */
function useRowFocus({ rootRef, activeId, autoFocus, focusKey, onTakeOver }: RowFocusOptions) {
  const wanted = useRef<string | null>(null);
  const lastKey = useRef(focusKey);
  const isFirst = useRef(autoFocus);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    if (lastKey.current !== focusKey) wanted.current = activeId;
    lastKey.current = focusKey;
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
