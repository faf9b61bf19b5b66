import type { PDFPageProxy } from 'pdfjs-dist';
import type { LineTag } from '@/reading/source-document';

type StructTree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type StructNode = StructTree | StructTree['children'][number];

/** Block-level roles; every other role (Span, Link, Lbl, LBody, NonStruct …) belongs to the block around it. */
const HEADING_ROLE = /^(?:H([1-6])?|Title)$/;
const CELL_ROLE = /^(?:TD|TH)$/;
const PARAGRAPH_ROLE = /^(?:P|Caption|BlockQuote|Note|TOCI|Index)$/;
const MAX_NODES = 50_000;

interface Pending {
  readonly node: StructNode;
  readonly tag: LineTag | null;
  readonly listDepth: number;
  readonly table: OpenTable | null;
}

/** Where in a table the walk is. Spans are not in the tree that pdf.js gives, so cells are counted as they come. */
interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

/** The tag of each marked content of a page, by its id; empty for an untagged page or a tree that cannot be read. */
export async function readStructureTags(page: PDFPageProxy): Promise<ReadonlyMap<string, LineTag>> {
  try {
    const root = await page.getStructTree();
    return root ? tagsOf(root) : new Map();
  } catch {
    return new Map();
  }
}

/** Walks without recursion, because a hostile tree may be deep. */
export function tagsOf(root: StructTree): ReadonlyMap<string, LineTag> {
  const tags = new Map<string, LineTag>();
  const stack: Pending[] = [{ node: root, tag: null, listDepth: 0, table: null }];
  let visited = 0;
  for (let pending = stack.pop(); pending && visited < MAX_NODES; pending = stack.pop()) {
    visited += 1;
    const { node, tag, listDepth } = pending;
    if ('role' in node) {
      const depth = node.role === 'L' ? listDepth + 1 : listDepth;
      const table = enterTable(node.role, pending.table, visited);
      const own = withPlace(tagOfRole(node.role, depth, visited, tag), node.role, table);
      for (const child of node.children.toReversed()) stack.push({ node: child, tag: own, listDepth: depth, table });
    } else if (node.type === 'content' && tag) tags.set(node.id, tag);
  }
  return tags;
}

/** The table the walk is in once it has come to an element; a table inside another is part of its cell. */
function enterTable(role: string, table: OpenTable | null, number: number): OpenTable | null {
  if (role === 'Table' && !table) return { number, row: -1, column: 0 };
  if (role === 'TR' && table) {
    table.row += 1;
    table.column = 0;
  }
  return table;
}

function withPlace(tag: LineTag | null, role: string, table: OpenTable | null): LineTag | null {
  if (!tag || !table || tag.kind !== 'cell' || !CELL_ROLE.test(role)) return tag;
  const { number, row, column } = table;
  table.column += 1;
  return { ...tag, cell: { table: number, row: Math.max(0, row), column, header: role === 'TH' } };
}

function tagOfRole(role: string, listDepth: number, block: number, outer: LineTag | null): LineTag | null {
  const heading = HEADING_ROLE.exec(role);
  if (heading) return { kind: 'heading', level: Number(heading[1] ?? 1), block };
  if (role === 'LI') return { kind: 'item', level: listDepth, block };
  if (CELL_ROLE.test(role)) return { kind: 'cell', level: 0, block };
  // A paragraph inside a list item or a cell is part of it.
  if (PARAGRAPH_ROLE.test(role)) return outer ?? { kind: 'paragraph', level: 0, block };
  return outer;
}
