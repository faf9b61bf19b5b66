/** Which plan a text belongs to, and whether it is all of it. */
import { useState } from 'react';
import type { PlanId } from '../../domain/ids';
import type { PlanVersion } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import type { WholeVersion } from '../../hooks/use-plans';
import { placeVersion } from '../../services/plan-versions';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import s from './changes.module.css';
import { periodWords } from './plan-words';

const OWN = 'own';

const SCOPES = [
  { id: 'whole' as const, label: 'All of the plan', description: 'Parts that it leaves out were dropped.' },
  { id: 'part' as const, label: 'Some of the plan', description: 'Parts that it does not speak of stay as they were.' },
];

export interface VersionPlaceDialogProps {
  readonly whole: WholeVersion;
  readonly onClose: () => void;
}

export function VersionPlaceDialog({ whole: { plan, version }, onClose }: VersionPlaceDialogProps) {
  const { context } = useServices();
  const run = useAction();
  const plans = useAll('plans') ?? [];
  const [chosen, setChosen] = useState<string>(plan.id);
  const [scope, setScope] = useState<PlanVersion['scope']>(version.scope);
  const isSame = chosen === plan.id && scope === version.scope;
  const planId: PlanId | null = plans.find(({ id }) => id === chosen)?.id ?? null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="What this text belongs to"
      submitLabel="Match it anew"
      isSubmitDisabled={isSame}
      onSubmit={() => {
        onClose();
        void run(() => placeVersion(context, version.id, { planId, scope }), {
          done: planId === null ? 'It is a plan of its own now.' : 'The text was matched anew.',
          undo: true,
        });
      }}
    >
      <div className={s['body']}>
        <Select
          label="It is a text of"
          value={chosen}
          options={[
            ...plans.map((one) => ({
              id: one.id as string,
              label: [one.title, periodWords(one)].filter(Boolean).join(', '),
            })),
            { id: OWN, label: 'A plan of its own' },
          ]}
          onChange={setChosen}
        />
        {chosen !== OWN && <RadioGroup label="It is" value={scope} onChange={setScope} options={SCOPES} />}
        <p className={s['note']}>
          Its parts are matched anew; what was confirmed of its changes is asked again. Questions and notes stay.
        </p>
      </div>
    </Dialog>
  );
}
