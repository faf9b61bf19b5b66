/** Everything that moves while a PDF is read, tied together. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type ReadTexts, useAnnotations, usePageTexts } from '@/hooks/use-paper-file';
import { layOutPages } from './page-layout';
import { pageLabel } from './page-number';
import type { PdfViewProps } from './pdf-view';
import { boxOfRange, wordsOfPage } from './reveal-range';
import { readSelection } from './selected-passage';
import { extentOfParts, seenOf, selectionBarPlace } from './selection-place';
import { useElementWidth } from './use-element-width';
import { useLitPlaces } from './use-lit-places';
import { useMarks } from './use-marks';
import { PLACING, pagePlaceAtPoint, pagePlaceHere, useNotePins } from './use-note-pins';
import { usePageContext } from './use-page-context';
import { usePageWindow } from './use-page-window';
import { type PagesState, usePageReport, usePagesState } from './use-pages-state';
import { usePaperScroll } from './use-paper-scroll';
import { usePageCommands, useReaderCommands } from './use-reader-commands';
import { useReadingReport } from './use-reading-report';
import { useSelectedPassage } from './use-selected-passage';
import { useSelectionGuard } from './use-selection-guard';
import { useTarget } from './use-target';
import { useWordCursor } from './use-word-cursor';
import { usePaperZoom, useZoom } from './use-zoom';

const NONE: readonly never[] = [];
/** Until the pane has been measured. Pixels. */
const USUAL_WIDTH = 800;

export function usePdfReader(props: PdfViewProps) {
  const { paper, layout: stored, mode, target, targetKey } = props;
  const place = useScrolledPages(props);
  const { contentRef, scrollRef, scroll } = place;
  const { context, goElsewhere } = usePageContext(props, stored.labels);
  const nameOfPage = useCallback((page: number) => pageLabel(page, context), [context]);
  const pages = usePagesState();
  const readTexts = usePageTexts(paper.fileId);
  const selection = usePageSelection(props, place, pages, readTexts);
  const parts = selection.selected?.parts;
  const pinned = useMemo(() => parts?.map((part) => part.page - 1) ?? NONE, [parts]);
  const pageWindow = usePageWindow({ scrollRef, layout: place.layout, pinned, askedRef: scroll.askedRef });
  const current = pageWindow.current + 1;
  usePageReport(current, props.page, props.onPageChange, scroll.goToPage, () => {
    if (props.start) scroll.goToPlace(props.start);
    return Boolean(props.start);
  });
  useReadingReport(scrollRef, place.layout, props.onReading);
  usePageCommands(mode, scrollRef, current, scroll);
  const annotations = useAnnotations(paper.id);
  const pageCount = stored.pages.length;
  const { goToPage, goToPlace, showBox } = scroll;
  const found = useTarget({ target, targetKey, annotations, pageCount, readTexts, nameOfPage, goToPage, goToPlace });
  useLitPlaces({
    found: props.found,
    pagesWithWords: pages.pagesWithWords,
    textOf: (page) => wordsOfPage(contentRef.current, page),
    goToPage,
    reveal: (page, range) => {
      const box = boxOfRange(range, stored.pages[page - 1]?.height ?? 1);
      if (box) showBox(page, box);
    },
  });
  const focusPages = useCallback(() => scrollRef.current?.focus({ preventScroll: true }), [scrollRef]);
  useFirstFocus(mode === 'read', focusPages);
  const marks = useMarks({
    ...pages,
    rootRef: contentRef,
    annotations: annotations ?? NONE,
    isReadOnly: mode === 'source',
    target: found,
    showBox,
    focusPages,
  });
  const pins = useNotePins({
    ...marks,
    placeAt: (point) => pagePlaceAtPoint(point, pages.geometryOfPage),
    placeHere: () => pagePlaceHere(scrollRef.current, current, pages.geometryOfPage(current)),
    paperId: paper.id,
    isAllowed: mode === 'read',
    scrollRef,
  });
  const actions = useReaderCommands({ ...props, selection, marks, pinHere: pins.pinHere, focusPages });
  const pageWidth = useCallback((page: number) => stored.pages[page - 1]?.width ?? 1, [stored.pages]);
  const isAllowed = mode === 'read';
  const cursor = useWordCursor({
    rootRef: contentRef,
    isAllowed,
    current,
    pageCount,
    pagesWithWords: pages.pagesWithWords,
    pageWidth,
    showBox,
    goToPage,
    focusPages,
  });
  // Screen readers don't follow a selection in text that can't be edited.
  const spoken = cursor.isOn ? selection.selected?.passage.quote.exact.slice(0, 300) : undefined;
  const announcement = pins.isPlacing ? PLACING : (spoken ?? found.announcement);
  return {
    ...place,
    pages,
    pageWindow,
    current,
    context,
    goElsewhere,
    nameOfPage,
    selection,
    found,
    marks,
    pins,
    actions,
    focusPages,
    cursor,
    announcement,
  };
}

/** The keys of the reader work at once, unless something else has been given the focus. */
function useFirstFocus(isReading: boolean, focusPages: () => void): void {
  useEffect(() => {
    if (isReading && document.activeElement === document.body) focusPages();
  }, [isReading, focusPages]);
}

type ScrolledPages = ReturnType<typeof useScrolledPages>;

function usePageSelection(
  { paper, onSelection }: PdfViewProps,
  { contentRef, scrollRef, layout }: ScrolledPages,
  { geometryOfPage }: PagesState,
  readTexts: ReadTexts,
) {
  useSelectionGuard(contentRef);
  return useSelectedPassage({
    rootRef: contentRef,
    paperId: paper.id,
    readTexts,
    onSelection,
    read: (root) => readSelection(root, geometryOfPage),
    placeOf: (parts) => {
      const scroller = scrollRef.current;
      const extent = scroller && extentOfParts(parts, layout, scroller.clientWidth);
      return scroller && extent ? selectionBarPlace(extent, seenOf(scroller)) : null;
    },
  });
}

function useScrolledPages({ paper, layout: stored }: PdfViewProps) {
  const scrollRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scrollRef) ?? USUAL_WIDTH;
  const zoom = usePaperZoom(paper.id);
  const layout = useMemo(() => layOutPages(stored.pages, zoom, width), [stored.pages, zoom, width]);
  const scroll = usePaperScroll(scrollRef, layout);
  const controls = useZoom(paper.id, scrollRef, layout, scroll);
  return { scrollRef, contentRef, layout, scroll, zoom: { ...controls, factor: layout.zoom, isFit: zoom === 'fit' } };
}
