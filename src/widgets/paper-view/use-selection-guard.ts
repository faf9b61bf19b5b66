/**
 * Keeps a drag through blank space from selecting the whole page. In Chromium before 148 a pointer between two lines of
 * the text layer counts as past its end, so everything in between gets selected. The layer's own `.endOfContent`, which
 * covers the page while the button is down, is moved next to the end of the selection that moves: what the pointer then
 * hits in blank space lies beside the last word it passed. (The idea is that of pdf.js's own viewer.)
 */
import { type RefObject, useEffect } from 'react';

export function useSelectionGuard(rootRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return undefined;
    let isDown = false;
    const onDown = (event: PointerEvent) => {
      isDown = event.button === 0;
    };
    const onUp = () => {
      isDown = false;
      for (const layer of root.querySelectorAll<HTMLElement>('.textLayer')) putBack(layer);
    };
    const onChange = () => {
      if (isDown) follow(root);
    };
    root.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    document.addEventListener('selectionchange', onChange);
    return () => {
      root.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [rootRef]);
}

function follow(root: HTMLElement): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed || !root.contains(selection.focusNode)) return;
  const range = selection.getRangeAt(0);
  for (const layer of root.querySelectorAll<HTMLElement>('.textLayer')) {
    if (range.intersectsNode(layer)) layer.classList.add('selecting');
    else putBack(layer);
  }
  const isBackward = selection.focusNode === range.startContainer && selection.focusOffset === range.startOffset;
  const word = movingWord(range, isBackward);
  const layer = word?.closest<HTMLElement>('.textLayer');
  const end = layer?.querySelector<HTMLElement>('.endOfContent');
  if (!word || !end || word === end || word.contains(end)) return;
  end.style.userSelect = 'text';
  const before = isBackward ? word : word.nextSibling;
  if (before !== end && word.parentElement) word.parentElement.insertBefore(end, before);
}

/** The element of the last word selected at the end that moves. */
function movingWord(range: Range, isBackward: boolean): Element | null {
  let node: Node | null = isBackward ? range.startContainer : range.endContainer;
  if (!isBackward && range.endOffset === 0) node = leafBefore(node);
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function leafBefore(node: Node): Node | null {
  let from: Node | null = node;
  while (from && !from.previousSibling) from = from.parentNode;
  let leaf: Node | null = from?.previousSibling ?? null;
  while (leaf?.lastChild) leaf = leaf.lastChild;
  return leaf;
}

function putBack(layer: HTMLElement): void {
  const end = layer.querySelector<HTMLElement>('.endOfContent');
  layer.classList.remove('selecting');
  if (!end) return;
  end.style.userSelect = '';
  if (layer.lastChild !== end) layer.append(end);
}
