// A collection together with the rows of it that are in the page: what table, list and tree are built on.

import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CollectionProps, HasId } from './collection-props';
import { type Collection, useCollection } from './use-collection';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows';

export interface RowsOptions<Row extends HasId> {
  readonly rows: readonly Row[];
  readonly props: CollectionProps<Row>;
  /** In rem, above the rows and always in sight. */
  readonly headerHeight?: number;
  readonly onOwnKey?: (event: KeyboardEvent, index: number, goTo: (index: number) => void) => boolean;
}

export interface RowsView<Row extends HasId> {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly collection: Collection;
  readonly view: VirtualRows;
  /** The rows in the page, with what each needs to draw itself. */
  readonly shown: readonly ShownRow<Row>[];
}

export interface ShownRow<Row extends HasId> {
  readonly row: Row;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly top: number;
}

const ROW_REM = 2;

/** Joins selection, keyboard and scrolling; brings the revealed row into sight when it changes. */
export function useRows<Row extends HasId>({
  rows,
  props,
  headerHeight = 0,
  onOwnKey,
}: RowsOptions<Row>): RowsView<Row> {
  const rootRef = useRef<HTMLDivElement>(null);
  const ids = useIds(rows);
  const keyOf = useCallback((index: number) => ids[index] ?? String(index), [ids]);
  const collection = useCollection({
    rows,
    ids,
    props,
    rootRef,
    onOwnKey: (event, index) => onOwnKey?.(event, index, (target) => collection.goTo(target)) ?? false,
  });
  const view = useVirtualRows({
    scrollRef: rootRef,
    count: rows.length,
    keyOf,
    rowHeight: props.rowHeight ?? ROW_REM,
    headerHeight,
    active: collection.active,
  });
  useLayoutEffect(() => collection.attach(view));
  useReveal(rows, props.reveal ?? null, view.scrollTo);
  const shown = view.rows.flatMap(({ index, top }) => {
    const row = rows[index];
    if (row === undefined) return [];
    return [{ row, index, top, isSelected: collection.isSelected(row.id), isActive: index === collection.active }];
  });
  return { rootRef, collection, view, shown };
}

/** The ids in order: the same list for as long as they are the same, so that what is made from them is kept. */
function useIds(rows: readonly HasId[]): readonly string[] {
  const [known, setKnown] = useState(() => rows.map((row) => row.id));
  if (known.length === rows.length && rows.every((row, index) => row.id === known[index])) return known;
  const ids = rows.map((row) => row.id);
  setKnown(ids);
  return ids;
}

/** Scrolls once for each new id, and not again when the rows change around it. */
function useReveal(rows: readonly HasId[], reveal: string | null, scrollTo: (index: number) => void): void {
  const done = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (reveal === done.current) return;
    const index = reveal === null ? -1 : rows.findIndex((row) => row.id === reveal);
    if (reveal !== null && index < 0) return;
    done.current = reveal;
    if (index >= 0) scrollTo(index);
  });
}
