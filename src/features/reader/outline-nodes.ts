/** An outline as a tree of rows with ids, and where in it a page stands. Pure. */
import type { OutlineItem } from '@/domain/paper';

export interface OutlineNode {
  /** The place in the tree: "0.2.1". */
  readonly id: string;
  readonly title: string;
  readonly page: number | null;
  readonly children: readonly OutlineNode[];
}

export function outlineNodes(outline: readonly OutlineItem[], parent = ''): readonly OutlineNode[] {
  return outline.map((item, index) => {
    const id = parent === '' ? String(index) : `${parent}.${index}`;
    const title = item.title.trim() === '' ? 'Untitled section' : item.title;
    return { id, title, page: item.page, children: outlineNodes(item.children, id) };
  });
}

/** Every node, parents before their children. */
export function flatNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatNodes(node.children)]);
}

/** The section that a page is in: the first that begins on it, else the last before it; null before the first. */
export function sectionOf(nodes: readonly OutlineNode[], page: number): OutlineNode | null {
  let best: OutlineNode | null = null;
  for (const node of flatNodes(nodes)) {
    if (node.page === null || node.page > page) continue;
    if (best === null || best.page === null || node.page > best.page || (node.page < page && node.page === best.page)) {
      best = node;
    }
  }
  return best;
}

/** "0.2.1" has the ancestors "0" and "0.2". */
export function ancestorsOf(id: string): readonly string[] {
  const parts = id.split('.');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'));
}
