/** Reading one paper: its outline and highlights at the left, a question at the right, the pages between. */
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { Reading as StoredReading } from '@/domain/reading';
import { useCommand } from '@/hooks/use-command';
import { useOne } from '@/hooks/use-live';
import { type PaneLayout, usePaneLayout } from '@/hooks/use-pane-layout';
import { useFirstReading } from '@/hooks/use-readings';
import type { LocationOf } from '@/state/location';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { ExemptFrame } from '@/ui/exempt-frame';
import { SplitPane, type SplitPaneItem } from '@/ui/split-pane';
import { useRem } from '@/ui/use-rem';
import { PaperView } from '@/widgets/paper-view/paper-view';
import { useElementWidth } from '@/widgets/paper-view/use-element-width';
import { LeftPanel } from './left-panel';
import { QuestionPanel } from './question-panel';
import s from './reader.module.css';
import { ReaderTitle } from './reader-title';
import { type Reading as ReadingState, useReading } from './use-reading';

export function ReaderPlace({ location }: { readonly location: LocationOf<'reader'> }) {
  const paper = useOne('papers', location.paper);
  const kept = useFirstReading(location.paper);
  if (paper === undefined || kept === undefined) return null;
  if (paper === null) {
    return (
      <EmptyState icon="paper" title="This paper is no longer here">
        It was deleted. Deleted papers can be brought back from the bin in Settings.
      </EmptyState>
    );
  }
  const reading = <Reading key={paper.id} paper={paper} location={location} kept={kept} />;
  if (paper.compartment === 'open') return reading;
  return (
    <div className={cx(s['exempt'])}>
      <ExemptFrame>{reading}</ExemptFrame>
    </div>
  );
}

interface ReadingProps {
  readonly paper: Paper;
  readonly location: LocationOf<'reader'>;
  /** How far it had been read when it was opened. */
  readonly kept: StoredReading | null;
}

/** Rem that page and question need side by side, and what all three columns need at the least. */
const ROOM_FOR_TWO = 32;
const ROOM_FOR_THREE = 54;
/** With less than this the outline steps aside for the question, or the page would be too small to read. */
const ROOM_FOR_COMFORT = 88;

function Reading({ paper, location, kept }: ReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  const panes = usePaneLayout('reader');
  const reading = useReading(paper, location, kept);
  const { question } = location;
  const { room, isStacked, isFolded, togglePanel } = useRoom(place, reading, question, panes);
  useCommand('view.togglePanel', togglePanel);
  const title = <ReaderTitle paper={paper} isPanelShown={!isFolded} onTogglePanel={togglePanel} />;
  const focusPages = () => place.current?.querySelector<HTMLElement>('section[data-command-scope="reader"]')?.focus();
  const left = {
    id: 'left',
    label: 'outline and highlights',
    size: panes.sizeOf('left', 16),
    minSize: 10,
    maxSize: 30,
    isFolded,
    content: <LeftPanel paper={paper} location={location} reading={reading} />,
  };
  const pages = {
    id: 'pages',
    label: 'pages',
    minSize: isStacked ? 6 : 14,
    content: <Pages {...{ paper, location, reading, title }} />,
  };
  const card =
    question === undefined ? null : <QuestionPanel questionId={question} reading={reading} onLeave={focusPages} />;
  return (
    <div ref={place} className={cx(s['place'])}>
      <SplitPane
        direction={isStacked ? 'column' : 'row'}
        panes={[
          ...(isStacked ? [] : [left]),
          pages,
          ...(card === null ? [] : [questionPane(panes, isStacked, room, card)]),
        ]}
        onResize={(id, size) => panes.onResize(isStacked ? `${id}Height` : id, size)}
        onFold={panes.onFold}
      />
    </div>
  );
}

/** Which columns there is room for, in this window and at this text size. */
function useRoom(
  place: RefObject<HTMLElement | null>,
  reading: ReadingState,
  question: QuestionId | undefined,
  panes: PaneLayout,
) {
  const width = useElementWidth(place);
  const rem = useRem();
  // Somebody may want the outline beside a question all the same.
  const [wanted, setWanted] = useState<QuestionId | null>(null);
  const room = width === null || question === undefined ? Number.POSITIVE_INFINITY : width / rem;
  const isTight = room < ROOM_FOR_THREE;
  const stepsAside = isTight || (room < ROOM_FOR_COMFORT && wanted !== question);
  const isFolded = stepsAside || panes.isFolded('left');
  const togglePanel = () => {
    if (isTight) reading.showQuestion(null);
    else if (stepsAside) setWanted(question ?? null);
    panes.onFold('left', !isFolded);
  };
  return { room, isStacked: room < ROOM_FOR_TWO, isFolded, togglePanel };
}

/** @param room rem for all columns: the page keeps more than half of it until somebody moves the edge. */
function questionPane(panes: PaneLayout, isStacked: boolean, room: number, content: ReactNode): SplitPaneItem {
  return {
    id: 'question',
    label: 'question',
    size: isStacked ? panes.sizeOf('questionHeight', 10) : panes.sizeOf('question', Math.min(24, room * 0.42)),
    minSize: isStacked ? 6 : 14,
    maxSize: 44,
    content,
  };
}

interface PagesProps extends Omit<ReadingProps, 'kept'> {
  readonly reading: ReadingState;
  readonly title: ReactNode;
}

function Pages({ paper, location, reading, title }: PagesProps) {
  return (
    <PaperView
      paper={paper}
      page={reading.page}
      onPageChange={reading.onPageChange}
      start={reading.start}
      onReading={reading.onReading}
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
