/** Everything that moves while a PDF is read, tied together. */
import { useCallback, useMemo, useRef } from 'react';
import { useAnnotations, usePageTexts } from '@/hooks/use-paper-file';
import { layOutPages } from './page-layout';
import { pageLabel } from './page-number';
import type { PdfViewProps } from './pdf-view';
import { useElementWidth } from './use-element-width';
import { useMarks } from './use-marks';
import { usePageContext } from './use-page-context';
import { usePageWindow } from './use-page-window';
import { usePageReport, usePagesState } from './use-pages-state';
import { usePaperScroll } from './use-paper-scroll';
import { usePageCommands, useReaderCommands } from './use-reader-commands';
import { useSelectedPassage } from './use-selected-passage';
import { useSelectionGuard } from './use-selection-guard';
import { useTarget } from './use-target';
import { usePaperZoom, useZoom } from './use-zoom';

const NONE: readonly never[] = [];
/** Until the pane has been measured. Pixels. */
const USUAL_WIDTH = 800;

export function usePdfReader(props: PdfViewProps) {
  const { paper, layout: stored, mode, target, targetKey, onSelection } = props;
  const place = useScrolledPages(props);
  const { contentRef, scrollRef, scroll } = place;
  const { context, goElsewhere } = usePageContext(props);
  const nameOfPage = useCallback((page: number) => pageLabel(page, context), [context]);
  const pages = usePagesState();
  const readTexts = usePageTexts(paper.fileId);
  const selection = useSelectedPassage({ rootRef: contentRef, paperId: paper.id, readTexts, onSelection, ...pages });
  useSelectionGuard(contentRef);
  const parts = selection.selected?.parts;
  const pinned = useMemo(() => parts?.map((part) => part.page - 1) ?? NONE, [parts]);
  const pageWindow = usePageWindow({ scrollRef, layout: place.layout, pinned, askedRef: scroll.askedRef });
  const current = pageWindow.current + 1;
  usePageReport(current, props.page, props.onPageChange, scroll.goToPage);
  usePageCommands(mode, scrollRef, current, scroll);
  const annotations = useAnnotations(paper.id);
  const pageCount = stored.pages.length;
  const found = useTarget({
    target,
    targetKey,
    annotations,
    pageCount,
    readTexts,
    nameOfPage,
    goToPage: scroll.goToPage,
  });
  const focusPages = useCallback(() => scrollRef.current?.focus({ preventScroll: true }), [scrollRef]);
  const marks = useMarks({
    ...pages,
    rootRef: contentRef,
    annotations: annotations ?? NONE,
    isReadOnly: mode === 'source',
    target: found,
    targetKey,
    showBox: scroll.showBox,
    focusPages,
  });
  const actions = useReaderCommands({ ...props, selection, marks, focusPages });
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
    actions,
    focusPages,
  };
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
