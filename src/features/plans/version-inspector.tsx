/** What stands at the right: the selected part or promise, or else the plan's own details. */
import { useMemo } from 'react';
import type { FollowedMeasure } from '../../hooks/use-measures';
import type { WholeVersion } from '../../hooks/use-plans';
import { MeasureSection } from './measure-section';
import { PartInspector } from './part-inspector';
import { PlanDetails } from './plan-details';
import type { Outline, PartNode } from './plan-outline';
import { isUnderPart } from './promise-filter';
import { PromiseInspector } from './promise-inspector';
import { SeveralInspector } from './several-inspector';
import type { PartActions } from './use-part-actions';
import type { PromiseActions } from './use-promise-actions';
import type { Selection } from './use-selection';

export interface VersionInspectorProps {
  readonly whole: WholeVersion;
  readonly outline: Outline;
  /** By the `stableKey` of their parts; undefined while they are read. */
  readonly measures: ReadonlyMap<string, FollowedMeasure> | undefined;
  readonly selection: Selection;
  readonly partActions: PartActions;
  readonly promiseActions: PromiseActions;
  readonly onSelect: (node: PartNode) => void;
}

export function VersionInspector(props: VersionInspectorProps) {
  const { whole, outline, selection, partActions, promiseActions, onSelect } = props;
  const { tab, node, promise, show } = selection;
  const { promises } = whole;
  const under = useMemo(
    () => (node ? promises.filter((one) => isUnderPart(one, outline, node.id)) : []),
    [promises, outline, node],
  );
  if (tab === 'promises' && promise) {
    return (
      <PromiseInspector {...{ promise, outline, actions: promiseActions }} onShow={(shown) => show(shown.source)} />
    );
  }
  if (tab === 'tree' && selection.chosen.length > 1) {
    return <SeveralInspector nodes={selection.chosen} actions={partActions} />;
  }
  if (tab === 'tree' && node) {
    return (
      <PartInspector
        {...{ node, onSelect, promises: under, actions: partActions }}
        figures={
          props.measures && (
            <MeasureSection
              planId={whole.plan.id}
              element={node.element}
              promises={promises}
              followed={props.measures.get(node.element.stableKey) ?? null}
            />
          )
        }
        isInReview={whole.version.reviewState === 'inReview'}
        onShow={(shown) => show(shown.element.source)}
        onShowPromise={(shown) => show(shown.source)}
      />
    );
  }
  return <PlanDetails whole={whole} />;
}
