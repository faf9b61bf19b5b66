/** The left panel: the paper's outline. */
import type { Paper } from '@/domain/paper';
import { usePaperFile } from '@/hooks/use-paper-file';
import type { LocationOf } from '@/state/location';
import { showLeftTab, useReader } from '@/state/reader-store';
import { cx } from '@/ui/cx';
import { Tabs } from '@/ui/tabs';
import { usePageContext } from '@/widgets/paper-view/use-page-context';
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
  const { context } = usePageContext({ paper, meetingId: location.meeting ?? null });
  return (
    <div className={cx(s['panel'])}>
      <Tabs
        label="Side panel"
        value={tab}
        onChange={() => showLeftTab('outline')}
        tabs={[
          {
            id: 'outline',
            label: 'Outline',
            icon: 'outline',
            content: layout && (
              <OutlinePanel outline={layout.outline} page={reading.page} context={context} onGo={reading.goToPage} />
            ),
          },
        ]}
      />
    </div>
  );
}
