/** The left panel: outline, pages, and words found in the paper. */
import type { MouseEvent } from 'react';
import type { Paper } from '@/domain/paper';
import { useServices } from '@/hooks/services-context';
import { usePaperFile } from '@/hooks/use-paper-file';
import type { LocationOf } from '@/state/location';
import { LEFT_TABS, leftTabOf, showLeftTab, useReader } from '@/state/reader-store';
import { cx } from '@/ui/cx';
import { Tabs } from '@/ui/tabs';
import { usePageContext } from '@/widgets/paper-view/use-page-context';
import { FindPanel } from './find-panel';
import { HeadingsPanel } from './headings-panel';
import { OutlinePanel } from './outline-panel';
import s from './reader.module.css';
import { ThumbnailsPanel } from './thumbnails-panel';
import type { FindDoor } from './use-find-door';
import type { Reading } from './use-reading';

export interface LeftPanelProps {
  readonly paper: Paper;
  readonly location: LocationOf<'reader'>;
  readonly reading: Reading;
  readonly door: FindDoor;
}

export function LeftPanel({ paper, location, reading, door }: LeftPanelProps) {
  const { handlers } = useServices();
  const tab = useReader((state) => leftTabOf(state, paper.id));
  const { file = null, layout = null } = usePaperFile(paper.fileId) ?? {};
  const { context } = usePageContext({ paper, meetingId: location.meeting ?? null });
  const { page, goToPage } = reading;
  const outline = layout?.shape ? (
    <HeadingsPanel fileId={paper.fileId} shape={layout.shape} onGo={reading.goToPlace} />
  ) : (
    layout && <OutlinePanel outline={layout.outline} {...{ page, context }} onGo={goToPage} />
  );
  // What is no PDF is one page without a picture.
  const hasPages = file?.mediaType === 'application/pdf';
  const pages = file && layout && hasPages && (
    <ThumbnailsPanel {...{ paper, file, layout, context, page }} onGo={goToPage} />
  );
  const tabs = [
    { id: 'outline', label: 'Outline', content: outline },
    { id: 'pages', label: 'Pages', content: pages || <p className={cx(s['quiet'])}>This paper has no pages.</p> },
    { id: 'find', label: 'Find', content: <FindPanel {...door} context={context} /> },
  ];
  // Who clicks on Find wants to type; with the arrows one only passes by.
  const startTyping = ({ target, detail }: MouseEvent) => {
    const tabName = target instanceof Element ? target.closest('[role="tab"]')?.textContent : undefined;
    if (detail > 0 && tabName === 'Find') handlers.run('reader.find');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Ctrl+F does it with keys
    <div className={cx(s['panel'])} onClickCapture={startTyping}>
      <Tabs
        label="Side panel"
        value={tab}
        onChange={(id) => showLeftTab(paper.id, LEFT_TABS.find((one) => one === id) ?? 'outline')}
        tabs={tabs}
      />
    </div>
  );
}
