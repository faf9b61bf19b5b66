/** The tree of a version's parts, the doubtful ones above it while the plan is checked. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { isDoubtful } from '../../domain/plan-review';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { countOf } from '../../ui/format/plural';
import { Tree, type TreeDragOptions, type TreeDrop } from '../../ui/tree';
import { DoubtsList } from './doubts-list';
import type { TreeMeasure } from './measure-badge';
import { partMenu, pressOnParts } from './part-menu';
import { PartBadges, PartRow, partRowText } from './part-row';
import { PartsBar } from './parts-bar';
import s from './parts-tree.module.css';
import type { Outline, PartNode } from './plan-outline';
import { partText } from './plan-words';
import type { PartActions } from './use-part-actions';
import type { Selection } from './use-selection';

export interface PartsTreeProps {
  readonly outline: Outline;
  /** The latest figures of parts that have any, by their `stableKey`. */
  readonly figures: ReadonlyMap<string, TreeMeasure>;
  readonly selection: Selection;
  readonly expanded: ReadonlySet<string>;
  readonly actions: PartActions;
  readonly isInReview: boolean;
  /** True while a passage is selected in the source, which a new part then takes. */
  readonly hasPassage: boolean;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onShow: (node: PartNode) => void;
  readonly onRead: ((node: PartNode) => void) | null;
  /** Accepts a part with what is under it; null once the plan is accepted. */
  readonly onAccept: ((node: PartNode) => void) | null;
}

const childrenOf = (node: PartNode) => node.children;

export function PartsTree(props: PartsTreeProps) {
  const { outline, selection, expanded, actions, isInReview } = props;
  const figureOf = ({ element }: PartNode) => props.figures.get(element.stableKey) ?? null;
  const { chosen, choose, focusKey, node: selected } = selection;
  const doubts = useMemo(
    () => (isInReview ? outline.inOrder.filter(({ element }) => isDoubtful(element)) : []),
    [isInReview, outline],
  );
  // A plan that was just imported: nobody has the focus, and the keys of the review should work at once.
  const [autoFocus] = useState(() => isInReview && document.activeElement === document.body);
  // When undo brings back a doubt after the last was settled, the list must not take the focus from where undo puts it.
  const [hadNone, setHadNone] = useState(doubts.length === 0);
  if (doubts.length === 0 && !hadNone) setHadNone(true);
  const selectedIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  const treeRef = useRef<HTMLDivElement>(null);
  useKeptInSight(treeRef, outline, selected);
  const nodesOf = (ids: readonly string[]) => ids.flatMap((id) => outline.byId.get(id) ?? []);
  const withNode = (run: (node: PartNode) => void) => (id: string) => nodesOf([id]).forEach(run);
  const menuOf = (nodes: readonly PartNode[]) =>
    partMenu(nodes, { ...props, isDoubtful: isInReview && nodes.some(({ element }) => isDoubtful(element)) });
  const keys = {
    onPeek: withNode(props.onShow),
    onRename: withNode(actions.rename),
    onDelete: (ids: readonly string[]) => actions.remove(nodesOf(ids)),
    getMenu: (ids: readonly string[]) => menuOf(nodesOf(ids)),
    onRowKey: (event: React.KeyboardEvent, id: string) =>
      pressOnParts(event, selectedIds.has(id) ? chosen : nodesOf([id]), actions),
  };
  return (
    <div className={s['root']}>
      <PartsBar {...props} chosen={chosen} entries={menuOf(chosen)} />
      {doubts.length > 0 && (
        <DoubtsList {...{ outline, doubts, selection, actions, keys }} autoFocus={autoFocus && !hadNone} />
      )}
      <div ref={treeRef} className={s['tree']}>
        <Tree
          label="Parts of the plan"
          roots={outline.roots}
          getChildren={childrenOf}
          getText={(node) => partRowText(node, isInReview, figureOf(node))}
          expanded={expanded}
          onExpand={props.onExpand}
          selectionMode="multiple"
          selected={selectedIds}
          onSelect={(ids) => choose(ids, 'tree')}
          reveal={selection.revealIn('tree')}
          focusKey={selection.isInDoubts ? 0 : focusKey}
          autoFocus={autoFocus && doubts.length === 0}
          {...keys}
          onOpen={withNode(props.onShow)}
          drag={dragOptions(nodesOf, actions)}
          render={(node) => (
            <PartRow
              node={node}
              isRenaming={actions.renaming === node.id}
              onRenamed={(text) => actions.endRename(node, text)}
            />
          )}
          renderBadges={(node) => <PartBadges node={node} isInReview={isInReview} figure={figureOf(node)} />}
          empty={<NoParts onAdd={() => actions.add('after', null)} />}
        />
      </div>
    </div>
  );
}

function dragOptions(nodesOf: (ids: readonly string[]) => readonly PartNode[], actions: PartActions): TreeDragOptions {
  const withTarget = <T,>(
    { where, target }: TreeDrop,
    run: (drop: Parameters<PartActions['drop']>[1]) => T,
  ): T | null => {
    const [node] = nodesOf([target]);
    return node ? run({ where, target: node.element.id }) : null;
  };
  return {
    getWords: (ids) => {
      const [first, ...others] = nodesOf(ids);
      return others.length > 0 || !first ? countOf(ids.length, 'part') : partText(first.element);
    },
    getRefusal: (ids, drop) => withTarget(drop, (to) => actions.refusalOf(nodesOf(ids), to)),
    onDrop: (ids, drop) => withTarget(drop, (to) => actions.drop(nodesOf(ids), to)),
    onRefused: actions.refuse,
  };
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
