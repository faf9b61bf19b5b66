/** Which part of the coverage grid is in sight: all cells are of one size, so it follows from how far it is scrolled. */
import { type RefObject, type UIEvent, useMemo, useState } from 'react';
import { useRem } from '../../ui/use-rem';
import { type RemSize, useSize } from '../../ui/use-size';

/** All sizes in rem. */
export interface GridSizes {
  readonly part: number;
  readonly total: number;
  readonly last: number;
  readonly cell: number;
  readonly row: number;
  readonly head: number;
  /** Whether total and last stay in sight beside the part. */
  readonly isLeadFixed: boolean;
}

/** With less room than this the part is narrow and only it stays in sight. */
const ROOM_FOR_LEAD = 56;

export function sizesFor(width: number): GridSizes {
  const isLeadFixed = width >= ROOM_FOR_LEAD;
  const part = isLeadFixed ? Math.min(26, Math.max(18, width * 0.3)) : Math.max(9, Math.min(14, width * 0.42));
  return { part, total: 5, last: 9, cell: 4.25, row: 2.75, head: 3.5, isLeadFixed };
}

/** The width of what stays in sight at the left. */
export function fixedWidth(sizes: GridSizes): number {
  return sizes.isLeadFixed ? leadWidth(sizes) : sizes.part;
}

/** Where the columns of the meetings begin. */
export function leadWidth({ part, total, last }: GridSizes): number {
  return part + total + last;
}

export interface GridWindow {
  readonly size: RemSize;
  readonly sizes: GridSizes;
  /** Index of the first row and the first meeting's column in sight, and how many fit. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowsFitting: number;
  readonly columnsFitting: number;
}

/** The ref and the listener belong to the box that scrolls. */
export function useGridWindow(): readonly [RefObject<HTMLDivElement | null>, GridWindow, (event: UIEvent) => void] {
  const [ref, size] = useSize<HTMLDivElement>();
  const rem = useRem();
  // In pixels, told only when another row or column comes into sight.
  const [scrolled, setScrolled] = useState({ down: 0, along: 0 });
  // The same object while the width is: rows that stay in sight are not drawn again by scrolling.
  const sizes = useMemo(() => sizesFor(size.width), [size.width]);
  const { row, cell } = sizes;
  const before = leadWidth(sizes) - fixedWidth(sizes);
  const [rowPx, cellPx] = [row * rem, cell * rem];
  const measure = ({ scrollTop, scrollLeft }: Element) => {
    const next = {
      down: Math.floor(scrollTop / rowPx) * rowPx,
      along: Math.floor(Math.max(0, scrollLeft - before * rem) / cellPx) * cellPx,
    };
    setScrolled((was) => (was.down === next.down && was.along === next.along ? was : next));
  };
  const view: GridWindow = {
    size,
    sizes,
    firstRow: Math.round(scrolled.down / rowPx),
    firstColumn: Math.round(scrolled.along / cellPx),
    rowsFitting: Math.max(0, size.height - sizes.head) / row,
    columnsFitting: Math.max(0, size.width - fixedWidth(sizes)) / cell,
  };
  return [ref, view, (event) => measure(event.currentTarget)];
}
