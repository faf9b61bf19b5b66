/** Says which plan follows which, and what each is about; every choice is saved as it is made. */
import { possiblePrevious } from '../../domain/lineage/plan-line';
import type { Plan, PlanRemit } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { setPreviousPlan } from '../../services/lineage';
import { updatePlan } from '../../services/plans';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import s from './lineage-details.module.css';
import { periodWords, REMIT_LABELS } from './plan-words';

interface LineageOrderDialogProps {
  readonly plans: readonly Plan[];
  readonly onClose: () => void;
}

const NONE = 'none';
const REMITS = (Object.keys(REMIT_LABELS) as PlanRemit[]).map((id) => ({ id, label: REMIT_LABELS[id] }));

export function LineageOrderDialog({ plans, onClose }: LineageOrderDialogProps) {
  const inOrder = [...plans].sort((a, b) => (a.periodFrom ?? '9').localeCompare(b.periodFrom ?? '9'));
  return (
    <Dialog isOpen onClose={onClose} title="Which plan follows which" size="lg">
      <ul className={s['order']}>
        {inOrder.map((plan) => (
          <PlanPlace key={plan.id} plan={plan} plans={plans} />
        ))}
      </ul>
    </Dialog>
  );
}

function PlanPlace({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }) {
  const { context } = useServices();
  const run = useAction();
  const possible = possiblePrevious(plan, plans);
  const options = [
    { id: NONE, label: 'No plan here' },
    ...possible.map((other) => ({ id: other.id, label: nameOf(other) })),
  ];
  const choose = (id: string) => {
    const previous = possible.find((other) => other.id === id) ?? null;
    void run(() => setPreviousPlan(context, plan.id, previous?.id ?? null));
  };
  return (
    <li className={s['orderRow']}>
      <h3 className={s['orderName']}>{nameOf(plan)}</h3>
      <div className={s['before']}>
        <Select label="Comes after" value={plan.previousPlanId ?? NONE} options={options} onChange={choose} />
      </div>
      <div className={s['about']}>
        <Select<PlanRemit>
          label="Is about"
          value={plan.remit}
          options={REMITS}
          onChange={(remit) => void run(() => updatePlan(context, plan.id, { remit }))}
        />
      </div>
    </li>
  );
}

/** The title, with the years where it does not have them itself. */
function nameOf(plan: Plan): string {
  const period = periodWords(plan);
  return period === '' || plan.title.includes(plan.periodFrom ?? '-') ? plan.title : `${plan.title}, ${period}`;
}
