/** Papers that stand under no item, and may be for this meeting: each can be put under the chosen item, or all matched anew. */
import type { AgendaItem } from '../../domain/meeting';
import { unplacedNear } from '../../domain/unplaced-papers';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { type MeetingView, useUnplacedPapers } from '../../hooks/use-meetings';
import { useToday } from '../../hooks/use-terms';
import { placeByMatching } from '../../services/import-documents';
import { placePaper } from '../../services/meetings';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { IconButton } from '../../ui/icon-button';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './meetings.module.css';

export interface UnplacedPapersProps {
  readonly view: MeetingView;
  readonly chosen: AgendaItem | null;
  /** Folded to begin with where there is little room. */
  readonly isFolded: boolean;
}

export function UnplacedPapers({ view, chosen, isFolded }: UnplacedPapersProps) {
  const { context, notify } = useServices();
  const run = useAction();
  const today = useToday();
  const placed = view.pack.items.flatMap((item) => item.papers.map(({ paper }) => paper));
  const papers = unplacedNear(useUnplacedPapers() ?? [], view.meeting.createdAt, placed, today);
  if (papers.length === 0) return null;
  const matchAll = async (): Promise<void> => {
    const count = await run(() => placeByMatching(context, view.meeting.id, papers));
    if (count === 0) notify({ message: 'None of these papers matches an item. Put them under items by hand.' });
    else if (count !== undefined) notify({ message: `${countOf(count, 'paper')} put under items.` });
  };
  return (
    <div className={s['unplaced']}>
      <InspectorSection
        title="Not placed"
        count={papers.length}
        isInitiallyOpen={!isFolded}
        actions={
          chosen && (
            <Button size="sm" onPress={() => void matchAll()}>
              Match to items
            </Button>
          )
        }
      >
        <ul className={s['paperList']}>
          {papers.map((paper) => (
            <li key={paper.id} className={s['unplacedRow']}>
              <span className={s['unplacedTitle']} title={paper.title}>
                <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id, page: 1 })}>
                  {paper.title}
                </LinkButton>
              </span>
              <span className={s['unplacedPages']}>{countOf(paper.pageCount, 'page')}</span>
              {chosen && (
                <IconButton
                  label={`Put under item ${chosen.number}: ${paper.title}`}
                  icon="add"
                  size="sm"
                  onPress={() => void run(() => placePaper(context, chosen.id, paper.id))}
                />
              )}
            </li>
          ))}
        </ul>
      </InspectorSection>
    </div>
  );
}
