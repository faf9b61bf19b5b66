/** What the reader remembers while the window is open: zoom and page of each paper, and which panel is shown. */
import { create } from 'zustand';
import type { PaperId } from '../domain/ids';

/** `fit` follows the width of the pane; a number is a factor, 1 being printed size. */
export type Zoom = 'fit' | number;

export const SMALLEST_ZOOM = 0.25;
export const LARGEST_ZOOM = 5;

interface ReaderState {
  readonly zooms: Readonly<Record<PaperId, Zoom>>;
  readonly pages: Readonly<Record<PaperId, number>>;
  readonly leftTab: 'outline' | 'highlights';
}

export const useReader = create<ReaderState>(() => ({ zooms: {}, pages: {}, leftTab: 'outline' }));

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

export function showLeftTab(leftTab: ReaderState['leftTab']): void {
  useReader.setState({ leftTab });
}
