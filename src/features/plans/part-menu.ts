/** The menu of a part of the plan, and the keys of the tree. Everything in the one stands in the other. */
import type { KeyboardEvent } from 'react';
import { countOf } from '../../ui/format/plural';
import type { MenuEntry } from '../../ui/menu-entries';
import type { PartNode } from './plan-outline';
import { TYPE_OPTIONS } from './plan-words';
import type { PartActions } from './use-part-actions';

export const PART_KEYS = {
  addAfter: 'Alt+Enter',
  addInside: 'Alt+Shift+Enter',
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  out: 'Alt+Shift+ArrowLeft',
  in: 'Alt+Shift+ArrowRight',
} as const;

export interface PartMenuOptions {
  readonly actions: PartActions;
  /** Lights the passage that the part was read from. */
  readonly onShow: (node: PartNode) => void;
  /** Opens the passage in the reader; null without one. */
  readonly onRead: ((node: PartNode) => void) | null;
  readonly isDoubtful: boolean;
}

/** What the right mouse button offers. */
export function partMenu(
  node: PartNode,
  { actions, onShow, onRead, isDoubtful }: PartMenuOptions,
): readonly MenuEntry[] {
  const below = countBelow(node);
  return [
    {
      id: 'show',
      label: 'Show in the source',
      icon: 'evidence',
      shortcut: 'Enter',
      isDisabled: !node.element.source,
      onAction: () => onShow(node),
    },
    ...(onRead
      ? [
          {
            id: 'read',
            label: 'Open in the reader',
            icon: 'reader',
            isDisabled: !node.element.source,
            onAction: () => onRead(node),
          } as const,
        ]
      : []),
    { id: 'ask', label: 'New question about this part', icon: 'question', onAction: () => actions.ask(node) },
    { kind: 'separator' },
    ...(isDoubtful
      ? [{ id: 'right', label: 'This is right', icon: 'check', onAction: () => actions.confirm(node) } as const]
      : []),
    { id: 'rename', label: 'Rename', icon: 'edit', shortcut: 'F2', onAction: () => actions.rename(node) },
    { id: 'kind', label: 'Change kind', icon: 'tag', entries: kindEntries(node, actions) },
    { kind: 'separator' },
    {
      id: 'add-after',
      label: 'Add a part after this',
      icon: 'add',
      shortcut: PART_KEYS.addAfter,
      onAction: () => actions.add('after', node),
    },
    {
      id: 'add-inside',
      label: 'Add a part under this',
      icon: 'plan-part',
      shortcut: PART_KEYS.addInside,
      onAction: () => actions.add('inside', node),
    },
    { kind: 'separator' },
    { id: 'up', label: 'Move up', icon: 'arrow-up', shortcut: PART_KEYS.up, onAction: () => actions.move(node, -1) },
    {
      id: 'down',
      label: 'Move down',
      icon: 'arrow-down',
      shortcut: PART_KEYS.down,
      onAction: () => actions.move(node, 1),
    },
    {
      id: 'in',
      label: 'Move one level in',
      icon: 'forward',
      shortcut: PART_KEYS.in,
      onAction: () => actions.shift(node, 'in'),
    },
    {
      id: 'out',
      label: 'Move one level out',
      icon: 'back',
      shortcut: PART_KEYS.out,
      isDisabled: node.parentId === null,
      onAction: () => actions.shift(node, 'out'),
    },
    { kind: 'separator' },
    {
      id: 'delete',
      label: below === 0 ? 'Delete' : `Delete with ${countOf(below, 'part')} under it`,
      icon: 'bin',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => actions.remove(node),
    },
  ];
}

/** One entry for each kind of part, the present one ticked. */
export function kindEntries(node: PartNode, actions: PartActions): readonly MenuEntry[] {
  return TYPE_OPTIONS.map(({ id, label }) => ({
    id,
    label,
    isChecked: node.element.type === id,
    onAction: () => actions.retype(node, id),
  }));
}

function countBelow(node: PartNode): number {
  return node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Runs what a key means on a part, beyond what every tree knows; true when it meant something. */
export function pressOnPart(press: Press, node: PartNode, actions: PartActions): boolean {
  const action = actionFor(press, node, actions);
  action?.();
  return action !== null;
}

function actionFor(press: Press, node: PartNode, actions: PartActions): (() => void) | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Insert' && !press.altKey) return () => actions.add(press.shiftKey ? 'inside' : 'after', node);
  if (!press.altKey) return null;
  if (press.key === 'Enter') return () => actions.add(press.shiftKey ? 'inside' : 'after', node);
  if (!press.shiftKey && press.key === 'ArrowUp') return () => actions.move(node, -1);
  if (!press.shiftKey && press.key === 'ArrowDown') return () => actions.move(node, 1);
  if (press.shiftKey && press.key === 'ArrowRight') return () => actions.shift(node, 'in');
  if (press.shiftKey && press.key === 'ArrowLeft') return () => actions.shift(node, 'out');
  return null;
}
