// A tree as the rows that are in sight. Pure.

/** One visible row: the node and where it stands among its brothers. Levels and places count from 1. */
export interface TreeRow<Node extends { readonly id: string }> {
  readonly id: string;
  readonly node: Node;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
  readonly parentId: string | null;
}

export interface TreeSource<Node extends { readonly id: string }> {
  readonly roots: readonly Node[];
  readonly getChildren: (node: Node) => readonly Node[];
  readonly expanded: ReadonlySet<string>;
}

/** The rows from top to bottom, going into what is expanded. */
export function visibleRows<Node extends { readonly id: string }>(source: TreeSource<Node>): readonly TreeRow<Node>[] {
  const rows: TreeRow<Node>[] = [];
  const add = (nodes: readonly Node[], level: number, parentId: string | null) => {
    nodes.forEach((node, index) => {
      const children = source.getChildren(node);
      const isExpanded = children.length > 0 && source.expanded.has(node.id);
      const place = { level, place: index + 1, siblings: nodes.length, parentId };
      rows.push({ id: node.id, node, ...place, hasChildren: children.length > 0, isExpanded });
      if (isExpanded) add(children, level + 1, node.id);
    });
  };
  add(source.roots, 1, null);
  return rows;
}

/** What a key of the tree's own does to the row it is pressed on. */
export type TreeStep =
  | { readonly kind: 'expand'; readonly ids: readonly string[] }
  | { readonly kind: 'fold'; readonly ids: readonly string[] }
  | { readonly kind: 'go'; readonly index: number };

/** Right opens or enters, Left folds or goes to the parent, `*` opens all brothers. Null for any other key. */
export function treeStep<Node extends { readonly id: string }>(
  key: string,
  rows: readonly TreeRow<Node>[],
  index: number,
): TreeStep | null {
  const row = rows[index];
  if (!row) return null;
  if (key === 'ArrowRight' && row.hasChildren) {
    return row.isExpanded ? { kind: 'go', index: index + 1 } : { kind: 'expand', ids: [row.id] };
  }
  if (key === 'ArrowLeft') {
    if (row.isExpanded) return { kind: 'fold', ids: [row.id] };
    const parent = rows.findIndex((each) => each.id === row.parentId);
    return parent < 0 ? null : { kind: 'go', index: parent };
  }
  if (key === '*') {
    const brothers = rows.filter((each) => each.parentId === row.parentId && each.hasChildren && !each.isExpanded);
    return { kind: 'expand', ids: brothers.map((each) => each.id) };
  }
  return null;
}
