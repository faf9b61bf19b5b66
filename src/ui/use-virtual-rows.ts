// Which rows are in the page: those in sight, a few either side, and the one the keyboard is on.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { useRem } from './use-rem';

export interface VirtualRow {
  readonly index: number;
  /** Distance from the top of the rows, in pixels. */
  readonly top: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Height of all rows together, in pixels. */
  readonly height: number;
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
  /** How many rows a Page key moves. */
  readonly page: () => number;
}

export interface VirtualRowsOptions {
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Must stay the same function while the keys do: all rows are measured anew when it changes. */
  readonly keyOf: (index: number) => string;
  /** In rem. */
  readonly rowHeight: number;
  /** Height of a header that stays in sight above the rows, in rem. */
  readonly headerHeight?: number;
  /** -1 when there is none. */
  readonly active: number;
}

const OVERSCAN = 8;

/** Keeps the focused row in the page even when it is scrolled out of sight, so that focus is never lost. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scrollRef, count, keyOf, rowHeight, headerHeight = 0, active } = options;
  const rem = useRem();
  const header = headerHeight * rem;
  // Nothing it returns is kept across renders here, which is what the rule guards against.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight * rem,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: header,
    scrollPaddingStart: header,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return active < 0 || active >= count || indexes.includes(active)
        ? indexes
        : [...indexes, active].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rem]);
  return {
    rows: virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start - header })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    page: () => Math.max(1, Math.floor(((virtualizer.scrollRect?.height ?? 0) - header) / (rowHeight * rem)) - 1),
  };
}
