/** A page as a link, by both of its numbers. */
import type { MeetingId, PaperId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import { usePackPages } from '@/hooks/use-pack-pages';
import { LinkButton } from '@/ui/link-button';
import { paperNoun } from '../paper-view/page-number';

interface PageLinkProps {
  /** The meeting whose pack is meant; null when there is none. */
  readonly meetingId: MeetingId | null;
  readonly paperId: PaperId;
  /** 1-based page of the paper. */
  readonly page: number;
  /** Null when it is no longer there. */
  readonly paper: Pick<Paper, 'title' | 'kind'> | null;
  readonly onOpen: () => void;
}

/** "p. 27 of pack · 3 of report"; "p. 3" where no pack is known. */
export function PageLink({ meetingId, paperId, page, paper, onOpen }: PageLinkProps) {
  const inPack = usePackPages(meetingId, paperId);
  const packPage = inPack?.range ? inPack.range.from + page - 1 : null;
  const noun = paper === null ? 'paper' : paperNoun(paper);
  const words = packPage === null ? `p. ${page}` : `p. ${packPage} of pack · ${page} of ${noun}`;
  const spoken = paper === null ? words : `${words}, ${paper.title}`;
  return (
    <LinkButton onPress={onOpen} aria-label={`${spoken}: show the passage`}>
      {words}
    </LinkButton>
  );
}
