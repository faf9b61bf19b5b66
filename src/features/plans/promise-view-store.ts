/** How the promises of a plan are looked at while the app runs, so that another tab or Back finds them as they were. */
import { create } from 'zustand';
import { ALL_PROMISES, type PromiseFilter, type PromiseSort } from './promise-filter';

export interface PromiseView {
  readonly filter: PromiseFilter;
  readonly sort: PromiseSort | null;
  readonly isGrouped: boolean;
  /** Ids of headings. */
  readonly folded: ReadonlySet<string>;
}

const FRESH: PromiseView = { filter: ALL_PROMISES, sort: null, isGrouped: true, folded: new Set() };

const usePromiseViews = create<Readonly<Record<string, PromiseView>>>(() => ({}));

/** @param versionId each version of a plan is looked at in its own way. */
export function usePromiseView(versionId: string): PromiseView {
  return usePromiseViews((views) => views[versionId]) ?? FRESH;
}

export function showPromises(versionId: string, part: Partial<PromiseView>): void {
  usePromiseViews.setState((views) => ({ [versionId]: { ...(views[versionId] ?? FRESH), ...part } }));
}
