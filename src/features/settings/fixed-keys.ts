/** Keys that are the same in every list, tree, table and field, and can't be changed. */

export interface FixedKeys {
  /** Shortcuts as commands write them; any of them does it. */
  readonly keys: readonly string[];
  readonly words: string;
}

export const FIXED_KEYS: readonly FixedKeys[] = [
  { keys: ['Tab', 'Shift+Tab'], words: 'Next control, control before' },
  { keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], words: 'Move in a list, tree, table or menu' },
  { keys: ['ArrowRight', 'ArrowLeft'], words: 'Unfold and fold a part; go into a row and back' },
  { keys: ['Enter'], words: 'Open what is chosen' },
  { keys: [' '], words: 'Show what is chosen without leaving the list' },
  { keys: ['Shift+ArrowDown', 'Mod+A'], words: 'Choose several rows, all rows' },
  { keys: ['F2'], words: 'Rename' },
  { keys: ['Delete'], words: 'Delete' },
  { keys: ['Shift+F10'], words: 'Menu of what is chosen' },
  {
    keys: ['Mod+Shift+ArrowRight', 'Mod+Shift+ArrowLeft'],
    words: 'Next state of a question on the board, state before',
  },
  { keys: ['Escape'], words: 'Close a menu or dialog; empty a search; back from a card to its row' },
];
