/** What stands in the window of a new example while it is made. Whatever ends it early takes the workspace away again. */
import { useEffect, useState } from 'react';
import { sentenceFor } from '../domain/errors';
import { fillExample } from '../example/fill-example';
import { createStage } from '../example/stage';
import { type AppServices, useServices } from '../hooks/services-context';
import { isCancelled } from '../services/import-paper';
import type { LongWork, Progress as Step } from '../services/ports';
import { goTo } from '../state/navigation-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Progress } from '../ui/progress';
import s from './example.module.css';
import { exampleFiles } from './example-files';

/** `givenUp`: cancelled, or left unfinished by a start that was cut off; it can't be told what is missing then. */
type Outcome = { readonly kind: 'made' | 'givenUp' } | { readonly kind: 'failed'; readonly error: unknown };

interface Making {
  readonly cancel: () => void;
  readonly subscribe: (listener: (step: Step) => void) => void;
  readonly done: Promise<Outcome>;
}

/** One to a window: React may begin this screen twice. */
let making: Making | null = null;

function makeExample(services: AppServices): Making {
  const controller = new AbortController();
  let tell: (step: Step) => void = () => undefined;
  const work = { signal: controller.signal, onProgress: (step: Step) => tell(step) };
  const done = fill(services, work).catch(
    (error: unknown): Outcome => (isCancelled(error) ? { kind: 'givenUp' } : { kind: 'failed', error }),
  );
  return {
    cancel: () => controller.abort(),
    subscribe: (listener) => {
      tell = listener;
    },
    done,
  };
}

async function fill({ context }: AppServices, work: LongWork): Promise<Outcome> {
  if ((await context.database.rows('members').limit(1).count()) > 0) return { kind: 'givenUp' };
  const today = context.clock();
  await fillExample(createStage(context, exampleFiles(), work, today), today);
  return { kind: 'made' };
}

export function ExampleMaking() {
  const services = useServices();
  const [step, setStep] = useState<Step>({ step: '', done: 0, total: null });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    making ??= makeExample(services);
    const { subscribe, done } = making;
    subscribe(setStep);
    void done.then((outcome) => {
      if (outcome.kind === 'made') goTo({ place: 'home' });
      if (outcome.kind === 'givenUp') void services.workspaces.leaveExample();
      if (outcome.kind !== 'failed') return;
      services.log('example', outcome.error);
      setProblem(sentenceFor(outcome.error));
    });
  }, [services]);
  if (problem !== null) {
    return (
      <EmptyState
        icon="warning"
        title="The example was not made"
        action={<Button onPress={() => void services.workspaces.leaveExample()}>Go back</Button>}
      >
        {problem}
      </EmptyState>
    );
  }
  return (
    <div className={s['making']}>
      <h1 className={s['title']}>Making the example</h1>
      <p>
        An invented panel with its plan, two meetings and their papers, questions, answers and promises. Nothing of your
        own is touched.
      </p>
      <Progress
        label={step.step === '' ? 'Starting' : step.step}
        done={step.done}
        total={step.total}
        unit="papers"
        onCancel={() => making?.cancel()}
      />
    </div>
  );
}
