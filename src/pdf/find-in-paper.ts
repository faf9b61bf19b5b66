/**
 * Finds words in all pages of a paper, in slices: the thread is given back every few milliseconds, so that a pack of
 * 1,500 pages is searched while somebody types. Folded pages are kept, which makes the next search quick.
 */
import { type FoldedText, foldInSlices } from './find-fold';
import { findIn, type PreparedFind, type Surroundings, surroundingsOf } from './find-text';
import type { Span } from './text-alignment';

export interface FoundWords extends Surroundings, Span {
  readonly id: string;
  /** 1-based. */
  readonly page: number;
}

/** More are not listed: nobody looks through them. */
export const MOST_FOUND = 10_000;

/** The thread is given back after so long. Milliseconds. */
const SLICE_MS = 8;
/** Pages read from the database at a time. */
const PAGES_AT_ONCE = 40;

interface FoldedPage {
  readonly text: string;
  readonly folded: FoldedText;
}

export interface FindSource {
  readonly pageCount: number;
  /** Texts of pages, both ends included; null for a page without one. */
  readonly readTexts: (from: number, to: number) => Promise<readonly (string | null)[]>;
  /** Gives the thread back. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

export interface PaperFinder {
  /**
   * Goes through all pages. `onFound` is told now and then what has been found so far, in order, and at the end with
   * `isDone`. A search that was stopped tells nothing more.
   */
  readonly find: (
    prepared: PreparedFind,
    onFound: (found: readonly FoundWords[], isDone: boolean) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** The text of a page that has been searched. */
  readonly textOf: (page: number) => string;
}

/** How often what was found so far is told. Milliseconds. */
const TELL_MS = 300;

export function createFinder({ pageCount, readTexts, pause, now }: FindSource): PaperFinder {
  const pages = new Map<number, FoldedPage>();

  const fold = async (text: string, breathe: () => Promise<void>): Promise<FoldedPage> => {
    const steps = foldInSlices(text);
    let step = steps.next();
    while (!step.done) {
      await breathe();
      step = steps.next();
    }
    return { text, folded: step.value };
  };
  const load = async (page: number, breathe: () => Promise<void>): Promise<FoldedPage | null> => {
    const known = pages.get(page);
    if (known) return known;
    const to = Math.min(pageCount, page + PAGES_AT_ONCE - 1);
    const texts = await readTexts(page, to);
    for (const [index, text] of texts.entries()) {
      if (!pages.has(page + index)) pages.set(page + index, await fold(text ?? '', breathe));
      await breathe();
    }
    return pages.get(page) ?? null;
  };

  return {
    textOf: (page) => pages.get(page)?.text ?? '',
    find: async (prepared, onFound, signal) => {
      const found: FoundWords[] = [];
      let sliceBegan = now();
      let toldAt = now();
      const breathe = async (): Promise<void> => {
        if (now() - sliceBegan < SLICE_MS) return;
        await pause();
        sliceBegan = now();
      };
      for (let page = 1; page <= pageCount && found.length < MOST_FOUND; page += 1) {
        const loaded = await load(page, breathe);
        if (signal.aborted) return;
        for (const span of loaded ? findIn(loaded.folded, prepared) : []) {
          found.push({ id: `${page}.${span.start}`, page, ...span, ...surroundingsOf(loaded?.text ?? '', span) });
          if (found.length >= MOST_FOUND) break;
          await breathe();
          if (signal.aborted) return;
        }
        await breathe();
        if (signal.aborted) return;
        if (found.length > 0 && now() - toldAt > TELL_MS) {
          toldAt = now();
          onFound([...found], false);
        }
      }
      onFound(found, true);
    },
  };
}
