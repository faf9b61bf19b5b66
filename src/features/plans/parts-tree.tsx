/** The tree of a version's parts, with a bar of the same actions that its keys and its menu have. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { isDoubtful } from '../../domain/plan-review';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import { Toolbar, ToolbarGap } from '../../ui/toolbar';
import { Tree } from '../../ui/tree';
import { kindEntries, PART_KEYS, partMenu, pressOnPart } from './part-menu';
import { PartBadges, PartRow, partRowText } from './part-row';
import s from './parts-tree.module.css';
import type { Outline, PartNode } from './plan-outline';
import type { PartActions } from './use-part-actions';

export interface PartsTreeProps {
  readonly outline: Outline;
  readonly selected: PartNode | null;
  readonly expanded: ReadonlySet<string>;
  readonly actions: PartActions;
  readonly isInReview: boolean;
  /** True while a passage is selected in the source, which a new part then takes. */
  readonly hasPassage: boolean;
  readonly onSelect: (node: PartNode | null) => void;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onShow: (node: PartNode) => void;
  readonly onRead: ((node: PartNode) => void) | null;
}

const childrenOf = (node: PartNode) => node.children;

export function PartsTree(props: PartsTreeProps) {
  const { outline, selected, expanded, actions, isInReview } = props;
  // A plan that was just imported: nobody has the focus, and the keys of the review should work at once.
  const [autoFocus] = useState(() => isInReview && document.activeElement === document.body);
  const selection = useMemo(() => new Set(selected === null ? [] : [selected.id]), [selected]);
  const treeRef = useRef<HTMLDivElement>(null);
  useKeptInSight(treeRef, outline, selected);
  const nodeOf = (id: string | undefined) => (id === undefined ? undefined : outline.byId.get(id));
  const withNode = (run: (node: PartNode) => void) => (id: string | undefined) => {
    const node = nodeOf(id);
    if (node) run(node);
  };
  return (
    <div className={s['root']}>
      <PartsBar {...props} />
      <div ref={treeRef} className={s['tree']}>
        <Tree
          label="Parts of the plan"
          roots={outline.roots}
          getChildren={childrenOf}
          getText={(node) => partRowText(node, isInReview)}
          expanded={expanded}
          onExpand={props.onExpand}
          selected={selection}
          onSelect={(ids) => props.onSelect(nodeOf([...ids][0]) ?? null)}
          reveal={selected?.id ?? null}
          autoFocus={autoFocus}
          onOpen={withNode(props.onShow)}
          onPeek={withNode(props.onShow)}
          onRename={withNode(actions.rename)}
          onDelete={(ids) => withNode(actions.remove)(ids[0])}
          onRowKey={(event, id) => {
            const node = nodeOf(id);
            return node !== undefined && pressOnPart(event, node, actions);
          }}
          getMenu={(ids) => {
            const node = nodeOf(ids[0]);
            if (!node) return [];
            return partMenu(node, { ...props, isDoubtful: isInReview && isDoubtful(node.element) });
          }}
          render={(node) => (
            <PartRow
              node={node}
              isRenaming={actions.renaming === node.id}
              onRenamed={(text) => actions.endRename(node, text)}
            />
          )}
          renderBadges={(node) => <PartBadges node={node} isInReview={isInReview} />}
          empty={<NoParts onAdd={() => actions.add('after', null)} />}
        />
      </div>
    </div>
  );
}

/** A part that is moved takes the view along. */
function useKeptInSight(ref: RefObject<HTMLElement | null>, outline: Outline, selected: PartNode | null): void {
  const id = selected?.id ?? null;
  const place = useMemo(() => outline.inOrder.findIndex((node) => node.id === id), [outline, id]);
  useEffect(() => {
    if (id === null || place < 0) return;
    ref.current?.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [ref, id, place]);
}

function NoParts({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      icon="outline"
      title="No parts yet"
      action={
        <Button icon="add" onPress={onAdd}>
          Add the first part
        </Button>
      }
    >
      No structure was found in this text. Build the tree by hand: select words in the source and add them as a part.
    </EmptyState>
  );
}

function PartsBar({ outline, selected, expanded, actions, hasPassage, onExpand }: PartsTreeProps) {
  const withSelected = (run: (node: PartNode) => void) => () => {
    if (selected) run(selected);
  };
  const off = selected === null;
  const parents = outline.inOrder.filter((node) => node.children.length > 0).map((node) => node.id);
  const isUnfolded = parents.length > 0 && parents.every((id) => expanded.has(id));
  return (
    <Toolbar label="Parts">
      <Button
        size="sm"
        icon="add"
        shortcut={PART_KEYS.addAfter}
        aria-label={hasPassage ? 'Add selected words as a part' : 'Add a part'}
        onPress={() => actions.add('after', selected)}
      >
        {hasPassage ? 'Add selected words' : 'Add'}
      </Button>
      <IconButton
        size="sm"
        icon="plan-part"
        label="Add a part under this"
        shortcut={PART_KEYS.addInside}
        isDisabled={off}
        onPress={withSelected((node) => actions.add('inside', node))}
      />
      <IconButton
        size="sm"
        icon="edit"
        label="Rename"
        shortcut="F2"
        isDisabled={off}
        onPress={withSelected(actions.rename)}
      />
      <MenuButton label="Kind of part" entries={selected ? kindEntries(selected, actions) : []}>
        <IconButton size="sm" icon="tag" label="Change kind" isDisabled={off} />
      </MenuButton>
      <IconButton
        size="sm"
        icon="arrow-up"
        label="Move up"
        shortcut={PART_KEYS.up}
        isDisabled={off}
        onPress={withSelected((node) => actions.move(node, -1))}
      />
      <IconButton
        size="sm"
        icon="arrow-down"
        label="Move down"
        shortcut={PART_KEYS.down}
        isDisabled={off}
        onPress={withSelected((node) => actions.move(node, 1))}
      />
      <IconButton
        size="sm"
        icon="bin"
        label="Delete part"
        shortcut="Delete"
        isDisabled={off}
        onPress={withSelected(actions.remove)}
      />
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
