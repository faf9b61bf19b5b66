/** Selecting with the keys: arrows move a cursor of one word, with Shift they extend the selection. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '@/hooks/use-command';
import type { Box } from '@/pdf/coordinates';
import { boxesOfSpan, type LayerText, pointInLayer, readLayer, textLayerIn } from './text-layer';
import { movedWord, moveForKey, type PageWords, pageWords, type WordMove } from './word-cursor';

interface WordPlace {
  readonly page: number;
  readonly word: number;
}

export interface WordCursorOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly isAllowed: boolean;
  /** 1-based page being read, where the cursor starts. */
  readonly current: number;
  readonly pageCount: number;
  /** Pages whose words are there. */
  readonly pagesWithWords: ReadonlySet<number>;
  /** Width of a page in points. */
  readonly pageWidth: (page: number) => number;
  readonly showBox: (page: number, box: Box) => void;
  readonly goToPage: (page: number) => void;
  readonly focusPages: () => void;
}

export interface WordCursor {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

export function useWordCursor(options: WordCursorOptions): WordCursor {
  const [isOn, setIsOn] = useState(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { rootRef, isAllowed, focusPages, current, pagesWithWords } = options;
  const walkerRef = useRef<WordWalker | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    if (!isOn || !root) return undefined;
    const walker = new WordWalker(root, latest);
    walkerRef.current = walker;
    walker.start();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setIsOn(false);
      const move = event.ctrlKey || event.metaKey || event.altKey ? null : moveForKey(event.key);
      if (move === null || (event.target instanceof Element && event.target.closest('[role="toolbar"]'))) return;
      event.preventDefault();
      walker.move(move, event.shiftKey);
    };
    const scroller = root.parentElement;
    scroller?.addEventListener('keydown', onKeyDown);
    return () => scroller?.removeEventListener('keydown', onKeyDown);
  }, [isOn, rootRef]);
  // The page may still be drawn when the key is pressed: the cursor comes as soon as its words are there.
  const hasWords = pagesWithWords.has(current);
  useEffect(() => {
    if (isOn && hasWords) walkerRef.current?.startOnce();
  }, [isOn, hasWords]);
  const toggle = useCallback(() => {
    setIsOn((before) => !before);
    focusPages();
  }, [focusPages]);
  useCommand('reader.selectWords', toggle, isAllowed);
  return { isOn: isOn && isAllowed, toggle };
}

/** Holds where the selection begins and where it moves. */
class WordWalker {
  readonly #root: HTMLElement;
  readonly #options: RefObject<WordCursorOptions>;
  #anchor: WordPlace | null = null;
  #focus: WordPlace | null = null;

  constructor(root: HTMLElement, options: RefObject<WordCursorOptions>) {
    this.#root = root;
    this.#options = options;
  }

  /** At the first word of the page being read. */
  start(): void {
    this.#goTo({ page: this.#options.current.current, word: 0 }, false);
  }

  /** The same, unless the cursor is somewhere already. */
  startOnce(): void {
    if (this.#focus === null) this.start();
  }

  move(move: WordMove, isExtending: boolean): void {
    if (this.#focus === null) {
      this.start();
      return;
    }
    const { page, word } = this.#focus;
    const read = this.#read(page);
    if (!read) {
      this.start();
      return;
    }
    const next = movedWord(read.words, word, move);
    if (next !== null) this.#goTo({ page, word: next }, isExtending);
    else if (move === 'next' || move === 'down') this.#turn(page + 1, isExtending);
    else if (move === 'previous' || move === 'up') this.#turn(page - 1, isExtending);
  }

  #turn(page: number, isExtending: boolean): void {
    const { pageCount, goToPage } = this.#options.current;
    if (page < 1 || page > pageCount) return;
    const read = this.#read(page);
    if (!read) goToPage(page);
    else this.#goTo({ page, word: page > (this.#focus?.page ?? page) ? 0 : read.words.words.length - 1 }, isExtending);
  }

  #goTo(focus: WordPlace, isExtending: boolean): void {
    const anchor = isExtending && this.#anchor ? this.#anchor : focus;
    if (!this.#select(anchor, focus)) return;
    this.#anchor = anchor;
    this.#focus = focus;
  }

  /** The word of the anchor is always inside, whichever way the selection runs. */
  #select(anchor: WordPlace, focus: WordPlace): boolean {
    const isForward = focus.page > anchor.page || (focus.page === anchor.page && focus.word >= anchor.word);
    const from = this.#point(anchor, !isForward);
    const to = this.#point(focus, isForward);
    if (!from || !to) return false;
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.#reveal(focus);
    return true;
  }

  #point({ page, word }: WordPlace, atEnd: boolean): { node: Text; offset: number } | null {
    const read = this.#read(page);
    const span = read?.words.words[word];
    if (!read || !span) return null;
    if (!atEnd) return pointInLayer(read.layer, span.start);
    const last = pointInLayer(read.layer, span.end - 1);
    return last && { node: last.node, offset: last.offset + 1 };
  }

  #reveal({ page, word }: WordPlace): void {
    const read = this.#read(page);
    const span = read?.words.words[word];
    if (!read || !span) return;
    const { pageWidth, showBox } = this.#options.current;
    const [box] = boxesOfSpan(read.layer, span, read.element, pageWidth(page));
    if (box) showBox(page, box);
  }

  #read(page: number): { element: HTMLElement; layer: LayerText; words: PageWords } | null {
    const frame = this.#root.querySelector(`[data-paper-page="${page}"]`);
    const element = frame ? textLayerIn(frame) : null;
    if (!element) return null;
    const layer = readLayer(element);
    const words = pageWords(layer.text);
    return words.words.length === 0 ? null : { element, layer, words };
  }
}
