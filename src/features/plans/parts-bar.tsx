/** Above the tree: the actions on the chosen parts that its keys and its menu have as well. */
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entries';
import { Toolbar, ToolbarGap } from '../../ui/toolbar';
import { kindEntries, PART_KEYS } from './part-menu';
import type { Outline, PartNode } from './plan-outline';
import type { PartActions } from './use-part-actions';

export interface PartsBarProps {
  readonly outline: Outline;
  readonly chosen: readonly PartNode[];
  readonly expanded: ReadonlySet<string>;
  readonly actions: PartActions;
  /** The whole menu of the chosen parts. */
  readonly entries: readonly MenuEntry[];
  /** True while a passage is selected in the source, which a new part then takes. */
  readonly hasPassage: boolean;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
}

export function PartsBar({ outline, chosen, expanded, actions, entries, hasPassage, onExpand }: PartsBarProps) {
  const [first = null] = chosen;
  const off = first === null;
  const onFirst = (run: (node: PartNode) => void) => () => first && run(first);
  const parents = outline.inOrder.filter((node) => node.children.length > 0).map((node) => node.id);
  const isUnfolded = parents.length > 0 && parents.every((id) => expanded.has(id));
  return (
    <Toolbar label="Parts">
      <Button
        size="sm"
        icon="add"
        shortcut={PART_KEYS.addAfter}
        aria-label={hasPassage ? 'Add selected words as a part' : 'Add a part'}
        onPress={() => actions.add('after', chosen.at(-1) ?? null)}
      >
        {hasPassage ? 'Add selected words' : 'Add'}
      </Button>
      <IconButton
        size="sm"
        icon="edit"
        label="Rename"
        shortcut="F2"
        isDisabled={off}
        onPress={onFirst(actions.rename)}
      />
      <MenuButton label="Kind of part" entries={kindEntries(chosen, actions)}>
        <IconButton size="sm" icon="tag" label="Change kind" isDisabled={off} />
      </MenuButton>
      <IconButton
        size="sm"
        icon="arrow-up"
        label="Move up"
        shortcut={PART_KEYS.up}
        isDisabled={off}
        onPress={() => actions.step(chosen, 'up')}
      />
      <IconButton
        size="sm"
        icon="arrow-down"
        label="Move down"
        shortcut={PART_KEYS.down}
        isDisabled={off}
        onPress={() => actions.step(chosen, 'down')}
      />
      <IconButton
        size="sm"
        icon="bin"
        label="Delete part"
        shortcut="Delete"
        isDisabled={off}
        onPress={() => actions.remove(chosen)}
      />
      <MenuButton label="What can be done" entries={entries}>
        <IconButton size="sm" icon="more" label="More for this part" isDisabled={off} />
      </MenuButton>
      <ToolbarGap />
      <IconButton
        size="sm"
        icon={isUnfolded ? 'chevron-up' : 'chevron-down'}
        label={isUnfolded ? 'Fold all' : 'Unfold all'}
        isDisabled={parents.length === 0}
        onPress={() => onExpand(new Set(isUnfolded ? [] : parents))}
      />
    </Toolbar>
  );
}
