// The attributes every row of a collection carries.

import type { HasId } from './collection-props';
import type { ShownRow } from './use-rows';

/** Marks a row for selection, focus and measuring. Only the row the keyboard is on can be reached by Tab. */
export function rowAttributes<Row extends HasId>(shown: ShownRow<Row>, isSelectable: boolean) {
  return {
    'data-row': shown.row.id,
    'data-index': shown.index,
    'data-selected': shown.isSelected || undefined,
    'aria-selected': isSelectable ? shown.isSelected : undefined,
    tabIndex: shown.isActive ? 0 : -1,
    style: { transform: `translateY(${shown.top}px)` },
  };
}
