/** A paper without pages of its own: plain, or by its shape; with the same marks, lighting and keys as a PDF. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ShapedBlock } from '@/domain/text-shape';
import { useAnnotations, usePageTexts } from '@/hooks/use-paper-file';
import { Banner } from '@/ui/banner';
import { cx } from '@/ui/cx';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { HighlightPopover } from './highlight-popover';
import { NO_MARKS } from './marks-context';
import { NoteButton } from './note-button';
import view from './paper-view.module.css';
import type { PaperViewProps } from './paper-view-props';
import { scrollToRange } from './reveal-range';
import { SelectionBar } from './selection-bar';
import { ShapedSectionView } from './shaped-text';
import { textChunks } from './text-chunks';
import { TextBlockView } from './text-marks';
import { textPlaceAt, textPlaceHere } from './text-places';
import s from './text-view.module.css';
import { type DrawnText, useDrawnText, useTextSections } from './use-drawn-text';
import { useLitPlaces } from './use-lit-places';
import { useLoadedText } from './use-loaded-text';
import { useMarks } from './use-marks';
import { PLACING, useNotePins } from './use-note-pins';
import { useReaderCommands } from './use-reader-commands';
import { useTarget } from './use-target';
import { useTextPlace } from './use-text-place';
import { useTextSelection } from './use-text-selection';

const NONE: readonly never[] = [];
const NO_PAGES: ReadonlySet<number> = new Set();
const inPlace = () => undefined;
const noGeometry = () => null;
const textName = () => 'the text';

export interface TextViewProps extends PaperViewProps {
  /** Absent for plain text. */
  readonly shape?: readonly ShapedBlock[] | undefined;
}

export function TextView(props: TextViewProps) {
  const reading = useTextReader(props);
  const { marks, found, scrollRef, contentRef, selection, actions, pins } = reading;
  return (
    <div className={cx(view['root'])}>
      {props.mode === 'read' || props.barStart !== undefined || props.barEnd !== undefined ? (
        <div className={cx(s['bar'])}>
          {props.barStart}
          <span className={cx(s['gap'])} />
          {props.mode === 'read' && <NoteButton pins={pins} />}
          {props.barEnd}
        </div>
      ) : (
        <span />
      )}
      <div>{found.notice !== null && <Banner onDismiss={found.dismissNotice}>{found.notice}</Banner>}</div>
      {/* The text is the control: it scrolls with the keys, and the keys of the reader work while the focus is here. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={scrollRef}
        className={cx(s['scroller'], pins.isPlacing && s['placing'])}
        aria-label={props.label}
        data-command-scope={props.mode === 'read' ? 'reader' : undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onClickCapture={(event) => pins.takeClick(event) && event.stopPropagation()}
      >
        <div ref={contentRef} className={cx(s['text'], props.shape !== undefined && s['shaped'])}>
          <Words {...reading} />
        </div>
        {props.mode === 'read' && selection.selected?.place && (
          <SelectionBar place={selection.selected.place} {...actions} />
        )}
      </section>
      <VisuallyHidden>
        <span role="status">{pins.isPlacing ? PLACING : found.announcement}</span>
      </VisuallyHidden>
      {marks.opened && (
        <HighlightPopover
          key={marks.opened.id}
          annotation={marks.opened}
          isFresh={marks.isFresh}
          anchorRef={marks.anchorRef}
          onClose={marks.close}
          onDelete={() => marks.opened && marks.remove(marks.opened.id)}
          onAsk={actions.onAskAbout}
        />
      )}
    </div>
  );
}

function Words({ text, drawn, marks: { marks } }: ReturnType<typeof useTextReader>) {
  return (
    <>
      {drawn.blocks.map((block) => (
        <TextBlockView key={block.start} block={block} marks={marks} />
      ))}
      {drawn.sections.map(({ section, pieces }) => (
        <ShapedSectionView key={section.start} {...{ text, section, pieces }} marks={pieces ? marks : NO_MARKS} />
      ))}
    </>
  );
}

function useTextReader(props: TextViewProps) {
  const { paper, mode, target, targetKey, onSelection } = props;
  const scrollRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const readTexts = usePageTexts(paper.fileId);
  const text = useLoadedText(readTexts);
  const sections = useTextSections(text, props.shape);
  const chunks = useMemo(() => textChunks(text), [text]);
  const annotations = useAnnotations(paper.id);
  const selection = useTextSelection({ paper, contentRef, scrollRef, readTexts, onSelection });
  const focusPages = useCallback(() => scrollRef.current?.focus({ preventScroll: true }), []);
  const textPlace = useTextPlace({
    scrollRef,
    contentRef,
    length: sections.isWhole ? text.length : 0,
    start: props.start,
    onReading: props.onReading,
  });
  const found = useTarget({
    target,
    targetKey,
    annotations: sections.isWhole ? annotations : undefined,
    pageCount: chunks.count,
    readTexts: chunks.readTexts,
    nameOfPage: textName,
    goToPage: inPlace,
    goToPlace: textPlace.goToPlace,
  });
  const marks = useMarks({
    rootRef: contentRef,
    annotations: annotations ?? NONE,
    isReadOnly: mode === 'source',
    target: found,
    pagesWithWords: NO_PAGES,
    geometryOfPage: noGeometry,
    showBox: inPlace,
    focusPages,
  });
  const pins = useNotePins({
    ...marks,
    placeAt: (point) => textPlaceAt(contentRef.current, point),
    placeHere: () => textPlaceHere(contentRef.current, scrollRef.current),
    paperId: paper.id,
    isAllowed: mode === 'read',
    scrollRef,
  });
  const actions = useReaderCommands({ ...props, selection, marks, pinHere: pins.pinHere, focusPages });
  const lit = useMemo(() => chunks.spanOf(found.litSpans), [chunks, found.litSpans]);
  const drawn = useDrawnText({ text, sections, isPlain: props.shape === undefined, annotations, lit });
  // Marks cut the text into other pieces, in which the words are lit anew.
  const litPages = useMemo(() => ({ drawn, pages: new Set([1]) }), [drawn]).pages;
  useLitPlaces({
    found: drawn.isWhole ? props.found : undefined,
    pagesWithWords: litPages,
    textOf: () => contentRef.current,
    goToPage: inPlace,
    reveal: (_page, range) => scrollToRange(scrollRef.current, range),
  });
  useRevealed(contentRef, found, drawn);
  return { scrollRef, contentRef, text, drawn, selection, found, marks, actions, pins };
}

/** Brings what was found into view once it is drawn. */
function useRevealed(
  contentRef: RefObject<HTMLElement | null>,
  { litSpans, focused, takesFocus, onFocused }: ReturnType<typeof useTarget>,
  drawn: DrawnText,
): void {
  const shown = useRef(litSpans);
  useEffect(() => {
    const content = contentRef.current;
    if (!content || !drawn.isWhole) return;
    const mark =
      focused === null ? null : content.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(focused)}"]`);
    if (mark) {
      mark.scrollIntoView({ block: 'center' });
      if (takesFocus) mark.focus({ preventScroll: true });
      onFocused();
    } else if (shown.current !== litSpans) {
      shown.current = litSpans;
      content.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' });
    }
  }, [contentRef, drawn, focused, takesFocus, litSpans, onFocused]);
}
