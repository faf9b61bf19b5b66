/** What the view of plans over time says while a plan stands alone. */
import type { PlanId, PlanVersionId } from '../../domain/ids';
import { type ProposedOrder, proposedOrders } from '../../domain/lineage/plan-line';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { PlansInTime } from '../../hooks/use-lineage';
import { acceptOrders } from '../../services/lineage';
import { replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { listWords } from '../../ui/format/plural';
import { planInWords } from './lineage-words';

interface NoLineProps {
  readonly inTime: PlansInTime;
  /** The plan that is open. */
  readonly planId: PlanId;
  readonly versionId: PlanVersionId;
  readonly onOrder: () => void;
}

export function NoLine({ inTime, planId, versionId, onOrder }: NoLineProps) {
  const { context, handlers } = useServices();
  const run = useAction();
  if (inTime.plans.length < 2) {
    return (
      <EmptyState
        icon="history"
        title="One plan so far"
        action={
          <Button icon="import" onPress={() => handlers.run('file.importPlan')}>
            Import a plan…
          </Button>
        }
      >
        Import an earlier or a later plan, and what became of each theme stands here: taken up, changed, or no longer
        named.
      </EmptyState>
    );
  }
  const orders = proposedOrders(inTime.plans);
  const hasNoYears = inTime.plans.some(({ id, periodFrom, periodTo }) => id === planId && !periodFrom && !periodTo);
  return (
    <EmptyState
      icon="history"
      title="Which plan follows which?"
      action={
        orders.length > 0 && (
          <Button variant="primary" icon="check" onPress={() => void run(() => acceptOrders(context, orders))}>
            Use this order
          </Button>
        )
      }
      secondary={
        <>
          <Button onPress={onOrder}>Order of plans…</Button>
          {hasNoYears && (
            <Button icon="info" onPress={() => replaceLocation({ place: 'plans', version: versionId })}>
              Plan details
            </Button>
          )}
        </>
      }
    >
      {orderWords(orders)}
      {hasNoYears && ' This plan gives no years: with them in its details, its place is proposed, too.'}
    </EmptyState>
  );
}

function orderWords(orders: readonly ProposedOrder[]): string {
  const said = orders.map(({ plan, previous }) => `the ${planInWords(plan)} follows the ${planInWords(previous)}`);
  return said.length > 0
    ? `By their years, ${listWords(said)}.`
    : 'Say which plan came before this one, and what became of each theme stands here.';
}
