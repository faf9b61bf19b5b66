/** The pack of a meeting: its papers in order with their pack pages, made from items and places. */
import type { AgendaItem, ItemPaper, Meeting } from './meeting';
import { byOrder } from './order';
import { type PackLayout, packPages } from './pack-pages';
import type { Paper } from './paper';

export interface PackedPaper {
  readonly place: ItemPaper;
  readonly paper: Paper;
  /** Pack pages of the paper; null while its item has no room for it. */
  readonly pages: { readonly from: number; readonly to: number } | null;
  readonly atEnd: boolean;
}

export interface PackedItem {
  readonly item: AgendaItem;
  readonly papers: readonly PackedPaper[];
  readonly agreement: 'agrees' | 'differs' | 'notStated' | 'noPapers';
  readonly computed: { readonly from: number; readonly to: number } | null;
}

export interface MeetingPack {
  /** In agenda order. */
  readonly items: readonly PackedItem[];
  /** Last page of the pack; 0 when it is empty. */
  readonly lastPage: number;
}

type PackMeeting = Pick<Meeting, 'padToEven'>;

/** Puts a meeting's agenda, places and papers together. Places whose paper is in the bin are left out. */
export function meetingPack(
  meeting: PackMeeting,
  items: readonly AgendaItem[],
  places: readonly ItemPaper[],
  papers: ReadonlyMap<string, Paper>,
): MeetingPack {
  const inOrder = [...items].sort(byOrder);
  const placesOf = (itemId: string) =>
    [...places].filter((place) => place.itemId === itemId && papers.has(place.paperId)).sort(byOrder);
  const layout = packPages(
    inOrder.map((item) => ({
      itemId: item.id,
      stated: item.statedPages,
      papers: placesOf(item.id).map((place) => ({
        id: place.id,
        pageCount: papers.get(place.paperId)?.pageCount ?? 1,
        supplement: place.placement === 'supplement',
      })),
    })),
    { padToEven: meeting.padToEven },
  );
  return {
    items: inOrder.map((item, index) => packedItem(item, index, layout, placesOf(item.id), papers)),
    lastPage: layout.lastPage,
  };
}

function packedItem(
  item: AgendaItem,
  index: number,
  layout: PackLayout,
  places: readonly ItemPaper[],
  papers: ReadonlyMap<string, Paper>,
): PackedItem {
  const placed = new Map(layout.papers.map((one) => [one.paperId, one]));
  const about = layout.items[index];
  return {
    item,
    agreement: about?.agreement ?? 'noPapers',
    computed: about?.computed ?? null,
    papers: places.flatMap((place) => {
      const paper = papers.get(place.paperId);
      const at = placed.get(place.id);
      return paper ? [{ place, paper, pages: at?.pages ?? null, atEnd: at?.atEnd ?? false }] : [];
    }),
  };
}
