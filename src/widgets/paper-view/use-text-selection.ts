/** What is selected in a plain text. It has no boxes on a page: words and position are enough to find it again. */
import type { RefObject } from 'react';
import type { Paper } from '@/domain/paper';
import type { ReadTexts } from '@/hooks/use-paper-file';
import { wholeWords } from '@/pdf/whole-words';
import type { NewAnnotation } from '@/services/annotations';
import type { SelectedPagePart } from './selected-passage';
import { type BarPlace, seenOf, selectionBarPlace } from './selection-place';
import { readLayer, spanInLayer } from './text-layer';
import { type SelectionState, useSelectedPassage } from './use-selected-passage';

export interface TextSelectionOptions {
  readonly paper: Paper;
  readonly contentRef: RefObject<HTMLElement | null>;
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly readTexts: ReadTexts;
  readonly onSelection: ((passage: NewAnnotation | null) => void) | undefined;
}

export function useTextSelection(options: TextSelectionOptions): SelectionState {
  const { paper, contentRef, scrollRef, readTexts, onSelection } = options;
  return useSelectedPassage({
    rootRef: contentRef,
    paperId: paper.id,
    readTexts,
    onSelection,
    read: readTextSelection,
    placeOf: () => (scrollRef.current ? placeInText(scrollRef.current) : null),
  });
}

function readTextSelection(root: HTMLElement): readonly SelectedPagePart[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return [];
  const layer = readLayer(root);
  const selected = spanInLayer(layer, selection.getRangeAt(0));
  if (!selected || layer.text.slice(selected.start, selected.end).trim() === '') return [];
  const span = wholeWords(layer.text, selected);
  const geometry = { view: [0, 0, 1, 1], rotation: 0, userUnit: 1 } as const;
  return [{ page: 1, layerText: layer.text, span, boxes: [], geometry }];
}

function placeInText(scroller: HTMLElement): BarPlace | null {
  const rects = document.getSelection()?.getRangeAt(0).getClientRects();
  const first = rects?.[0];
  const last = rects?.[rects.length - 1];
  if (!first || !last) return null;
  const outer = scroller.getBoundingClientRect();
  const toY = (y: number) => y - outer.top + scroller.scrollTop;
  const middle = (last.left + last.right) / 2 - outer.left + scroller.scrollLeft;
  return selectionBarPlace({ top: toY(first.top), bottom: toY(last.bottom), middle }, seenOf(scroller));
}
