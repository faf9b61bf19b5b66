/** Papers that stand under no item of any meeting: each can be put under the chosen item, or all matched anew. */
import type { AgendaItemId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { type MeetingView, useUnplacedPapers } from '../../hooks/use-meetings';
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
  readonly itemId: AgendaItemId | undefined;
}

export function UnplacedPapers({ view, itemId }: UnplacedPapersProps) {
  const { context, notify } = useServices();
  const run = useAction();
  const papers = useUnplacedPapers() ?? [];
  const chosen = view.pack.items.find(({ item }) => item.id === itemId)?.item;
  if (papers.length === 0) return null;
  const matchAll = async (): Promise<void> => {
    const placed = await run(() => placeByMatching(context, view.meeting.id, papers));
    if (placed === 0) notify({ message: 'None of these papers matches an item. Put them under items by hand.' });
    else if (placed !== undefined) notify({ message: `${countOf(placed, 'paper')} put under items.` });
  };
  return (
    <InspectorSection
      title="Not placed"
      count={papers.length}
      actions={
        <Button size="sm" onPress={() => void matchAll()}>
          Match to items
        </Button>
      }
    >
      <ul className={s['paperList']}>
        {papers.map((paper) => (
          <li key={paper.id} className={s['paperRow']}>
            <div className={s['paperWords']}>
              <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id, page: 1 })}>{paper.title}</LinkButton>
              <span className={s['paperFacts']}>{countOf(paper.pageCount, 'page')}</span>
            </div>
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
  );
}
