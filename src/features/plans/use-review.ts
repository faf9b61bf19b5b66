/** Going through a proposal: from doubt to doubt, and accepting it part after part. */
import { useMemo } from 'react';
import { nextDoubtful } from '../../domain/plan-review';
import type { Outline, PartNode } from './plan-outline';
import { progressOf, type ReviewProgress, unitAfter, unitAround } from './review-units';
import type { PartActions } from './use-part-actions';
import type { Selection } from './use-selection';

export interface Review {
  readonly progress: ReviewProgress;
  readonly goToNextDoubt: () => void;
  /** Accepts a part with what is under it, folds it, and goes on to the next that is still to accept. */
  readonly accept: (node: PartNode) => void;
  /** What is accepted together with the selected part; null while none is selected. */
  readonly unit: PartNode | null;
}

export interface ReviewOptions {
  readonly outline: Outline;
  readonly selection: Selection;
  readonly actions: PartActions;
  readonly expanded: ReadonlySet<string>;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
}

export function useReview({ outline, selection, actions, expanded, onExpand }: ReviewOptions): Review {
  const { node } = selection;
  const progress = useMemo(() => progressOf(outline), [outline]);
  // Where the focus is among the parts it goes along; elsewhere (in the source, say) it stays.
  const goOnTo = (id: PartNode['element']['id']) => {
    if (document.activeElement?.closest('[data-row]')) selection.focusParts([id]);
    else selection.selectPart(id);
  };
  const accept = async (accepted: PartNode) => {
    if (!(await actions.accept(accepted))) return;
    onExpand(new Set([...expanded].filter((id) => id !== accepted.id)));
    goOnTo((unitAfter(progress, accepted) ?? accepted).element.id);
  };
  return {
    progress,
    goToNextDoubt: () => {
      const next = nextDoubtful(
        outline.inOrder.map(({ element }) => element),
        node?.element.id ?? null,
      );
      if (next) goOnTo(next.id);
    },
    accept: (accepted) => void accept(accepted),
    unit: node && unitAround(outline, progress, node),
  };
}
