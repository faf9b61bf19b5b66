/** Reading one paper: its outline at the left, its notes and a question at the right, the pages between. */
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { Reading as StoredReading } from '@/domain/reading';
import { useCommand } from '@/hooks/use-command';
import { useOne } from '@/hooks/use-live';
import { type PaneLayout, usePaneLayout } from '@/hooks/use-pane-layout';
import { useFirstReading } from '@/hooks/use-readings';
import type { NewAnnotation } from '@/services/annotations';
import { askForFigures } from '@/state/figure-requests-store';
import type { LocationOf } from '@/state/location';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { ExemptFrame } from '@/ui/exempt-frame';
import { SplitPane, type SplitPaneItem } from '@/ui/split-pane';
import { useRem } from '@/ui/use-rem';
import type { FoundPlaces } from '@/widgets/paper-view/found-places';
import { PaperView } from '@/widgets/paper-view/paper-view';
import { useElementWidth } from '@/widgets/paper-view/use-element-width';
import { LeftPanel } from './left-panel';
import { NotesButton } from './notes-button';
import s from './reader.module.css';
import { ReaderTitle } from './reader-title';
import { RightPanel } from './right-panel';
import { useFindDoor } from './use-find-door';
import { type Reading as ReadingState, useReading } from './use-reading';
import { type RightSide, useRightSide } from './use-right-side';

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
  const side = useRightSide(question, panes);
  const { room, isStacked, isFolded, togglePanel } = useRoom(place, reading, side, question, panes);
  useCommand('view.togglePanel', togglePanel);
  useCommand('view.notes', side.toggleNotes);
  const title = <ReaderTitle paper={paper} isPanelShown={!isFolded} onTogglePanel={togglePanel} />;
  const focusPages = () => place.current?.querySelector<HTMLElement>('section[data-command-scope="reader"]')?.focus();
  const showPanel = () => isFolded && togglePanel();
  const door = useFindDoor(paper, reading, showPanel, focusPages);
  const left = {
    id: 'left',
    label: 'outline and pages',
    size: panes.sizeOf('left', 16),
    minSize: 10,
    maxSize: 30,
    isFolded,
    content: <LeftPanel {...{ paper, location, reading, door }} />,
  };
  const pages = {
    id: 'pages',
    label: 'pages',
    minSize: isStacked ? 6 : 14,
    content: <Pages {...{ paper, location, reading, title, side }} found={door.find.places} />,
  };
  const hasRight = question !== undefined || side.areNotesShown;
  const right = hasRight && <RightPanel {...{ paper, location, reading, side }} onLeave={focusPages} />;
  return (
    <div ref={place} className={cx(s['place'])}>
      <SplitPane
        direction={isStacked ? 'column' : 'row'}
        panes={[
          ...(isStacked ? [] : [left]),
          pages,
          ...(right === false ? [] : [rightPane(panes, isStacked, room, right)]),
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
  side: RightSide,
  question: QuestionId | undefined,
  panes: PaneLayout,
) {
  const width = useElementWidth(place);
  const rem = useRem();
  // Somebody may want the outline beside a question or the notes all the same.
  const [wanted, setWanted] = useState<QuestionId | 'notes' | null>(null);
  const beside = question ?? (side.areNotesShown ? 'notes' : null);
  const room = width === null || beside === null ? Number.POSITIVE_INFINITY : width / rem;
  const isTight = room < ROOM_FOR_THREE;
  const stepsAside = isTight || (room < ROOM_FOR_COMFORT && wanted !== beside);
  const isFolded = stepsAside || panes.isFolded('left');
  const togglePanel = () => {
    if (isTight) {
      reading.showQuestion(null);
      side.hideNotes();
    } else if (stepsAside) setWanted(beside);
    panes.onFold('left', !isFolded);
  };
  return { room, isStacked: room < ROOM_FOR_TWO, isFolded, togglePanel };
}

/** @param room rem for all columns: the page keeps more than half of it until somebody moves the edge. */
function rightPane(panes: PaneLayout, isStacked: boolean, room: number, content: ReactNode): SplitPaneItem {
  return {
    id: 'question',
    label: 'notes and question',
    size: isStacked ? panes.sizeOf('questionHeight', 10) : panes.sizeOf('question', Math.min(24, room * 0.42)),
    minSize: isStacked ? 6 : 14,
    maxSize: 44,
    content,
  };
}

/** The figure that the passage holds, from the page where it begins. */
function recordFigureFrom({ paperId, page, quote }: NewAnnotation): void {
  askForFigures({ kind: 'record', part: null, paperId, page, quote: quote.exact });
}

interface PagesProps extends Omit<ReadingProps, 'kept'> {
  readonly reading: ReadingState;
  readonly title: ReactNode;
  readonly side: RightSide;
  readonly found: FoundPlaces | undefined;
}

function Pages({ paper, location, reading, title, side, found }: PagesProps) {
  return (
    <PaperView
      paper={paper}
      page={reading.page}
      onPageChange={reading.onPageChange}
      start={reading.start}
      onReading={reading.onReading}
      target={reading.target}
      targetKey={reading.targetKey}
      found={found}
      onJump={reading.goToPage}
      meetingId={location.meeting ?? null}
      mode="read"
      label={`Pages of ${paper.title}`}
      onAsk={reading.ask}
      onAskAbout={reading.askAbout}
      onAddEvidence={reading.addEvidence}
      onFigure={recordFigureFrom}
      barStart={title}
      barEnd={<NotesButton side={side} />}
    />
  );
}
