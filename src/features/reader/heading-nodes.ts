/** The headings of a text as a tree. Pure. */
import type { ShapedBlock } from '@/domain/text-shape';

export interface HeadingNode {
  /** The place in the tree: "0.2.1". */
  readonly id: string;
  readonly title: string;
  /** Where in the text it begins. */
  readonly start: number;
  readonly children: readonly HeadingNode[];
}

export interface Headings {
  readonly roots: readonly HeadingNode[];
  readonly all: ReadonlyMap<string, HeadingNode>;
}

interface Growing extends HeadingNode {
  readonly level: number;
  readonly children: Growing[];
}

/** A heading is under the last one before it of a higher level; levels may be skipped. */
export function headingNodes(text: string, shape: readonly ShapedBlock[]): Headings {
  const roots: Growing[] = [];
  const all = new Map<string, HeadingNode>();
  const path: Growing[] = [];
  for (const { kind, level, start, end } of shape) {
    const title = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
    if (kind !== 'heading' || title === '') continue;
    while ((path.at(-1)?.level ?? 0) >= level && path.length > 0) path.pop();
    const parent = path.at(-1);
    const siblings = parent?.children ?? roots;
    const id = parent ? `${parent.id}.${siblings.length}` : String(siblings.length);
    const node: Growing = { id, title, start, level, children: [] };
    siblings.push(node);
    all.set(id, node);
    path.push(node);
  }
  return { roots, all };
}
