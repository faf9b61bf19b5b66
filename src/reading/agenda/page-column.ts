/** Compares the page references of all items: bare numbers are pages only when they form one rising sequence. */
import type { PageRange } from '@/domain/meeting';
import type { ItemBlock } from './item-blocks';
import { columnPages, pagesStartingAt, trailingPage, trailingPages } from './page-references';

export interface PagedTitle {
  readonly title: string;
  readonly pages: PageRange | null;
}

/** For each block its title without the bare page reference, and its pages. `headed`: a column heading says "Page". */
export function resolvePages(blocks: readonly ItemBlock[], headed: boolean): PagedTitle[] {
  const bare = blocks.map((block) => (block.pages ? null : bareOf(block, headed)));
  const believed = risingSequence(blocks.map((block, index) => block.pages ?? bare[index]?.pages ?? null));
  const enough = headed || bare.filter((found, index) => found !== null && believed.has(index)).length > 1;
  const first = blocks.map((block, index): PagedTitle => {
    const found = bare[index];
    const column = found && !found.trailing;
    const accepted =
      found && believed.has(index) && (enough || column || follows(blocks, believed, index, found.pages));
    return accepted ? { title: found.title, pages: found.pages } : { title: block.title, pages: block.pages };
  });
  return upToNext(continueSequence(first));
}

interface Bare extends PagedTitle {
  readonly pages: PageRange;
  /** Printed at the end of the title and not in a column of its own. */
  readonly trailing: boolean;
}

function bareOf(block: ItemBlock, headed: boolean): Bare | null {
  const column =
    columnPages(block.columns.join(' '), headed) ??
    block.columns.map((tail) => columnPages(tail, headed)).find(Boolean);
  if (column) return { title: block.title, pages: column, trailing: false };
  const trailing = trailingPages(block.title) ?? (headed ? trailingPage(block.title) : null);
  return trailing ? { title: withoutStop(trailing.rest), pages: trailing.range, trailing: true } : null;
}

function withoutStop(title: string): string {
  return title.replace(/[\s.:;–-]+$/, '');
}

/** The longest sequence of ranges, by index, in which each begins after its predecessor's end. */
function risingSequence(ranges: readonly (PageRange | null)[]): ReadonlySet<number> {
  const best: { length: number; before: number | null }[] = [];
  ranges.forEach((range, index) => {
    let entry = { length: range ? 1 : 0, before: null as number | null };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = ranges[earlier];
      const chain = best[earlier];
      if (range && other && chain && other.to < range.from && chain.length + 1 > entry.length) {
        entry = { length: chain.length + 1, before: earlier };
      }
    }
    best.push(entry);
  });
  const chosen = new Set<number>();
  let at: number | null = best.reduce<number | null>(
    (top, entry, index) => (entry.length > (top === null ? 0 : (best[top]?.length ?? 0)) ? index : top),
    null,
  );
  while (at !== null) {
    chosen.add(at);
    at = best[at]?.before ?? null;
  }
  return chosen;
}

function follows(
  blocks: readonly ItemBlock[],
  believed: ReadonlySet<number>,
  index: number,
  pages: PageRange,
): boolean {
  const before = blocks.slice(0, index).findLast((block, earlier) => block.pages !== null && believed.has(earlier));
  return before?.pages?.to === pages.from - 1;
}

/** Finds ranges that stand inside a title because columns were flattened: each begins where the last one ended. */
function continueSequence(items: readonly PagedTitle[]): PagedTitle[] {
  let next: number | null = null;
  return items.map((item) => {
    const found: ReturnType<typeof pagesStartingAt> =
      item.pages === null && next !== null ? pagesStartingAt(item.title, next) : null;
    const resolved = found ? { title: withoutStop(found.rest), pages: found.range } : item;
    next = resolved.pages ? resolved.pages.to + 1 : next;
    return resolved;
  });
}

/** A column of first pages only: each item runs to the page before the next one's. */
function upToNext(items: readonly PagedTitle[]): PagedTitle[] {
  const paged = items.map((item) => item.pages).filter((pages) => pages !== null);
  if (paged.length < 3 || paged.some((pages) => pages.from !== pages.to)) return [...items];
  return items.map((item, index) => {
    const next = items.slice(index + 1).find((later) => later.pages !== null)?.pages;
    return item.pages && next ? { ...item, pages: { from: item.pages.from, to: next.from - 1 } } : item;
  });
}
