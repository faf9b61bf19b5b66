/** A paper that is plain text: readable, with the same marks, lighting and keys as a PDF. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { ANNOTATION_COLOUR_LABELS } from '@/domain/annotation';
import { useAnnotations, usePageTexts } from '@/hooks/use-paper-file';
import { Banner } from '@/ui/banner';
import { cx } from '@/ui/cx';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { HighlightPopover } from './highlight-popover';
import { markName } from './marks-context';
import view from './paper-view.module.css';
import type { PaperViewProps } from './paper-view-props';
import { SelectionBar } from './selection-bar';
import { placeAnnotations, type TextBlock, type TextPiece, textBlocks } from './text-paragraphs';
import s from './text-view.module.css';
import { useLoadedText } from './use-loaded-text';
import { type MarksControls, useMarks } from './use-marks';
import { useReaderCommands } from './use-reader-commands';
import { useTarget } from './use-target';
import { useTextSelection } from './use-text-selection';

const NONE: readonly never[] = [];
const NO_PAGES: ReadonlySet<number> = new Set();
const inPlace = () => undefined;
const noGeometry = () => null;
const textName = () => 'the text';

export function TextView(props: PaperViewProps) {
  const reading = useTextReader(props);
  const { marks, found, scrollRef, contentRef, blocks, selection, actions } = reading;
  return (
    <div className={cx(view['root'])}>
      {props.barStart !== undefined || props.barEnd !== undefined ? (
        <div className={cx(s['bar'])}>
          {props.barStart}
          <span className={cx(s['gap'])} />
          {props.barEnd}
        </div>
      ) : (
        <span />
      )}
      <div>{found.notice !== null && <Banner onDismiss={found.dismissNotice}>{found.notice}</Banner>}</div>
      <section
        ref={scrollRef}
        className={cx(s['scroller'])}
        aria-label={props.label}
        data-command-scope={props.mode === 'read' ? 'reader' : undefined}
        // Scrolls with the keys, and is where the keys of the reader work.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div ref={contentRef} className={cx(s['text'])}>
          {blocks.map((block) => (
            <Block key={block.start} block={block} marks={marks} />
          ))}
        </div>
        {props.mode === 'read' && selection.selected?.place && (
          <SelectionBar place={selection.selected.place} {...actions} />
        )}
      </section>
      <VisuallyHidden>
        <span role="status">{found.announcement}</span>
      </VisuallyHidden>
      {marks.opened && (
        <HighlightPopover
          key={marks.opened.id}
          annotation={marks.opened}
          anchorRef={marks.anchorRef}
          onClose={marks.close}
          onDelete={() => marks.opened && marks.remove(marks.opened.id)}
          onAsk={actions.onAskAbout}
        />
      )}
    </div>
  );
}

function useTextReader(props: PaperViewProps) {
  const { paper, mode, target, targetKey, onSelection } = props;
  const scrollRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const readTexts = usePageTexts(paper.fileId);
  const text = useLoadedText(readTexts);
  const annotations = useAnnotations(paper.id);
  const selection = useTextSelection({ paper, contentRef, scrollRef, readTexts, onSelection });
  const focusPages = useCallback(() => scrollRef.current?.focus({ preventScroll: true }), []);
  const found = useTarget({
    target,
    targetKey,
    annotations: text === '' ? undefined : annotations,
    pageCount: 1,
    readTexts,
    nameOfPage: textName,
    goToPage: inPlace,
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
  const actions = useReaderCommands({ ...props, selection, marks, focusPages });
  const lit = found.litSpans[0]?.span ?? null;
  const placed = useMemo(() => placeAnnotations(text, annotations ?? NONE), [text, annotations]);
  const blocks = useMemo(() => textBlocks(text, placed, lit), [text, placed, lit]);
  useRevealed(contentRef, found, blocks);
  return { scrollRef, contentRef, blocks, selection, found, marks, actions };
}

/** Brings what was found into view once it is drawn. */
function useRevealed(
  contentRef: RefObject<HTMLElement | null>,
  { litSpans, focused, onFocused }: ReturnType<typeof useTarget>,
  blocks: readonly TextBlock[],
): void {
  const shown = useRef(litSpans);
  useEffect(() => {
    const content = contentRef.current;
    if (!content || blocks.length === 0) return;
    const mark =
      focused === null ? null : content.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(focused)}"]`);
    if (mark) {
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
      onFocused();
    } else if (shown.current !== litSpans) {
      shown.current = litSpans;
      content.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' });
    }
  }, [contentRef, blocks, focused, litSpans, onFocused]);
}

function Block({ block, marks }: { readonly block: TextBlock; readonly marks: MarksControls }) {
  return (
    <div className={cx(s['block'])}>
      {block.pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} marks={marks} />
      ))}
    </div>
  );
}

function Piece({ piece, marks }: { readonly piece: TextPiece; readonly marks: MarksControls }) {
  const { annotation, isLit, text } = piece;
  if (annotation === null)
    return isLit ? (
      <mark data-lit="" className={cx(s['lit'])}>
        {text}
      </mark>
    ) : (
      text
    );
  const { onOpen, onDelete } = marks.marks;
  const isTheLit = isLit || marks.marks.litAnnotation === annotation.id;
  const className = cx(s['mark'], s[annotation.colour], isTheLit && s['isLit']);
  if (!piece.isFirst || onOpen === null) return <mark className={className}>{text}</mark>;
  return (
    // A button by role, so that a passage in the middle of a sentence can wrap as text does.
    <span
      className={className}
      data-annotation={annotation.id}
      role="button"
      tabIndex={0}
      aria-label={markName(annotation, ANNOTATION_COLOUR_LABELS[annotation.colour])}
      onClick={() => document.getSelection()?.isCollapsed !== false && onOpen(annotation.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onOpen(annotation.id);
        else if (event.key === 'Delete') onDelete?.(annotation.id);
        else return;
        event.preventDefault();
      }}
    >
      {text}
      <i data-anchor="" />
    </span>
  );
}
