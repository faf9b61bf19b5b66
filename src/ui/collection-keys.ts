// What each key does on a row of a collection.

import type { KeyboardEvent } from 'react';
import { type ChoiceKind, findByText, idsForAction, type Rows, stepIndex } from './collection-logic';
import type { CollectionProps, HasId } from './collection-props';
import { keyPlatform } from './key-names';

const INTERACTIVE = 'button, a, input, select, textarea, [role="button"], [role="checkbox"], [contenteditable="true"]';

/** What the keys act on. */
export interface KeyContext<Row extends HasId> {
  readonly props: CollectionProps<Row>;
  readonly onOwnKey?: ((event: KeyboardEvent, index: number) => boolean) | undefined;
  readonly rows: Rows;
  readonly items: readonly Row[];
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly goTo: (index: number, kind?: ChoiceKind) => void;
  /** Chooses every row; missing where only one may be chosen. */
  readonly selectAll: (() => void) | null;
  readonly typeAhead: (letter: string, now: number) => string;
  readonly page: () => number;
}

/** Runs the key on the row it was pressed on; keys it does not know go on to whoever listens outside. */
export function handleKey<Row extends HasId>(event: KeyboardEvent, on: KeyContext<Row>): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  const id = on.rows.ids[on.active];
  if (!row || id === undefined || event.nativeEvent.isComposing) return;
  if (event.target !== row) return leaveInside(event, row);
  const isUsed =
    on.props.onRowKey?.(event, id) === true ||
    on.onOwnKey?.(event, on.active) === true ||
    move(event, on) ||
    act(event, on, id) ||
    chooseAll(event, on) ||
    enterInside(event, row) ||
    typeLetter(event, on);
  if (isUsed) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function move<Row extends HasId>(event: KeyboardEvent, on: KeyContext<Row>): boolean {
  if (event.altKey) return false;
  const target = stepIndex(event.key, on.active, on.rows.ids.length, on.page());
  if (target === null) return false;
  on.goTo(target, event.shiftKey && on.selectAll !== null ? 'range' : isToggle(event) ? 'walk' : 'only');
  return true;
}

function act<Row extends HasId>(event: KeyboardEvent, on: KeyContext<Row>, id: string): boolean {
  const { onOpen, onPeek, onRename, onDelete } = on.props;
  if (event.key === ' ' && isToggle(event)) return (on.goTo(on.active, 'toggle'), true);
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const ids = idsForAction(on.rows, on.selected, id);
  const remove = onDelete && (() => onDelete(ids));
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    Enter: onOpen && (() => openRow(on, id, onOpen)),
    ' ': onPeek ? () => onPeek(id) : () => on.goTo(on.active, 'only'),
    F2: onRename && (() => onRename(id)),
    Delete: remove,
    Backspace: remove,
  };
  const action = actions[event.key];
  action?.();
  return action !== undefined;
}

/** A row that one came to by Tab is not chosen yet; what is opened is. */
function openRow<Row extends HasId>(on: KeyContext<Row>, id: string, onOpen: (id: string) => void): void {
  if (!on.selected.has(id)) on.goTo(on.active, 'only');
  onOpen(id);
}

function chooseAll<Row extends HasId>(event: KeyboardEvent, on: KeyContext<Row>): boolean {
  // With Shift the keys are a command's.
  if (on.selectAll === null || !isToggle(event) || event.shiftKey || event.key.toLowerCase() !== 'a') return false;
  on.selectAll();
  return true;
}

function typeLetter<Row extends HasId>(event: KeyboardEvent, on: KeyContext<Row>): boolean {
  const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isLetter || on.props.hasTypeAhead === false) return false;
  const typed = on.typeAhead(event.key, event.timeStamp);
  const textAt = (index: number) => {
    const item = on.items[index];
    return item === undefined ? '' : on.props.getText(item);
  };
  const found = findByText(textAt, on.items.length, on.active, typed);
  if (found >= 0) on.goTo(found);
  return true;
}

/** Right goes into a row's own buttons, when it has any. */
function enterInside(event: KeyboardEvent, row: HTMLElement): boolean {
  if (event.key !== 'ArrowRight' || event.altKey) return false;
  const first = row.querySelector<HTMLElement>(INTERACTIVE);
  first?.focus();
  return first !== null;
}

/** Left, right and Esc walk among a row's own buttons and back to the row; fields keep all their keys but Esc. */
function leaveInside(event: KeyboardEvent, row: HTMLElement): void {
  const target = event.target;
  const isField = target instanceof Element && target.matches('input, select, textarea, [contenteditable="true"]');
  if (isField && event.key !== 'Escape') return;
  const inside = [...row.querySelectorAll<HTMLElement>(INTERACTIVE)];
  const at = inside.findIndex((element) => element === target);
  const next = { ArrowRight: inside[at + 1], ArrowLeft: inside[at - 1] ?? row, Escape: row }[event.key];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** The id of the row an event came from. */
export function rowIdOf(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset['row'] ?? null;
}

/** Whether something inside a row, with a life of its own, was pressed. */
export function isInside(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const part = target.closest(INTERACTIVE);
  return part !== null && part.closest('[data-row]') !== null;
}

/** Whether the key that adds one more to a selection is held: Cmd on a Mac, Ctrl elsewhere. */
export function isToggle(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return keyPlatform(navigator.platform) === 'mac' ? event.metaKey : event.ctrlKey;
}
