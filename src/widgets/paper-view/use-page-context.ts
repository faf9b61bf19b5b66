/** How the pages of a paper are numbered where it is read, and the way to pages of the pack that are in other papers. */
import { useCallback, useMemo } from 'react';
import { paperAt, usePackPages } from '@/hooks/use-pack-pages';
import { goTo } from '@/state/navigation-store';
import { type PageContext, paperNoun } from './page-number';
import type { PaperViewProps } from './paper-view-props';

export interface PageNumbering {
  readonly context: PageContext;
  /** Opens the paper that a page of the pack is in; returns a sentence when there is none. */
  readonly goElsewhere: (packPage: number) => string | null;
}

/** @param labels page numbers as printed, where they are at hand. */
export function usePageContext(
  { paper, meetingId }: Pick<PaperViewProps, 'paper' | 'meetingId'>,
  labels: readonly string[] | null = null,
): PageNumbering {
  const place = usePackPages(meetingId, paper.id);
  const { pageCount, kind } = paper;
  const from = place?.range?.from;
  const to = place?.range?.to;
  const context = useMemo(
    (): PageContext => ({
      pageCount,
      pack: from === undefined || to === undefined ? null : { from, to },
      noun: paperNoun({ kind }),
      labels,
    }),
    [pageCount, kind, from, to, labels],
  );
  const pack = place?.pack;
  const goElsewhere = useCallback(
    (packPage: number) => {
      const found = pack ? paperAt(pack, packPage) : null;
      if (!found || meetingId === null) return `No paper of this meeting has page ${packPage} of the pack.`;
      goTo({ place: 'reader', paper: found.paperId, page: found.page, meeting: meetingId });
      return null;
    },
    [pack, meetingId],
  );
  return { context, goElsewhere };
}
