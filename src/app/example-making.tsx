/** What stands in the window of a new example while it is made. Whatever ends it early takes the workspace away again. */
import { useEffect, useState } from 'react';
import { sentenceFor } from '../domain/errors';
import { fillExample } from '../example/fill-example';
import { createStage } from '../example/stage';
import { type AppServices, useServices } from '../hooks/services-context';
import type { Progress as Step } from '../services/ports';
import { goTo } from '../state/navigation-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Progress } from '../ui/progress';
import s from './example.module.css';
import { exampleFiles } from './example-files';

interface Making {
  readonly cancel: () => void;
  readonly subscribe: (listener: (step: Step) => void) => void;
  /** Null when it is made; the error when it came to nothing. */
  readonly done: Promise<unknown>;
}

/** One to a window: React may begin this screen twice. */
let making: Making | null = null;

function makeExample(services: AppServices): Making {
  const controller = new AbortController();
  let tell: (step: Step) => void = () => undefined;
  const work = { signal: controller.signal, onProgress: (step: Step) => tell(step) };
  const done = fill(services, work).then(
    () => null,
    (error: unknown) => error,
  );
  return {
    cancel: () => controller.abort(),
    subscribe: (listener) => {
      tell = listener;
    },
    done,
  };
}

async function fill({ context }: AppServices, work: Parameters<typeof createStage>[2]): Promise<void> {
  // Left by a start that was cut off; it can't be told what is missing, so it is thrown away and asked for again.
  if ((await context.database.rows('members').limit(1).count()) > 0) throw new DOMException('Unfinished', 'AbortError');
  const today = context.clock();
  await fillExample(createStage(context, exampleFiles(), work, today), today);
}

export function ExampleMaking() {
  const services = useServices();
  const [step, setStep] = useState<Step>({ step: '', done: 0, total: null });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    making ??= makeExample(services);
    const { subscribe, done } = making;
    subscribe(setStep);
    void done.then((error) => {
      if (error === null) goTo({ place: 'home' });
      else if (isCancelled(error)) void services.workspaces.leaveExample();
      else {
        services.log('example', error);
        setProblem(sentenceFor(error));
      }
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

function isCancelled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ('code' in error || 'name' in error)
    ? (error as { code?: unknown }).code === 'cancelled' || (error as { name?: unknown }).name === 'AbortError'
    : false;
}
