/**
 * Page numbers of an agenda pack. The front sheet's printed ranges are what members quote, so they win over our own
 * count: an item's papers start where its printed range starts, whatever comes before.
 */
import type { PageRange } from './meeting';

export interface PackPaper<Id extends string = string> {
  readonly id: Id;
  /** At least 1. */
  readonly pageCount: number;
  /** A supplement continues after the pack's last page. */
  readonly supplement?: boolean;
}

export interface PackEntry<Id extends string = string, ItemId extends string = string> {
  readonly itemId: ItemId;
  /** Printed on the front sheet, or null. */
  readonly stated: PageRange | null;
  /** In pack order; each paper stands in one entry only. */
  readonly papers: readonly PackPaper<Id>[];
}

export interface PackOptions {
  /** Papers with an odd number of pages are followed by a blank page, as in double-sided printing. Default true. */
  readonly padToEven?: boolean;
}

export interface PlacedPaper<Id extends string = string, ItemId extends string = string> {
  readonly paperId: Id;
  readonly itemId: ItemId;
  /** Pack pages of the paper itself, without a blank page behind it. */
  readonly pages: PageRange;
  /** A blank pack page follows at `pages.to + 1`. */
  readonly padded: boolean;
  /** The paper stands after the pack's last page: a supplement, or no room was left where it belongs. */
  readonly atEnd: boolean;
}

export interface PlacedItem<ItemId extends string = string> {
  readonly itemId: ItemId;
  readonly stated: PageRange | null;
  /** From the first page of the item's papers to the last, blank pages included; null without papers in the pack. */
  readonly computed: PageRange | null;
  readonly agreement: 'agrees' | 'differs' | 'notStated' | 'noPapers';
}

export interface PackLayout<Id extends string = string, ItemId extends string = string> {
  /** By pack page. */
  readonly papers: readonly PlacedPaper<Id, ItemId>[];
  /** In the order given. */
  readonly items: readonly PlacedItem<ItemId>[];
  /** Last used or printed pack page; 0 for an empty pack. */
  readonly lastPage: number;
}

interface Placing<Id extends string, ItemId extends string> {
  readonly entry: PackEntry<Id, ItemId>;
  readonly paper: PackPaper<Id>;
}

/** Gives every paper its pack pages. No two papers ever share a page, and none stands in another item's printed range. */
export function packPages<Id extends string, ItemId extends string>(
  entries: readonly PackEntry<Id, ItemId>[],
  options: PackOptions = {},
): PackLayout<Id, ItemId> {
  const padToEven = options.padToEven ?? true;
  const placed: PlacedPaper<Id, ItemId>[] = [];
  const late: Placing<Id, ItemId>[] = [];
  let cursor = 1;
  for (const entry of entries) {
    let next = entry.stated?.from ?? cursor;
    for (const paper of entry.papers) {
      if (paper.supplement === true) continue;
      const room = roomAt(next, entry, entries, placed);
      if (paper.pageCount > room) {
        late.push({ entry, paper });
        continue;
      }
      const padded = padToEven && paper.pageCount % 2 === 1 && room > paper.pageCount;
      placed.push(place(entry, paper, next, padded, false));
      next += paper.pageCount + (padded ? 1 : 0);
    }
    cursor = Math.max(entry.stated ? entry.stated.to + 1 : cursor, next);
  }
  let end = Math.max(0, ...entries.map((entry) => entry.stated?.to ?? 0), ...placed.map(lastOf));
  const inPack = [...placed];
  for (const { entry, paper } of [...late, ...supplementsOf(entries)]) {
    const padded = padToEven && paper.pageCount % 2 === 1;
    const item = place(entry, paper, end + 1, padded, true);
    placed.push(item);
    end = lastOf(item);
  }
  const missing = new Set(late.map(({ entry }) => entry.itemId));
  return {
    papers: placed.toSorted((a, b) => a.pages.from - b.pages.from),
    items: entries.map((entry) => itemOf(entry, inPack, missing.has(entry.itemId))),
    lastPage: end,
  };
}

/** How many free pages there are from `from` on before another item's printed range or a placed paper. */
function roomAt<Id extends string, ItemId extends string>(
  from: number,
  entry: PackEntry<Id, ItemId>,
  entries: readonly PackEntry<Id, ItemId>[],
  placed: readonly PlacedPaper<Id, ItemId>[],
): number {
  const taken = [
    ...entries.flatMap((other) => (other.stated && !isSameRoom(other, entry) ? [other.stated] : [])),
    ...placed.map((paper) => ({ from: paper.pages.from, to: lastOf(paper) })),
  ];
  const ahead = taken.filter((range) => range.to >= from).map((range) => Math.max(0, range.from - from));
  return Math.min(Number.POSITIVE_INFINITY, ...ahead);
}

/** An item's own range; and that of a heading without papers, printed over the ranges of the items under it. */
function isSameRoom(other: PackEntry, entry: PackEntry): boolean {
  if (other === entry) return true;
  if (other.papers.length > 0 || !other.stated || !entry.stated) return false;
  return other.stated.from <= entry.stated.from && other.stated.to >= entry.stated.to;
}

function place<Id extends string, ItemId extends string>(
  entry: PackEntry<Id, ItemId>,
  paper: PackPaper<Id>,
  from: number,
  padded: boolean,
  atEnd: boolean,
): PlacedPaper<Id, ItemId> {
  const pages = { from, to: from + paper.pageCount - 1 };
  return { paperId: paper.id, itemId: entry.itemId, pages, padded, atEnd };
}

function lastOf(paper: PlacedPaper): number {
  return paper.pages.to + (paper.padded ? 1 : 0);
}

function supplementsOf<Id extends string, ItemId extends string>(
  entries: readonly PackEntry<Id, ItemId>[],
): Placing<Id, ItemId>[] {
  return entries.flatMap((entry) =>
    entry.papers.filter((paper) => paper.supplement === true).map((paper) => ({ entry, paper })),
  );
}

function itemOf<Id extends string, ItemId extends string>(
  entry: PackEntry<Id, ItemId>,
  placed: readonly PlacedPaper<Id, ItemId>[],
  overflows: boolean,
): PlacedItem<ItemId> {
  const mine = placed.filter((paper) => paper.itemId === entry.itemId);
  const { itemId, stated } = entry;
  const last = mine.at(-1);
  const first = mine[0];
  if (!first || !last) {
    const agreement = overflows && stated ? 'differs' : stated || !overflows ? 'noPapers' : 'notStated';
    return { itemId, stated, computed: null, agreement };
  }
  const computed = { from: first.pages.from, to: lastOf(last) };
  if (!stated) return { itemId, stated, computed, agreement: 'notStated' };
  // Whether the blank page behind the last paper is counted in the printed range differs between councils.
  const ends = computed.to === stated.to || last.pages.to === stated.to;
  const agrees = !overflows && computed.from === stated.from && ends;
  return { itemId, stated, computed, agreement: agrees ? 'agrees' : 'differs' };
}

/** The pack page of a page of a paper (both 1-based), or null when the paper has no such page in the pack. */
export function packPageOf<Id extends string>(layout: PackLayout<Id>, paperId: Id, paperPage: number): number | null {
  const paper = layout.papers.find((candidate) => candidate.paperId === paperId);
  if (!paper || !Number.isInteger(paperPage) || paperPage < 1) return null;
  const page = paper.pages.from + paperPage - 1;
  return page <= paper.pages.to ? page : null;
}

/** The paper and its page at a pack page, or null for a blank page, a missing paper and a page outside the pack. */
export function paperAtPackPage<Id extends string>(
  layout: PackLayout<Id>,
  packPage: number,
): { readonly paperId: Id; readonly paperPage: number } | null {
  if (!Number.isInteger(packPage)) return null;
  const paper = layout.papers.find(({ pages }) => packPage >= pages.from && packPage <= pages.to);
  return paper ? { paperId: paper.paperId, paperPage: packPage - paper.pages.from + 1 } : null;
}

/** Whether padding to even page counts explains the printed ranges better than counting pages as they are. */
export function padsToEven(entries: readonly PackEntry[]): boolean {
  const agreed = (padToEven: boolean): number =>
    packPages(entries, { padToEven }).items.filter((item) => item.agreement === 'agrees').length;
  return agreed(true) >= agreed(false);
}
