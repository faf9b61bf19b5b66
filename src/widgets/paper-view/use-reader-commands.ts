/** What the keys of the reader do: with the selected passage, and with the page. */
import type { RefObject } from 'react';
import type { AnnotationColour } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import { useCommand } from '@/hooks/use-command';
import type { PaperViewProps } from './paper-view-props';
import type { SelectionActions } from './selection-bar';
import type { MarksControls } from './use-marks';
import type { PaperScroll } from './use-paper-scroll';
import type { SelectionState } from './use-selected-passage';

export interface ReaderCommandOptions
  extends Pick<PaperViewProps, 'mode' | 'onAsk' | 'onAskAbout' | 'onAddEvidence' | 'paper'> {
  readonly selection: SelectionState;
  readonly marks: Pick<MarksControls, 'highlight' | 'recolour' | 'sameAs' | 'open' | 'opened' | 'close'>;
  readonly focusPages: () => void;
}

export interface ReaderActions extends SelectionActions {
  readonly onAskAbout: (() => void) | null;
}

export function useReaderCommands(options: ReaderCommandOptions): ReaderActions {
  const { mode, selection, marks, onAsk, onAskAbout, onAddEvidence, focusPages } = options;
  const passage = mode === 'read' ? (selection.selected?.passage ?? null) : null;
  const done = () => {
    selection.clear();
    focusPages();
  };
  /** What is highlighted already is offered, not painted over; `colour` is null for the key, which chooses none. */
  const highlight = async (colour: AnnotationColour | null) => {
    const same = passage && marks.sameAs(passage);
    if (same && colour === null) {
      selection.clear();
      marks.open(same.id);
    } else if (same && colour !== null) {
      await marks.recolour(same.id, colour);
      done();
    } else if (passage && (await marks.highlight(passage, colour ?? 'evidence'))) done();
  };
  const ask = () => {
    if (!passage || !onAsk) return;
    const same = marks.sameAs(passage);
    if (same && onAskAbout) onAskAbout(same.id);
    else onAsk({ ...passage, colour: 'question' });
    selection.clear();
  };
  const addEvidence = () => {
    if (!passage || !onAddEvidence) return;
    onAddEvidence(passage, marks.sameAs(passage)?.id ?? null);
    done();
  };
  useCommand('reader.highlight', () => void highlight(null), passage !== null);
  useCommand('reader.ask', ask, passage !== null && onAsk !== undefined);
  useCommand('reader.evidence', addEvidence, passage !== null && onAddEvidence !== undefined);
  const askAbout = (id: AnnotationId) => {
    marks.close();
    onAskAbout?.(id);
  };
  const opened = marks.opened;
  return {
    onHighlight: (colour) => void highlight(colour),
    onAsk: onAsk ? ask : null,
    onAddEvidence: onAddEvidence ? addEvidence : null,
    onAskAbout: onAskAbout && opened ? () => askAbout(opened.id) : null,
  };
}

/** The keys that turn pages. What is taller than the pane is read to its end before the next page comes. */
export function usePageCommands(
  mode: PaperViewProps['mode'],
  scrollRef: RefObject<HTMLElement | null>,
  current: number,
  scroll: PaperScroll,
): void {
  const turn = (direction: 1 | -1) => {
    const scroller = scrollRef.current;
    const page = scroller?.querySelector(`[data-paper-page="${current}"]`);
    if (!scroller || !page) return;
    const outer = scroller.getBoundingClientRect();
    const inner = page.getBoundingClientRect();
    const isMore = direction === 1 ? inner.bottom > outer.bottom + 8 : inner.top < outer.top - 8;
    if (isMore) scroll.scrollBy(direction * scroller.clientHeight * 0.85);
    else scroll.goToPage(Math.max(1, current + direction));
  };
  useCommand('reader.nextPage', () => turn(1), mode === 'read');
  useCommand('reader.previousPage', () => turn(-1), mode === 'read');
}
