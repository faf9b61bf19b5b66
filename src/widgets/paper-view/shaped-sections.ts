/** Lays the shape of a text over its words: sections of headings, paragraphs, lists and tables. Pure. */
import type { ShapedBlock, TextSpan } from '@/domain/text-shape';

/** A stretch of words. Up to `until`, where the next begins, only blank space follows. */
export interface Leaf extends TextSpan {
  readonly until: number;
}

/** Words, and the number, letter or bullet before them; null for none. */
export interface MarkedLeaf {
  readonly marker: Leaf | null;
  readonly leaf: Leaf;
}

export interface ListItem extends MarkedLeaf {
  /** 1 is the outermost list. */
  readonly level: number;
}

export interface TableRow {
  readonly isHead: boolean;
  readonly cells: readonly Leaf[];
}

export type ShapedGroup =
  | ({ readonly kind: 'heading'; readonly level: number } & MarkedLeaf)
  | { readonly kind: 'paragraph'; readonly leaf: Leaf }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

/** Some groups that are drawn, and laid out, together. */
export interface ShapedSection extends TextSpan {
  readonly groups: readonly ShapedGroup[];
}

/** Stretches to a section: what is drawn in one go, and laid out when it comes near. */
const SECTION_LEAVES = 24;

/** The whole text, in order: words that no block speaks of are paragraphs. */
export function shapedSections(text: string, shape: readonly ShapedBlock[]): readonly ShapedSection[] {
  const blocks = wholeBlocks(text, shape);
  const starts = blocks.flatMap((block) => spansOf(block).map(({ start }) => start));
  let next = 0;
  const leafOf = ({ start, end }: TextSpan): Leaf => {
    next += 1;
    return { start, end, until: starts[next] ?? text.length };
  };
  const groups: ShapedGroup[] = [];
  const begins: number[] = [];
  let leaves = 0;
  for (const block of blocks) {
    const group = groups.at(-1);
    const isFull = leaves >= SECTION_LEAVES;
    if (begins.length === 0 || isFull) {
      begins.push(groups.length);
      leaves = 0;
    }
    if (block.kind === 'item' && group?.kind === 'list' && !isFull) {
      groups[groups.length - 1] = { kind: 'list', items: [...group.items, itemOf(block, leafOf)] };
    } else groups.push(groupOf(block, leafOf));
    leaves += spansOf(block).length;
  }
  return begins.map((from, index) => {
    const own = groups.slice(from, begins[index + 1]);
    const begin = (group: ShapedGroup | undefined) => (group ? (leavesOf(group)[0]?.start ?? 0) : text.length);
    return {
      start: index === 0 ? 0 : begin(own[0]),
      end: begin(groups[begins[index + 1] ?? groups.length]),
      groups: own,
    };
  });
}

/** All stretches of a group, in the order of the text. */
export function leavesOf(group: ShapedGroup): readonly Leaf[] {
  if (group.kind === 'list') return group.items.flatMap(ownLeaves);
  if (group.kind === 'table') return group.rows.flatMap(({ cells }) => cells);
  return group.kind === 'heading' ? ownLeaves(group) : [group.leaf];
}

function ownLeaves({ marker, leaf }: MarkedLeaf): readonly Leaf[] {
  return marker ? [marker, leaf] : [leaf];
}

type LeafMaker = (span: TextSpan) => Leaf;

function groupOf(block: ShapedBlock, leafOf: LeafMaker): ShapedGroup {
  const { kind, level } = block;
  if (kind === 'heading') return { kind, level, ...markedLeaf(block, leafOf) };
  if (kind === 'item') return { kind: 'list', items: [itemOf(block, leafOf)] };
  if (kind === 'paragraph' || block.rows === undefined) return { kind: 'paragraph', leaf: leafOf(block) };
  return { kind, rows: block.rows.map(({ isHead, cells }) => ({ isHead, cells: cells.map((cell) => leafOf(cell)) })) };
}

function itemOf(block: ShapedBlock, leafOf: LeafMaker): ListItem {
  return { level: Math.max(1, block.level), ...markedLeaf(block, leafOf) };
}

function markedLeaf({ start, end, wordsAt }: ShapedBlock, leafOf: LeafMaker): MarkedLeaf {
  const marker = wordsAt > start ? leafOf({ start, end: wordsAt }) : null;
  return { marker, leaf: leafOf({ start: wordsAt, end }) };
}

/** The stretches of a block, in order; the same that become its leaves. */
function spansOf(block: ShapedBlock): readonly TextSpan[] {
  const { kind, start, end, wordsAt } = block;
  if (kind === 'table' && block.rows) return block.rows.flatMap(({ cells }) => cells);
  if ((kind !== 'heading' && kind !== 'item') || wordsAt === start) return [{ start, end }];
  return [
    { start, end: wordsAt },
    { start: wordsAt, end },
  ];
}

/** The blocks that can be trusted, and between them paragraphs for the words that none of them has. */
function wholeBlocks(text: string, shape: readonly ShapedBlock[]): readonly ShapedBlock[] {
  const blocks: ShapedBlock[] = [];
  let at = 0;
  const fill = (end: number): void => {
    const words = text.slice(at, end);
    if (words.trim() === '') return;
    const start = at + words.length - words.trimStart().length;
    blocks.push(paragraph(start, at + words.trimEnd().length));
  };
  for (const block of shape) {
    const { start, end, wordsAt } = block;
    if (start < at || end > text.length || end <= start || wordsAt < start || wordsAt > end) continue;
    fill(block.start);
    const isOdd = block.kind === 'table' && !holdsAllWords(text, block);
    blocks.push(isOdd ? paragraph(block.start, block.end) : block);
    at = block.end;
  }
  fill(text.length);
  return blocks;
}

function paragraph(start: number, end: number): ShapedBlock {
  return { kind: 'paragraph', level: 0, start, end, wordsAt: start };
}

/** Whether the cells of a table follow each other and nothing but blank space stands between them. */
function holdsAllWords(text: string, block: ShapedBlock): boolean {
  let at = block.start;
  const cells = spansOf(block);
  for (const { start, end } of cells) {
    if (start < at || end < start || text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return cells !== undefined && cells.length > 0 && at <= block.end && text.slice(at, block.end).trim() === '';
}
