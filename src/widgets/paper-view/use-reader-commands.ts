/** What the keys of the reader do: with the selected passage, with the mark in focus, and with the page. */
import { type RefObject, useMemo } from 'react';
import type { AnnotationColour, WordMark } from '@/domain/annotation';
import { figuresIn } from '@/domain/figures-in-words';
import type { AnnotationId } from '@/domain/ids';
import { useCommand } from '@/hooks/use-command';
import type { NewAnnotation } from '@/services/annotations';
import type { PaperViewProps } from './paper-view-props';
import type { SelectionActions } from './selection-bar';
import type { MarksControls } from './use-marks';
import type { PaperScroll } from './use-paper-scroll';
import type { SelectionState } from './use-selected-passage';

export interface ReaderCommandOptions
  extends Pick<PaperViewProps, 'mode' | 'onAsk' | 'onAskAbout' | 'onAddEvidence' | 'onFigure' | 'paper'> {
  readonly selection: SelectionState;
  readonly marks: Omit<MarksControls, 'marks' | 'openAt'>;
  /** Puts a note where one is reading. */
  readonly pinHere: () => void;
  readonly focusPages: () => void;
}

export interface ReaderActions extends SelectionActions {
  readonly onAskAbout: (() => void) | null;
}

export function useReaderCommands(options: ReaderCommandOptions): ReaderActions {
  const { mode, selection, marks, onAsk, onAskAbout, onAddEvidence, onFigure, focusPages } = options;
  const passage = mode === 'read' ? (selection.selected?.passage ?? null) : null;
  const done = () => {
    selection.clear();
    focusPages();
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
  const hasFigure = useMemo(() => passage !== null && figuresIn(passage.quote.exact).length > 0, [passage]);
  const recordFigure = () => {
    if (passage) onFigure?.(passage);
  };
  const { mark, note } = useMarking(options, passage, done);
  useCommand('reader.ask', ask, passage !== null && onAsk !== undefined);
  useCommand('reader.figure', recordFigure, hasFigure && onFigure !== undefined);
  useCommand('reader.evidence', addEvidence, passage !== null && onAddEvidence !== undefined);
  const askAbout = (id: AnnotationId) => {
    marks.close();
    onAskAbout?.(id);
  };
  const opened = marks.opened;
  return {
    onMark: (kind, colour) => void mark(kind, colour),
    onNote: () => void note(),
    onAsk: onAsk ? ask : null,
    onAddEvidence: onAddEvidence ? addEvidence : null,
    onFigure: onFigure && hasFigure ? recordFigure : null,
    onAskAbout: onAskAbout && opened ? () => askAbout(opened.id) : null,
  };
}

/** Marking the selected passage, and what is marked already. */
function useMarking(
  { mode, selection, marks, pinHere }: ReaderCommandOptions,
  passage: NewAnnotation | null,
  done: () => void,
) {
  /** What is marked already is offered, or changed, not marked twice; `colour` is null for keys that choose none. */
  const mark = async (kind: WordMark, colour: AnnotationColour | null) => {
    if (!passage) return;
    const same = marks.sameAs(passage);
    if (same && same.kind === kind && colour === null) {
      selection.clear();
      marks.open(same.id);
    } else if (same) {
      await marks.change(same.id, { kind, ...(colour && { colour }) });
      done();
    } else if (await marks.create({ ...passage, kind, colour: colour ?? 'evidence' })) done();
  };
  const note = async () => {
    if (!passage) {
      pinHere();
      return;
    }
    const noted = marks.sameAs(passage) ?? (await marks.create({ ...passage, kind: 'note', colour: 'evidence' }));
    selection.clear();
    if (noted) marks.openFresh(noted.id);
  };
  const isReading = mode === 'read';
  const hasWords = passage !== null;
  useCommand('reader.highlight', () => void mark('highlight', null), hasWords);
  useCommand('reader.underline', () => void mark('underline', null), hasWords);
  useCommand('reader.strikeOut', () => void mark('strikeOut', null), hasWords);
  useCommand('reader.note', () => void note(), isReading);
  const marked = marks.opened?.id ?? marks.inFocus;
  const recolour = (colour: AnnotationColour) => {
    if (passage) void mark(marks.sameAs(passage)?.kind === 'underline' ? 'underline' : 'highlight', colour);
    else if (marked !== null) void marks.change(marked, { colour });
  };
  const canRecolour = isReading && (hasWords || marked !== null);
  useCommand('reader.meaning1', () => recolour('evidence'), canRecolour);
  useCommand('reader.meaning2', () => recolour('question'), canRecolour);
  useCommand('reader.meaning3', () => recolour('doubt'), canRecolour);
  useCommand('reader.meaning4', () => recolour('promise'), canRecolour);
  return { mark, note };
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
