/** Finding words in a paper: the search as one types, the list of what was found, and the one gone to. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '@/domain/paper';
import { usePageTexts } from '@/hooks/use-paper-file';
import { createFinder, type FoundWords, type PaperFinder } from '@/pdf/find-in-paper';
import { prepareFind } from '@/pdf/find-text';
import type { Span } from '@/pdf/text-alignment';
import { type FindWish, findWishOf, lookFor, useReader } from '@/state/reader-store';
import type { FoundPlaces, PageFound } from '@/widgets/paper-view/found-places';
import type { Reading } from './use-reading';

export interface Find {
  readonly wish: FindWish;
  readonly change: (wish: Partial<FindWish>) => void;
  readonly found: readonly FoundWords[];
  /** False while the search is under way. */
  readonly isDone: boolean;
  /** In `found`, of the one gone to; null before that. */
  readonly index: number | null;
  readonly goTo: (index: number) => void;
  /** The next one after where one reads, round the end; -1 the one before. */
  readonly step: (direction: 1 | -1) => void;
  /** What is to be lit; undefined while nothing is. */
  readonly places: FoundPlaces | undefined;
  readonly setLit: (isLit: boolean) => void;
}

/** Somebody is still typing. Milliseconds. */
const TYPING_MS = 60;

interface Results {
  readonly found: readonly FoundWords[];
  readonly isDone: boolean;
}

const NOTHING: Results = { found: [], isDone: true };

export function useFind(paper: Paper, reading: Reading): Find {
  const wish = useReader((state) => findWishOf(state, paper.id));
  const { finder, results } = useResults(paper, wish);
  const [isLit, setLit] = useState(true);
  const [gone, setGone] = useState<{ readonly id: string; readonly serial: number } | null>(null);
  const { found } = results;
  const at = gone === null ? -1 : found.findIndex(({ id }) => id === gone.id);
  const places = useMemo((): FoundPlaces | undefined => {
    if (!isLit || found.length === 0) return undefined;
    const words = found[at];
    const current = words ? { page: words.page, span: words } : null;
    return { byPage: pagesOf(found, finder), current, serial: gone?.serial ?? 0 };
  }, [isLit, found, finder, at, gone]);
  const goTo = (index: number) => {
    const words = found[index];
    if (!words) return;
    setLit(true);
    setGone((before) => ({ id: words.id, serial: (before?.serial ?? 0) + 1 }));
    reading.goToFound(words.page);
  };
  const step = (direction: 1 | -1) => {
    if (found.length === 0) return;
    if (at >= 0) goTo((at + direction + found.length) % found.length);
    else if (direction === 1)
      goTo(
        Math.max(
          0,
          found.findIndex(({ page }) => page >= reading.page),
        ),
      );
    else goTo((found.findLastIndex(({ page }) => page <= reading.page) + found.length) % found.length);
  };
  const change = (next: Partial<FindWish>) => {
    setLit(true);
    lookFor(paper.id, next);
  };
  return { wish, change, ...results, index: at < 0 ? null : at, goTo, step, places, setLit };
}

function useResults(paper: Paper, wish: FindWish) {
  const readTexts = usePageTexts(paper.fileId);
  const finder = useMemo(
    () => createFinder({ pageCount: paper.pageCount, readTexts, pause, now: () => performance.now() }),
    [paper.pageCount, readTexts],
  );
  const [results, setResults] = useState(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const prepared = prepareFind(wish.query, wish);
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const begin = async (): Promise<void> => {
      if (!prepared) return setResults(NOTHING);
      // What was found before stays until something else has been.
      setResults(({ found }) => ({ found, isDone: false }));
      await finder.find(prepared, (found, isDone) => setResults({ found, isDone }), stop.signal);
    };
    // The page texts can't be read: there is nothing to be found.
    const timer = setTimeout(() => void begin().catch(() => setResults(NOTHING)), prepared ? TYPING_MS : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [finder, wish]);
  return { finder, results };
}

function pagesOf(found: readonly FoundWords[], finder: PaperFinder): ReadonlyMap<number, PageFound> {
  const pages = new Map<number, { text: string; spans: Span[] }>();
  for (const words of found) {
    const page = pages.get(words.page);
    if (page) page.spans.push(words);
    else pages.set(words.page, { text: finder.textOf(words.page), spans: [words] });
  }
  return pages;
}

/** A task of its own, so that keys and drawing come first; unlike a timer it is not slowed down. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
