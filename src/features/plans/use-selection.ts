/** What is selected in a version, and which passage of the source is lit for it. */
import { useCallback, useState } from 'react';
import type { Commitment } from '../../domain/commitment';
import type { CommitmentId, PlanElementId, PlanVersionId } from '../../domain/ids';
import type { SourcePassage } from '../../domain/plan';
import type { LocationOf } from '../../state/location';
import { replaceLocation } from '../../state/navigation-store';
import type { Outline, PartNode } from './plan-outline';
import { type ChosenParts, useChosenParts } from './use-chosen-parts';

export type PlanTab = NonNullable<LocationOf<'plans'>['tab']>;

export interface Selection extends ChosenParts {
  readonly tab: PlanTab;
  readonly node: PartNode | null;
  readonly promise: Commitment | null;
  readonly passage: SourcePassage | null;
  /** Changes whenever the passage is to be lit anew. */
  readonly passageKey: string;
  readonly selectPart: (id: PlanElementId | null) => void;
  readonly selectPromise: (id: CommitmentId | null) => void;
  readonly selectTab: (tab: PlanTab) => void;
  /** Lights a passage without selecting anything else. */
  readonly show: (passage: SourcePassage | null) => void;
}

/** The part and the tab stand in the address; the promise, and parts chosen besides, do not. */
export function useSelection(
  versionId: PlanVersionId,
  location: LocationOf<'plans'>,
  outline: Outline,
  promises: readonly Commitment[],
): Selection {
  const tab = location.tab ?? 'tree';
  const element = location.element ?? null;
  const [promiseId, setPromiseId] = useState<CommitmentId | null>(null);
  const [shown, setShown] = useState<{ of: string; passage: SourcePassage | null; times: number } | null>(null);
  const node = element === null ? null : (outline.byId.get(element) ?? null);
  const promise = promises.find((one) => one.id === promiseId) ?? null;
  const selected = `${tab}:${(tab === 'tree' ? element : promiseId) ?? ''}`;
  const own = (tab === 'tree' ? node?.element.source : promise?.source) ?? null;
  const isShown = shown?.of === selected;
  const goWithin = useCallback(
    (part: PlanElementId | null, next: PlanTab) =>
      replaceLocation({
        place: 'plans',
        version: versionId,
        ...(part !== null && { element: part }),
        ...(next !== 'tree' && { tab: next }),
      }),
    [versionId],
  );
  const selectPart = useCallback((id: PlanElementId | null) => goWithin(id, 'tree'), [goWithin]);
  return {
    ...useChosenParts(outline, element, selectPart),
    tab,
    node,
    promise,
    passage: isShown ? shown.passage : own,
    // A part selected before it could be read gets its passage when it is there.
    passageKey: `${selected}:${own === null ? 'none' : 'own'}:${isShown ? shown.times : 0}`,
    selectPart,
    selectPromise: setPromiseId,
    selectTab: (next) => goWithin(element, next),
    show: (passage) => setShown({ of: selected, passage, times: (isShown ? shown.times : 0) + 1 }),
  };
}
