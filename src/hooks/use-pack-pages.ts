/** Pack pages, live: where a paper stands in the pack of a meeting. */
import type { AgendaItemId, MeetingId, PaperId } from '../domain/ids';
import type { PageRange } from '../domain/meeting';
import type { MeetingPack } from '../domain/meeting-pack';
import { useMeeting } from './use-meetings';

export interface PaperInPack {
  /** Pack pages of the paper; null while its item has no room for it. */
  readonly range: PageRange | null;
  readonly itemId: AgendaItemId;
  readonly pack: MeetingPack;
}

/** Where a paper stands in the pack of a meeting: undefined while it is read, null when it doesn't. */
export function usePackPages(meetingId: MeetingId | null, paperId: PaperId): PaperInPack | null | undefined {
  const view = useMeeting(meetingId ?? undefined);
  if (view === undefined || view === null) return view;
  for (const { item, papers } of view.pack.items) {
    const packed = papers.find((each) => each.paper.id === paperId);
    if (packed) return { range: packed.pages, itemId: item.id, pack: view.pack };
  }
  return null;
}

/** The paper and its page at a pack page; null for a blank page, a missing paper, or a page outside the pack. */
export function paperAt(pack: MeetingPack, packPage: number): { paperId: PaperId; page: number } | null {
  for (const { papers } of pack.items) {
    const found = papers.find(({ pages }) => pages !== null && packPage >= pages.from && packPage <= pages.to);
    if (found?.pages) return { paperId: found.paper.id, page: packPage - found.pages.from + 1 };
  }
  return null;
}
