/** The left panel: the paper's outline, or its highlights. */
import type { Paper } from '@/domain/paper';
import { useAnnotations, usePaperFile } from '@/hooks/use-paper-file';
import type { LocationOf } from '@/state/location';
import { showLeftTab, useReader } from '@/state/reader-store';
import { cx } from '@/ui/cx';
import { Tabs } from '@/ui/tabs';
import { usePageContext } from '@/widgets/paper-view/use-page-context';
import { HighlightsPanel } from './highlights-panel';
import { OutlinePanel } from './outline-panel';
import s from './reader.module.css';
import type { Reading } from './use-reading';

export interface LeftPanelProps {
  readonly paper: Paper;
  readonly location: LocationOf<'reader'>;
  readonly reading: Reading;
}

export function LeftPanel({ paper, location, reading }: LeftPanelProps) {
  const tab = useReader((state) => state.leftTab);
  const layout = usePaperFile(paper.fileId)?.layout;
  const annotations = useAnnotations(paper.id);
  const { context } = usePageContext({ paper, meetingId: location.meeting ?? null });
  return (
    <div className={cx(s['panel'])}>
      <Tabs
        label="Side panel"
        value={tab}
        onChange={(id) => showLeftTab(id === 'highlights' ? 'highlights' : 'outline')}
        tabs={[
          {
            id: 'outline',
            label: 'Outline',
            icon: 'outline',
            content: layout && (
              <OutlinePanel outline={layout.outline} page={reading.page} context={context} onGo={reading.goToPage} />
            ),
          },
          {
            id: 'highlights',
            label: 'Highlights',
            icon: 'highlight',
            count: annotations?.length ?? 0,
            content: annotations && (
              <HighlightsPanel
                paper={paper}
                annotations={annotations}
                meetingId={location.meeting ?? null}
                reading={reading}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
