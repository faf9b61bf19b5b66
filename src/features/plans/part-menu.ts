/** The menu of parts of the plan, and the keys of the tree. Everything in the one stands in the other. */
import type { KeyboardEvent } from 'react';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';
import type { MenuEntry } from '../../ui/menu-entries';
import type { PartNode } from './plan-outline';
import { TYPE_OPTIONS } from './plan-words';
import { isAccepted } from './review-units';
import type { PartActions } from './use-part-actions';

export const PART_KEYS = {
  addAfter: 'Alt+Enter',
  addInside: 'Alt+Shift+Enter',
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  out: 'Alt+ArrowLeft',
  in: 'Alt+ArrowRight',
  moveTo: 'Mod+L',
  merge: 'Mod+J',
  split: 'Mod+Shift+J',
} as const;

export interface PartMenuOptions {
  readonly actions: PartActions;
  /** Lights the passage that the part was read from. */
  readonly onShow: (node: PartNode) => void;
  /** Opens the passage in the reader; null without one. */
  readonly onRead: ((node: PartNode) => void) | null;
  readonly isDoubtful: boolean;
  /** Accepts what a part belongs to, and goes on to the next; null once the plan is accepted. */
  readonly onAccept: ((node: PartNode) => void) | null;
}

/** What the right mouse button offers on the chosen parts, in the order of the text. */
export function partMenu(nodes: readonly PartNode[], options: PartMenuOptions): readonly MenuEntry[] {
  const [first, ...others] = nodes;
  if (first === undefined) return [];
  if (others.length > 0) return severalMenu(nodes, options);
  const { actions } = options;
  return [
    ...seeEntries(first, options),
    { kind: 'separator' },
    ...rightEntry(nodes, options),
    ...acceptEntry(first, options),
    { id: 'rename', label: 'Rename', icon: 'edit', shortcut: 'F2', onAction: () => actions.rename(first) },
    { id: 'kind', label: 'Change kind', icon: 'tag', entries: kindEntries(nodes, actions) },
    { kind: 'separator' },
    ...addEntries(first, actions),
    { kind: 'separator' },
    { id: 'move', label: 'Move', icon: 'sort', entries: moveEntries(nodes, actions) },
    ...mergeEntries(first, actions),
    {
      id: 'split',
      label: 'Split in two…',
      icon: 'split',
      shortcut: PART_KEYS.split,
      onAction: () => actions.open({ kind: 'split', node: first }),
    },
    { kind: 'separator' },
    deleteEntry(nodes, actions),
  ];
}

function severalMenu(nodes: readonly PartNode[], options: PartMenuOptions): readonly MenuEntry[] {
  const { actions } = options;
  return [
    ...rightEntry(nodes, options),
    { id: 'kind', label: 'Change kind', icon: 'tag', entries: kindEntries(nodes, actions) },
    { kind: 'separator' },
    { id: 'move', label: 'Move', icon: 'sort', entries: moveEntries(nodes, actions) },
    {
      id: 'merge',
      label: `Merge ${countOf(nodes.length, 'part')}…`,
      icon: 'merge',
      shortcut: PART_KEYS.merge,
      onAction: () => actions.open({ kind: 'merge', nodes }),
    },
    { kind: 'separator' },
    deleteEntry(nodes, actions),
  ];
}

function seeEntries(node: PartNode, { actions, onShow, onRead }: PartMenuOptions): readonly MenuEntry[] {
  const isDisabled = !node.element.source;
  return [
    {
      id: 'show',
      label: 'Show in the source',
      icon: 'evidence',
      shortcut: 'Enter',
      isDisabled,
      onAction: () => onShow(node),
    },
    ...(onRead
      ? [{ id: 'read', label: 'Open in the reader', icon: 'reader', isDisabled, onAction: () => onRead(node) } as const]
      : []),
    { id: 'ask', label: 'New question about this part', icon: 'question', onAction: () => actions.ask(node) },
    {
      id: 'over-time',
      label: 'See what became of it',
      icon: 'history',
      onAction: () =>
        goTo({ place: 'plans', version: node.element.versionId, element: node.element.id, tab: 'overTime' }),
    },
  ];
}

function rightEntry(nodes: readonly PartNode[], { actions, isDoubtful }: PartMenuOptions): readonly MenuEntry[] {
  if (!isDoubtful) return [];
  const label = nodes.length === 1 ? 'This is right' : 'These are right';
  return [{ id: 'right', label, icon: 'check', onAction: () => actions.confirm(nodes) }];
}

function acceptEntry(node: PartNode, { onAccept }: PartMenuOptions): readonly MenuEntry[] {
  if (!onAccept || isAccepted(node)) return [];
  return [
    {
      id: 'accept',
      label: node.children.length > 0 ? 'Accept with everything under it' : 'Accept',
      icon: 'success',
      onAction: () => onAccept(node),
    },
  ];
}

function addEntries(node: PartNode, actions: PartActions): readonly MenuEntry[] {
  return [
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
  ];
}

function moveEntries(nodes: readonly PartNode[], actions: PartActions): readonly MenuEntry[] {
  const isAtTop = nodes.every((node) => node.parentId === null);
  return [
    { id: 'up', label: 'Up', icon: 'arrow-up', shortcut: PART_KEYS.up, onAction: () => actions.step(nodes, 'up') },
    {
      id: 'down',
      label: 'Down',
      icon: 'arrow-down',
      shortcut: PART_KEYS.down,
      onAction: () => actions.step(nodes, 'down'),
    },
    {
      id: 'in',
      label: 'One level in',
      icon: 'forward',
      shortcut: PART_KEYS.in,
      onAction: () => actions.step(nodes, 'in'),
    },
    {
      id: 'out',
      label: 'One level out',
      icon: 'back',
      shortcut: PART_KEYS.out,
      isDisabled: isAtTop,
      onAction: () => actions.step(nodes, 'out'),
    },
    { kind: 'separator' },
    {
      id: 'move-to',
      label: 'Move to…',
      icon: 'outline',
      shortcut: PART_KEYS.moveTo,
      onAction: () => actions.open({ kind: 'move', nodes }),
    },
  ];
}

function mergeEntries(node: PartNode, actions: PartActions): readonly MenuEntry[] {
  return [
    {
      id: 'merge-before',
      label: 'Merge with the part before…',
      icon: 'merge',
      shortcut: PART_KEYS.merge,
      onAction: () => actions.askMergeWith(node, -1),
    },
    {
      id: 'merge-after',
      label: 'Merge with the part after…',
      icon: 'merge',
      onAction: () => actions.askMergeWith(node, 1),
    },
  ];
}

function deleteEntry(nodes: readonly PartNode[], actions: PartActions): MenuEntry {
  const below = nodes.length === 1 && nodes[0] ? countBelow(nodes[0]) : 0;
  const what = nodes.length === 1 ? 'Delete' : `Delete ${countOf(nodes.length, 'part')}`;
  return {
    id: 'delete',
    label: below === 0 ? what : `Delete with ${countOf(below, 'part')} under it`,
    icon: 'bin',
    shortcut: 'Delete',
    isDanger: true,
    onAction: () => actions.remove(nodes),
  };
}

/** One entry for each kind of part, the present one ticked. */
export function kindEntries(nodes: readonly PartNode[], actions: PartActions): readonly MenuEntry[] {
  return TYPE_OPTIONS.map(({ id, label }) => ({
    id,
    label,
    isChecked: nodes.length > 0 && nodes.every((node) => node.element.type === id),
    onAction: () => actions.retype(nodes, id),
  }));
}

function countBelow(node: PartNode): number {
  return node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Runs what a key means, beyond what every tree knows; true when it meant something.
 * @param nodes the chosen parts, or the one the keyboard is on when it is not among them.
 */
export function pressOnParts(press: Press, nodes: readonly PartNode[], actions: PartActions): boolean {
  const action = actionFor(press, nodes, actions);
  action?.();
  return action !== null;
}

const STEPS: Readonly<Record<string, 'up' | 'down' | 'in' | 'out'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function actionFor(press: Press, nodes: readonly PartNode[], actions: PartActions): (() => void) | null {
  const [first] = nodes;
  if (first === undefined) return null;
  if (press.ctrlKey || press.metaKey) return press.altKey ? null : shapeActionFor(press, nodes, first, actions);
  if (press.key === 'Insert' && !press.altKey) return () => actions.add(press.shiftKey ? 'inside' : 'after', first);
  if (!press.altKey) return null;
  if (press.key === 'Enter') return () => actions.add(press.shiftKey ? 'inside' : 'after', first);
  const step = press.shiftKey ? undefined : STEPS[press.key];
  return step === undefined ? null : () => actions.step(nodes, step);
}

function shapeActionFor(
  { key, shiftKey }: Press,
  nodes: readonly PartNode[],
  first: PartNode,
  actions: PartActions,
): (() => void) | null {
  const letter = key.toLowerCase();
  if (letter === 'l' && !shiftKey) return () => actions.open({ kind: 'move', nodes });
  if (letter !== 'j') return null;
  if (shiftKey) return nodes.length > 1 ? null : () => actions.open({ kind: 'split', node: first });
  return nodes.length > 1 ? () => actions.open({ kind: 'merge', nodes }) : () => actions.askMergeWith(first, -1);
}
