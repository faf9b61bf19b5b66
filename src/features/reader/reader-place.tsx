/** Reading one paper: its outline and highlights at the left, a question at the right, the pages between. */
import { type ReactNode, useRef } from 'react';
import type { QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import { useCommand } from '@/hooks/use-command';
import { useOne } from '@/hooks/use-live';
import { type PaneLayout, usePaneLayout } from '@/hooks/use-pane-layout';
import type { LocationOf } from '@/state/location';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { ExemptFrame } from '@/ui/exempt-frame';
import { SplitPane, type SplitPaneItem } from '@/ui/split-pane';
import { remPx } from '@/ui/use-rem';
import { PaperView } from '@/widgets/paper-view/paper-view';
import { useElementWidth } from '@/widgets/paper-view/use-element-width';
import { LeftPanel } from './left-panel';
import { QuestionPanel } from './question-panel';
import s from './reader.module.css';
import { ReaderTitle } from './reader-title';
import { type Reading as ReadingState, useReading } from './use-reading';

export function ReaderPlace({ location }: { readonly location: LocationOf<'reader'> }) {
  const paper = useOne('papers', location.paper);
  if (paper === undefined) return null;
  if (paper === null) {
    return (
      <EmptyState icon="paper" title="This paper is no longer here">
        It was deleted. Deleted papers can be brought back from the bin in Settings.
      </EmptyState>
    );
  }
  if (paper.compartment === 'open') return <Reading key={paper.id} paper={paper} location={location} />;
  return (
    <div className={cx(s['exempt'])}>
      <ExemptFrame>
        <Reading key={paper.id} paper={paper} location={location} />
      </ExemptFrame>
    </div>
  );
}

interface ReadingProps {
  readonly paper: Paper;
  readonly location: LocationOf<'reader'>;
}

/** Rem that the three columns need to stand side by side. */
const ROOM_FOR_THREE = 54;

function Reading({ paper, location }: ReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useElementWidth(place);
  const panes = usePaneLayout('reader');
  const reading = useReading(paper, location);
  const { question } = location;
  // In a narrow window, or with large text, there is room for one panel: the question's.
  const isTight = question !== undefined && width !== null && width / remPx() < ROOM_FOR_THREE;
  const isFolded = isTight || panes.isFolded('left');
  const togglePanel = () => {
    if (isTight) reading.showQuestion(null);
    panes.onFold('left', !isFolded);
  };
  useCommand('view.togglePanel', togglePanel);
  const title = <ReaderTitle paper={paper} isPanelShown={!isFolded} onTogglePanel={togglePanel} />;
  return (
    <div ref={place} className={cx(s['place'])}>
      <SplitPane
        panes={[
          {
            id: 'left',
            label: 'outline and highlights',
            size: panes.sizeOf('left', 16),
            minSize: 10,
            maxSize: 30,
            isFolded,
            content: <LeftPanel paper={paper} location={location} reading={reading} />,
          },
          { id: 'pages', label: 'pages', minSize: 14, content: <Pages {...{ paper, location, reading, title }} /> },
          ...(question === undefined ? [] : [questionPane(question, reading, panes)]),
        ]}
        onResize={panes.onResize}
        onFold={panes.onFold}
      />
    </div>
  );
}

function questionPane(question: QuestionId, reading: ReadingState, panes: PaneLayout): SplitPaneItem {
  return {
    id: 'question',
    label: 'question',
    size: panes.sizeOf('question', 24),
    minSize: 14,
    maxSize: 44,
    content: <QuestionPanel questionId={question} reading={reading} />,
  };
}

interface PagesProps extends ReadingProps {
  readonly reading: ReadingState;
  readonly title: ReactNode;
}

function Pages({ paper, location, reading, title }: PagesProps) {
  return (
    <PaperView
      paper={paper}
      page={reading.page}
      onPageChange={reading.onPageChange}
      target={reading.target}
      targetKey={reading.targetKey}
      meetingId={location.meeting ?? null}
      mode="read"
      label={`Pages of ${paper.title}`}
      onAsk={reading.ask}
      onAskAbout={reading.askAbout}
      onAddEvidence={reading.addEvidence}
      barStart={title}
    />
  );
}
