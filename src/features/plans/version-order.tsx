/** After which other text of its plan a text comes: a draft that was found late is put before what was published. */
import type { PlanVersion } from '../../domain/plan';
import { inVersionOrder } from '../../domain/plan-state';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useVersions } from '../../hooks/use-plans';
import { orderVersion } from '../../services/plan-order';
import { Select } from '../../ui/select';
import { STATUS_LABELS } from './plan-words';

const FIRST = 'first';

/** Nothing for a plan with one text. */
export function VersionOrder({ version }: { readonly version: PlanVersion }) {
  const { context } = useServices();
  const run = useAction();
  const all = useVersions() ?? [];
  const texts = inVersionOrder(all.map((one) => one.version).filter(({ planId }) => planId === version.planId));
  if (texts.length < 2) return null;
  const others = texts.filter(({ id }) => id !== version.id);
  const before = texts[texts.findIndex(({ id }) => id === version.id) - 1];
  return (
    <Select
      label="Comes after"
      description="What changed is listed from one text to the next."
      value={before?.id ?? FIRST}
      options={[
        { id: FIRST, label: 'No other: it is the first text' },
        ...others.map((one) => ({ id: one.id as string, label: nameOf(one) })),
      ]}
      onChange={(chosen) => {
        const after = others.find(({ id }) => id === chosen)?.id ?? null;
        void run(() => orderVersion(context, version.id, after), {
          done: 'The order of the texts was changed.',
          undo: true,
        });
      }}
    />
  );
}

function nameOf({ label, status }: PlanVersion): string {
  return label.trim() === '' ? STATUS_LABELS[status] : label;
}
