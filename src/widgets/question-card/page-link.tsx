/** A page as a link, by both of its numbers. */
import type { MeetingId, PaperId } from '@/domain/ids';
import { usePackPages } from '@/hooks/use-pack-pages';
import { LinkButton } from '@/ui/link-button';

interface PageLinkProps {
  /** The meeting whose pack is meant; null when there is none. */
  readonly meetingId: MeetingId | null;
  readonly paperId: PaperId;
  /** 1-based page of the paper. */
  readonly page: number;
  /** The paper's title, for those who only hear the link. */
  readonly title: string;
  readonly onOpen: () => void;
}

/** "p. 27 of pack · 3 of report"; "p. 3" where no pack is known. */
export function PageLink({ meetingId, paperId, page, title, onOpen }: PageLinkProps) {
  const inPack = usePackPages(meetingId, paperId);
  const packPage = inPack?.range ? inPack.range.from + page - 1 : null;
  const words = packPage === null ? `p. ${page}` : `p. ${packPage} of pack · ${page} of report`;
  return (
    <LinkButton onPress={onOpen} aria-label={`${words}, ${title}: show the passage`}>
      {words}
    </LinkButton>
  );
}
