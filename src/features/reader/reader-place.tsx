/** Reading one paper: its outline and highlights at the left, a question at the right, the pages between. */
import type { Paper } from '@/domain/paper';
import { useCommand } from '@/hooks/use-command';
import { useOne } from '@/hooks/use-live';
import { usePaneLayout } from '@/hooks/use-pane-layout';
import type { LocationOf } from '@/state/location';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { ExemptFrame } from '@/ui/exempt-frame';
import { SplitPane } from '@/ui/split-pane';
import { PaperView } from '@/widgets/paper-view/paper-view';
import { LeftPanel } from './left-panel';
import { QuestionPanel } from './question-panel';
import s from './reader.module.css';
import { ReaderTitle } from './reader-title';
import { useReading } from './use-reading';

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

function Reading({ paper, location }: ReadingProps) {
  const panes = usePaneLayout('reader');
  const reading = useReading(paper, location);
  const isFolded = panes.isFolded('left');
  useCommand('view.togglePanel', () => panes.onFold('left', !isFolded));
  const title = (
    <ReaderTitle paper={paper} isPanelShown={!isFolded} onTogglePanel={() => panes.onFold('left', !isFolded)} />
  );
  const question = location.question;
  const items = [
    {
      id: 'left',
      label: 'outline and highlights',
      size: panes.sizeOf('left', 16),
      minSize: 10,
      maxSize: 30,
      isFolded,
      content: <LeftPanel paper={paper} location={location} reading={reading} />,
    },
    {
      id: 'pages',
      label: 'pages',
      minSize: 20,
      content: (
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
      ),
    },
    ...(question === undefined
      ? []
      : [
          {
            id: 'question',
            label: 'question',
            size: panes.sizeOf('question', 24),
            minSize: 16,
            maxSize: 44,
            content: <QuestionPanel questionId={question} reading={reading} />,
          },
        ]),
  ];
  return <SplitPane panes={items} onResize={panes.onResize} onFold={panes.onFold} />;
}
