/** How a page of a paper is named in a document: by the pack and by the paper, together. */
import type { AgendaItem, ItemPaper, PageRange } from '../domain/meeting';
import { meetingPack } from '../domain/meeting-pack';
import type { Paper } from '../domain/paper';
import type { Records } from '../domain/publication';
import { shortDate } from './uk-dates';

export interface PageReferences {
  /** Pack pages of a paper in a meeting; null when it has none there. */
  readonly packPages: (meetingId: string, paperId: string) => PageRange | null;
  /** "Budget report, p. 27 of pack · 3 of report"; with the meeting's date where it is not the one at hand. */
  readonly reference: (paper: Pick<Paper, 'id' | 'title'>, page: number | null, meetingId: string | null) => string;
}

/**
 * @param all every record, what is exempt included: pages are counted over the whole pack. Only numbers come out of it.
 */
export function pageReferences(all: Records): PageReferences {
  const packs = new Map<string, ReadonlyMap<string, PageRange>>();
  const rangesOf = (meetingId: string): ReadonlyMap<string, PageRange> => {
    const known = packs.get(meetingId) ?? rangesIn(all, meetingId);
    packs.set(meetingId, known);
    return known;
  };
  const homes = new Map<string, string>();
  for (const place of all.places) if (!homes.has(place.paperId)) homes.set(place.paperId, place.meetingId);
  const dates = new Map<string, string>(all.meetings.map((meeting) => [meeting.id, meeting.date]));
  const packPages = (meetingId: string, paperId: string) => rangesOf(meetingId).get(paperId) ?? null;
  return {
    packPages,
    reference: ({ id, title }, page, meetingId) => {
      if (page === null) return title;
      const here = meetingId === null ? null : packPages(meetingId, id);
      if (here) return `${title}, ${pageText(here.from + page - 1, page)}`;
      const home = homes.get(id);
      const there = home === undefined ? null : packPages(home, id);
      if (home === undefined || !there) return `${title}, p. ${page}`;
      const date = dates.get(home);
      const meeting = date === undefined ? '' : ` (meeting of ${shortDate(date)})`;
      return `${title}${meeting}, ${pageText(there.from + page - 1, page)}`;
    },
  };
}

function pageText(packPage: number, paperPage: number): string {
  return `p. ${packPage} of pack · ${paperPage} of report`;
}

function rangesIn(all: Records, meetingId: string): ReadonlyMap<string, PageRange> {
  const meeting = all.meetings.find((one) => one.id === meetingId);
  const ofMeeting = (row: AgendaItem | ItemPaper) => row.meetingId === meetingId;
  if (!meeting) return new Map();
  const papers = new Map<string, Paper>(all.papers.map((paper) => [paper.id, paper]));
  const pack = meetingPack(meeting, all.items.filter(ofMeeting), all.places.filter(ofMeeting), papers);
  return new Map(
    pack.items.flatMap((item) =>
      item.papers.flatMap(({ paper, pages }): [string, PageRange][] => (pages ? [[paper.id, pages]] : [])),
    ),
  );
}
