/** The passage that is selected in a paper's pages, followed as the selection changes. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PaperId } from '@/domain/ids';
import type { ReadTexts } from '@/hooks/use-paper-file';
import type { NewAnnotation } from '@/services/annotations';
import { passageOf, type SelectedPagePart } from './selected-passage';
import type { BarPlace } from './selection-place';

/** A selection made with keys is complete when nothing has changed for this long. Milliseconds. */
const SETTLE_MS = 120;

export interface SelectedPassage {
  readonly passage: NewAnnotation;
  /** Where its bar stands; measured once, so that scrolling carries the bar along. */
  readonly place: BarPlace | null;
  readonly parts: readonly SelectedPagePart[];
}

export interface SelectionOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly paperId: PaperId;
  readonly readTexts: ReadTexts;
  /** What is selected on screen, page by page; empty when nothing is. */
  readonly read: (root: HTMLElement) => readonly SelectedPagePart[];
  readonly placeOf: (parts: readonly SelectedPagePart[]) => BarPlace | null;
  readonly onSelection?: ((passage: NewAnnotation | null) => void) | undefined;
}

export interface SelectionState {
  readonly selected: SelectedPassage | null;
  /** Lets go of the selection on screen too. */
  readonly clear: () => void;
}

export function useSelectedPassage(options: SelectionOptions): SelectionState {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { rootRef, paperId } = options;
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return undefined;
    let turn = 0;
    const take = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const { readTexts, read } = latest.current;
      const parts = read(root);
      const passage = parts.length === 0 ? null : await passageOf(parts, { paperId, colour: 'evidence', readTexts });
      if (own !== turn) return;
      setSelected(passage ? { passage, parts, place: latest.current.placeOf(parts) } : null);
      latest.current.onSelection?.(passage);
    };
    return watchSelection(root, () => void take());
  }, [rootRef, paperId]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
    latest.current.onSelection?.(null);
  }, []);
  return { selected, clear };
}

/** Calls `take` when a selection by pointer has ended, or one by keys has come to rest. */
function watchSelection(root: HTMLElement, take: () => void): () => void {
  let isDown = false;
  let had = false;
  let timer: ReturnType<typeof setTimeout>;
  const onChange = (): void => {
    const selection = document.getSelection();
    const isInside = selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
    if (!isInside && !had) return;
    had = isInside;
    clearTimeout(timer);
    // A press that begins another selection lets go of the last one at once: no key may still mean that.
    if (!isDown || !isInside) timer = setTimeout(take, isInside ? SETTLE_MS : 0);
  };
  const onDown = (): void => {
    isDown = true;
  };
  const onUp = (): void => {
    if (!isDown) return;
    isDown = false;
    clearTimeout(timer);
    timer = setTimeout(take, 0);
  };
  root.addEventListener('pointerdown', onDown);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
  document.addEventListener('selectionchange', onChange);
  return () => {
    clearTimeout(timer);
    root.removeEventListener('pointerdown', onDown);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
    document.removeEventListener('selectionchange', onChange);
  };
}
