// The props tables, lists and trees have in common.

import type { KeyboardEvent, ReactNode } from 'react';
import type { SelectionMode } from './collection-logic';
import type { MenuEntry } from './menu-entries';

/** Anything a list can hold. */
export interface HasId {
  readonly id: string;
}

export interface CollectionProps<Row extends HasId> {
  /** Accessible name of the whole. */
  readonly label: string;
  /** The words of a row, for typing a name and for screen readers. */
  readonly getText: (row: Row) => string;
  /** `single` when `onSelect` is given, else `none`. */
  readonly selectionMode?: SelectionMode | undefined;
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** Enter, or a double click. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Space. */
  readonly onPeek?: ((id: string) => void) | undefined;
  /** F2. */
  readonly onRename?: ((id: string) => void) | undefined;
  /** Delete or Backspace: the whole selection when the row is part of it. */
  readonly onDelete?: ((ids: readonly string[]) => void) | undefined;
  /** The right click, Shift+F10 and the Menu key; an empty answer opens nothing. */
  readonly getMenu?: ((ids: readonly string[]) => readonly MenuEntry[]) | undefined;
  /** Sees a key on a row before anything else; true means it was used. */
  readonly onRowKey?: ((event: KeyboardEvent, id: string) => boolean) | undefined;
  /** Off where single letters are commands. */
  readonly hasTypeAhead?: boolean | undefined;
  /** A row to bring into sight when this changes, without taking the focus. */
  readonly reveal?: string | null | undefined;
  /** The revealed or first chosen row takes the focus whenever this changes. */
  readonly focusKey?: number | undefined;
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean | undefined;
  readonly empty?: ReactNode;
  /** Height of a row in rem, before it is measured. */
  readonly rowHeight?: number | undefined;
}
