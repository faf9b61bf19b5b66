/** Three cards for a new workspace: each goes away once its step is done. */
import type { ReactNode } from 'react';
import { useServices } from '../../hooks/services-context';
import { useKeysOf } from '../../hooks/use-keys-of';
import { useHasAny } from '../../hooks/use-live';
import { useTerms } from '../../hooks/use-terms';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import s from './home.module.css';

export function FirstSteps() {
  const { handlers } = useServices();
  const terms = useTerms();
  const hasPlans = useHasAny('plans');
  const hasMeetings = useHasAny('meetings');
  const hasQuestions = useHasAny('questions');
  const keys = useKeysOf('reader.ask');
  if (hasPlans === undefined || hasMeetings === undefined || hasQuestions === undefined) return null;
  const steps = [
    !hasPlans && (
      <Step
        key="plan"
        icon="plan"
        title="Add your plan"
        action="Import a plan…"
        onAction={() => handlers.run('file.importPlan')}
      >
        The {terms.planName} is read into priorities, measures and promises, which you check.
      </Step>
    ),
    !hasMeetings && (
      <Step
        key="meeting"
        icon="meeting"
        title="Add a meeting"
        action="Import an agenda front sheet…"
        onAction={() => handlers.run('file.importAgenda')}
        other={<Button onPress={() => handlers.run('meeting.create')}>New meeting…</Button>}
      >
        The front sheet gives the date and the items; the papers go under them.
      </Step>
    ),
    !hasQuestions && (
      <Step
        key="question"
        icon="question"
        title="Ask a question"
        action="New question"
        onAction={() => handlers.run('question.create')}
      >
        Select a passage in a paper
        {keys !== null && (
          <>
            {' '}
            and press <Kbd keys={keys} />
          </>
        )}
        , or start with a blank one.
      </Step>
    ),
  ].filter((step) => step !== false);
  if (steps.length === 0) return null;
  return (
    <section className={s['steps']} aria-label="First steps">
      {steps}
    </section>
  );
}

interface StepProps {
  readonly icon: IconName;
  readonly title: string;
  readonly action: string;
  readonly onAction: () => void;
  /** Another way to the same end. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
}

function Step({ icon, title, action, onAction, other, children }: StepProps) {
  return (
    <div className={s['step']}>
      <Icon name={icon} size={1.5} />
      <h2 className={s['stepTitle']}>{title}</h2>
      <p className={s['stepWords']}>{children}</p>
      <div className={s['actions']}>
        <Button onPress={onAction}>{action}</Button>
        {other}
      </div>
    </div>
  );
}
