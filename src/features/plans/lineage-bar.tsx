/** Over the themes: which are shown, what can be decided at once, and the order of the plans. */

import type { PlanId } from '../../domain/ids';
import { stepsOf } from '../../domain/lineage/followed-themes';
import { type PlanLine, planYears, proposedOrders } from '../../domain/lineage/plan-line';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { Lineage, PlansInTime } from '../../hooks/use-lineage';
import { acceptOrders } from '../../services/lineage';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format/numbers';
import { SearchField } from '../../ui/search-field';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import s from './lineage.module.css';
import { planInWords } from './lineage-words';
import { type LineageActions, likelySteps } from './use-lineage-actions';

export type LineageFilter = 'all' | 'open' | 'ended';

export interface LineageBarProps {
  readonly inTime: PlansInTime;
  readonly lineage: Lineage;
  readonly own: readonly PlanLine[];
  readonly line: PlanLine;
  readonly filter: LineageFilter;
  readonly actions: LineageActions;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onFilter: (filter: LineageFilter) => void;
  readonly onLine: (id: PlanId) => void;
  readonly onOrder: () => void;
}

export function LineageBar(props: LineageBarProps) {
  const { inTime, lineage, own, line, filter, words, actions, onFilter, onWords, onLine, onOrder } = props;
  const { themes } = lineage;
  const likely = likelySteps(themes).length;
  return (
    <>
      <OtherOrders inTime={inTime} line={line} />
      <div className={s['bar']}>
        <Segmented<LineageFilter>
          label="Themes shown"
          value={filter}
          onChange={onFilter}
          options={[
            { id: 'all', label: `All ${formatNumber(themes.length)}` },
            { id: 'open', label: `To decide ${formatNumber(themes.filter(({ openCount }) => openCount > 0).length)}` },
            { id: 'ended', label: `Not named ${formatNumber(themes.filter(hasEnded).length)}` },
          ]}
        />
        <div className={s['search']}>
          <SearchField label="Find a theme" value={words} onChange={onWords} />
        </div>
        {own.length > 1 && (
          <Select
            label="Line of plans"
            isLabelHidden
            value={line.id}
            options={own.map(({ id, plans }) => ({ id, label: plans.map(planYears).join(' → ') }))}
            onChange={onLine}
          />
        )}
        {likely > 0 && (
          <Button size="sm" icon="check" onPress={() => actions.confirmAll(themes)}>
            Confirm the {formatNumber(likely)} likely
          </Button>
        )}
        <Button size="sm" variant="quiet" icon="sort" onPress={onOrder}>
          Order of plans…
        </Button>
      </div>
    </>
  );
}

function hasEnded(theme: Lineage['themes'][number]): boolean {
  return stepsOf(theme).some(({ entry }) => entry === null);
}

/** A plan that seems to belong before or after this line, and is not in it yet. */
function OtherOrders({ inTime, line }: Pick<LineageBarProps, 'inTime' | 'line'>) {
  const { context } = useServices();
  const run = useAction();
  const inLine = new Set(line.plans.map(({ id }) => id));
  const order = proposedOrders(inTime.plans).find(
    ({ plan, previous }) => inLine.has(plan.id) !== inLine.has(previous.id),
  );
  if (!order) return null;
  return (
    <Banner
      action={
        <Button size="sm" onPress={() => void run(() => acceptOrders(context, [order]))}>
          It does
        </Button>
      }
    >
      By its years, the {planInWords(order.plan)} follows the {planInWords(order.previous)}.
    </Banner>
  );
}
