// Rows of a tree taken elsewhere by mouse or pen: what is carried, where it would land, and why it can't.

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isInside, rowIdOf } from './collection-keys';
import type { HasId } from './collection-props';
import { followDrag, type Point } from './follow-drag';
import { dropAt, type TreeDragOptions, type TreeDrop } from './tree-drag';
import type { TreeRow } from './tree-rows';
import type { Collection } from './use-collection';
import { useRem } from './use-rem';

/** A drag as it is drawn. */
export interface TreeDragView {
  readonly ids: readonly string[];
  readonly words: string;
  readonly point: Point;
  readonly drop: TreeDrop | null;
  readonly refusal: string | null;
  /** The line between rows: pixels from the top of the rows, and the level it begins at. Null inside a row. */
  readonly line: { readonly top: number; readonly level: number } | null;
}

export interface TreeDragState {
  readonly view: TreeDragView | null;
  readonly onPointerDown: (event: PointerEvent) => void;
}

interface Options<Node extends HasId> {
  readonly rows: readonly TreeRow<Node>[];
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly collection: Collection;
  readonly drag: TreeDragOptions | undefined;
  readonly onUnfold: (id: string) => void;
}

/** A folded row that something is held over opens after this many milliseconds. */
const OPENS_AFTER = 700;

export function useTreeDrag<Node extends HasId>(options: Options<Node>): TreeDragState {
  const { rows, rootRef, collection, drag } = options;
  const [view, setView] = useState<TreeDragView | null>(null);
  const rem = useRem();
  // While something is dragged, rows come and go: the pointer is held against those of the last render.
  const latest = useRef({ rows, drag });
  useLayoutEffect(() => {
    latest.current = { rows, drag };
  });
  useUnfolding(view, options);
  const look = (root: HTMLElement, ids: readonly string[], point: Point): TreeDragView | null => {
    const now = latest.current;
    return now.drag === undefined ? null : lookAt({ root, rem, point, ids, rows: now.rows, drag: now.drag });
  };
  return {
    view,
    onPointerDown: (event) => {
      const id = rowIdOf(event.target);
      const root = rootRef.current;
      const isOrdinary = event.button === 0 && event.pointerType !== 'touch' && !event.shiftKey && !event.ctrlKey;
      if (!drag || !isOrdinary || id === null || !root || isInside(event.target) || isArrow(event.target)) return;
      const ids = collection.idsFor(id);
      followDrag(
        { x: event.clientX, y: event.clientY },
        {
          root,
          onBegin: collection.keepChoice,
          onMove: (point) => setView(look(root, ids, point)),
          onEnd: (point) => {
            setView(null);
            if (point !== null) land(look(root, ids, point), latest.current.drag);
          },
        },
      );
    },
  };
}

function isArrow(target: EventTarget | null): boolean {
  const arrow = target instanceof Element ? target.closest('[data-arrow]') : null;
  return arrow?.hasChildNodes() === true;
}

function land(view: TreeDragView | null, drag: TreeDragOptions | undefined): void {
  if (view === null || view.drop === null) return;
  if (view.refusal === null) drag?.onDrop(view.ids, view.drop);
  else if (!view.ids.includes(view.drop.target)) drag?.onRefused?.(view.refusal);
}

interface Look<Node extends HasId> {
  readonly root: HTMLElement;
  readonly rem: number;
  readonly point: Point;
  readonly ids: readonly string[];
  readonly rows: readonly TreeRow<Node>[];
  readonly drag: TreeDragOptions;
}

function lookAt<Node extends HasId>({ root, rem, point, ids, rows, drag }: Look<Node>): TreeDragView {
  const carried = { ids, words: drag.getWords(ids), point };
  const nowhere = { ...carried, drop: null, refusal: null, line: null };
  const frame = root.getBoundingClientRect();
  const isOver = point.x >= frame.left && point.x <= frame.right && point.y >= frame.top && point.y <= frame.bottom;
  const hit = isOver ? rowUnder(root, point.y) : null;
  if (hit === null) return nowhere;
  const { element, box } = hit;
  const index = rows.findIndex((row) => row.id === element.dataset['row']);
  const level = Math.max(1, Math.floor((point.x - frame.left) / rem - 0.5) + 1);
  const drop = dropAt(rows, index, Math.min(1, (point.y - box.top) / box.height), level);
  if (drop === null) return nowhere;
  const refusal = drag.getRefusal(ids, drop);
  if (drop.where === 'inside') return { ...carried, drop, refusal, line: null };
  const edge = point.y < box.top + box.height / 2 ? box.top : box.bottom;
  const top = edge - (element.parentElement?.getBoundingClientRect().top ?? 0);
  const target = rows.find((row) => row.id === drop.target);
  return { ...carried, drop, refusal, line: { top, level: target?.level ?? 1 } };
}

/** The row at this height; below the last one, the last. */
function rowUnder(root: HTMLElement, y: number): { readonly element: HTMLElement; readonly box: DOMRect } | null {
  let lowest: { element: HTMLElement; box: DOMRect } | null = null;
  for (const element of root.querySelectorAll<HTMLElement>('[data-row]')) {
    const box = element.getBoundingClientRect();
    if (y >= box.top && y < box.bottom) return { element, box };
    if (lowest === null || box.bottom > lowest.box.bottom) lowest = { element, box };
  }
  return lowest;
}

function useUnfolding<Node extends HasId>(view: TreeDragView | null, { rows, onUnfold }: Options<Node>): void {
  const over = view?.drop?.where === 'inside' ? view.drop.target : null;
  const row = rows.find((each) => each.id === over);
  const folded = row?.hasChildren && !row.isExpanded ? row.id : null;
  const unfold = useRef(onUnfold);
  useEffect(() => {
    unfold.current = onUnfold;
  });
  useEffect(() => {
    if (folded === null) return undefined;
    const timer = setTimeout(() => unfold.current(folded), OPENS_AFTER);
    return () => clearTimeout(timer);
  }, [folded]);
}
