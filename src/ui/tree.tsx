// Things within things: a plan, an agenda, an outline.

import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from 'react';
import s from './collection.module.css';
import type { CollectionProps, HasId } from './collection-props';
import { ContextMenuPopover } from './context-menu';
import { cx } from './cx';
import { Icon } from './icon';
import { rowAttributes } from './row-attributes';
import type { TreeDragOptions } from './tree-drag';
import { DragGhost, DropLine } from './tree-drag-marks';
import { type TreeRow, treeStep, visibleRows } from './tree-rows';
import { type ShownRow, useRows } from './use-rows';
import { type TreeDragView, useTreeDrag } from './use-tree-drag';

export type { TreeDragOptions, TreeDrop } from './tree-drag';

export interface TreeProps<Node extends HasId> extends CollectionProps<Node> {
  readonly roots: readonly Node[];
  readonly getChildren: (node: Node) => readonly Node[];
  readonly expanded: ReadonlySet<string>;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  /** Icon, number and words of a row. */
  readonly render: (node: Node, state: TreeRow<Node>) => ReactNode;
  /** Counts and chips at the end of the row. */
  readonly renderBadges?: ((node: Node) => ReactNode) | undefined;
  /** Lets rows be dragged to other places by mouse or pen; the same must be possible by keys. */
  readonly drag?: TreeDragOptions | undefined;
}

/** A tree with desktop keys: Left and Right fold, `*` opens all at one level, the rest as in a list. */
export function Tree<Node extends HasId>(props: TreeProps<Node>) {
  const { label, roots, getChildren, expanded, empty } = props;
  const rows = useMemo(() => visibleRows({ roots, getChildren, expanded }), [roots, getChildren, expanded]);
  const toggle = useExpansion(props);
  const onOwnKey = (event: KeyboardEvent, index: number, goTo: (index: number) => void) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const step = treeStep(event.key, rows, index);
    if (step === null) return false;
    if (step.kind === 'go') goTo(step.index);
    else toggle(step.ids, step.kind === 'expand');
    return true;
  };
  const { rootRef, collection, view, shown } = useRows({ rows, props: forRows(props), onOwnKey });
  const dragging = useTreeDrag({ rows, rootRef, collection, drag: props.drag, onUnfold: (id) => toggle([id], true) });
  const handleClick = (event: MouseEvent) => {
    const arrow = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-arrow]') : null;
    const row = rows.find((each) => each.id === arrow?.dataset['arrow']);
    if (row?.hasChildren) toggle([row.id], !row.isExpanded);
  };
  return (
    <div ref={rootRef} className={cx(s['root'])}>
      {rows.length === 0 ? (
        empty
      ) : (
        <div
          role="tree"
          aria-label={label}
          aria-multiselectable={props.selectionMode === 'multiple' || undefined}
          className={cx(s['rows'])}
          style={{ blockSize: view.height }}
          tabIndex={-1}
          data-dragging={dragging.view ? (dragging.view.refusal === null ? 'allowed' : 'refused') : undefined}
          onClick={handleClick}
          onPointerDown={dragging.onPointerDown}
          onKeyDown={collection.onKeyDown}
          onMouseDown={collection.onMouseDown}
          onDoubleClick={collection.onDoubleClick}
          onContextMenu={collection.menu.handleContextMenu}
          onFocus={collection.onFocus}
          onBlur={collection.onBlur}
        >
          {shown.map((each) => (
            <TreeItem key={each.row.id} shown={each} measure={view.measure} tree={props} drag={dragging.view} />
          ))}
          <DropLine view={dragging.view} />
        </div>
      )}
      <DragGhost view={dragging.view} />
      <ContextMenuPopover label={label} menu={collection.menu} />
    </div>
  );
}

interface TreeItemProps<Node extends HasId> {
  readonly shown: ShownRow<TreeRow<Node>>;
  readonly measure: (element: Element | null) => void;
  readonly tree: TreeProps<Node>;
  readonly drag: TreeDragView | null;
}

function TreeItem<Node extends HasId>({ shown, measure, tree, drag }: TreeItemProps<Node>) {
  const { row } = shown;
  const { style, ...attributes } = rowAttributes(shown, tree.onSelect !== undefined);
  return (
    <div
      ref={measure}
      role="treeitem"
      aria-label={tree.getText(row.node)}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.isExpanded : undefined}
      data-drop={dropMark(row.id, drag)}
      data-carried={drag?.ids.includes(row.id) || undefined}
      className={cx(s['row'], s['treeRow'])}
      style={{ ...style, '--level': row.level }}
      {...attributes}
    >
      <span className={cx(s['arrow'])} data-arrow={row.id} aria-hidden>
        {row.hasChildren && <Icon name="chevron-right" size={0.875} />}
      </span>
      <span className={cx(s['treeText'])}>{tree.render(row.node, row)}</span>
      {tree.renderBadges && <span className={cx(s['badges'])}>{tree.renderBadges(row.node)}</span>}
    </div>
  );
}

function dropMark(id: string, drag: TreeDragView | null): 'inside' | 'refused' | undefined {
  if (drag?.drop?.where !== 'inside' || drag.drop.target !== id) return undefined;
  return drag.refusal === null ? 'inside' : 'refused';
}

function useExpansion<Node extends HasId>({ expanded, onExpand }: TreeProps<Node>) {
  return (ids: readonly string[], isOpen: boolean) => {
    const next = new Set(expanded);
    for (const id of ids) {
      if (isOpen) next.add(id);
      else next.delete(id);
    }
    onExpand(next);
  };
}

/** The tree's props as its rows understand them: text comes from the node inside the row. */
function forRows<Node extends HasId>(props: TreeProps<Node>): CollectionProps<TreeRow<Node>> {
  return { ...props, getText: (row) => props.getText(row.node) };
}
