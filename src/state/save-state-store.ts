/** The quiet save state in the title bar: how many saves are on their way, and when the last one reached the disk. */
import { create } from 'zustand';

interface SaveState {
  readonly pending: number;
  readonly lastSavedAt: string | null;
  /** The sentence of the last save that failed, until one succeeds. */
  readonly problem: string | null;
  /** When the last safety copy was made; null before there is one. */
  readonly copiedAt: string | null;
}

export const useSaveState = create<SaveState>(() => ({ pending: 0, lastSavedAt: null, problem: null, copiedAt: null }));

export function saveStarted(): void {
  useSaveState.setState((state) => ({ pending: state.pending + 1 }));
}

export function saveFinished(at: string): void {
  useSaveState.setState((state) => ({ pending: state.pending - 1, lastSavedAt: at, problem: null }));
}

export function saveFailed(problem: string): void {
  useSaveState.setState((state) => ({ pending: state.pending - 1, problem }));
}

/** A save that was given up as failed reached the disk after all. */
export function saveArrivedLate(at: string): void {
  useSaveState.setState({ lastSavedAt: at, problem: null });
}

/** A safety copy was made, at this moment. */
export function copyMade(at: string | null): void {
  useSaveState.setState({ copiedAt: at });
}
