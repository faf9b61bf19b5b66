/** What the reader remembers while the window is open: zoom and page of each paper, its panel, what is looked for. */
import { create } from 'zustand';
import type { PaperId } from '../domain/ids';

/** `fit` follows the width of the pane; a number is a factor, 1 being printed size. */
export type Zoom = 'fit' | number;

export const SMALLEST_ZOOM = 0.25;
export const LARGEST_ZOOM = 5;

/** What is looked for in a paper. */
export interface FindWish {
  readonly query: string;
  readonly isCaseMatched: boolean;
  readonly isWholeWords: boolean;
}

export const LEFT_TABS = ['outline', 'pages', 'find'] as const;
export type LeftTab = (typeof LEFT_TABS)[number];

const NO_WISH: FindWish = { query: '', isCaseMatched: false, isWholeWords: false };

interface ReaderState {
  readonly zooms: Readonly<Record<PaperId, Zoom>>;
  readonly pages: Readonly<Record<PaperId, number>>;
  readonly leftTabs: Readonly<Record<PaperId, LeftTab>>;
  readonly finds: Readonly<Record<PaperId, FindWish>>;
}

export const useReader = create<ReaderState>(() => ({ zooms: {}, pages: {}, leftTabs: {}, finds: {} }));

export function rememberZoom(paperId: PaperId, zoom: Zoom): void {
  const kept = zoom === 'fit' ? zoom : Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom));
  useReader.setState((state) => ({ zooms: { ...state.zooms, [paperId]: kept } }));
}

export function rememberPage(paperId: PaperId, page: number): void {
  useReader.setState((state) => ({ pages: { ...state.pages, [paperId]: page } }));
}

/** The page last read in this window, or null. */
export function rememberedPage(paperId: PaperId): number | null {
  return useReader.getState().pages[paperId] ?? null;
}

/** The panel at the left belongs to the paper, so that each tab keeps its own. */
export function showLeftTab(paperId: PaperId, tab: LeftTab): void {
  useReader.setState((state) => ({ leftTabs: { ...state.leftTabs, [paperId]: tab } }));
}

export function leftTabOf(state: ReaderState, paperId: PaperId): LeftTab {
  return state.leftTabs[paperId] ?? 'outline';
}

export function lookFor(paperId: PaperId, wish: Partial<FindWish>): void {
  useReader.setState((state) => ({
    finds: { ...state.finds, [paperId]: { ...findWishOf(state, paperId), ...wish } },
  }));
}

export function findWishOf(state: Pick<ReaderState, 'finds'>, paperId: PaperId): FindWish {
  return state.finds[paperId] ?? NO_WISH;
}
