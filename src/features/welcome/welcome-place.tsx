/** The first screen of an empty workspace: four ways to begin, none of which has to be undone. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type ChosenFiles, useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';
import { Progress } from '../../ui/progress';
import { ArrivalsDialog } from './arrivals-dialog';
import { StartForm } from './start-form';
import { useArrivals } from './use-arrivals';
import s from './welcome-place.module.css';

export interface WelcomePlaceProps {
  /** Files that came without being asked for: dropped, or opened with the app. */
  readonly waiting: ChosenFiles | null;
  readonly onTaken: () => void;
}

export function WelcomePlace({ waiting, onTaken }: WelcomePlaceProps) {
  const { chooseFiles } = useServices();
  const run = useAction();
  const [isStarting, setStarting] = useState(false);
  const { look, looking, found, problems, forget } = useArrivals();
  const taken = useRef<ChosenFiles | null>(null);
  useEffect(() => {
    if (waiting === null || taken.current === waiting) return;
    taken.current = waiting;
    onTaken();
    void look(waiting);
  }, [waiting, onTaken, look]);
  return (
    <div className={s['root']}>
      <header className={s['head']}>
        <h1 className={s['title']}>Panel Scrutiny</h1>
        <p className={s['lead']}>
          Keeps your panel’s plans, papers and questions on this computer, and every promise until it is kept. Nothing
          is sent anywhere.
        </p>
      </header>
      {problems.map((problem) => (
        <Banner key={problem} tone="danger">
          {problem}
        </Banner>
      ))}
      {looking !== null && (
        <Progress
          label={looking.label}
          done={looking.done}
          total={looking.total}
          unit="files"
          onCancel={looking.cancel}
        />
      )}
      {isStarting ? (
        <StartForm onBack={() => setStarting(false)} />
      ) : (
        <Choices
          onOpenFiles={() => void run(async () => look(await chooseFiles('any', true)))}
          onStart={() => setStarting(true)}
        />
      )}
      {found !== null && <ArrivalsDialog found={found} onClose={forget} />}
    </div>
  );
}

interface ChoicesProps {
  readonly onOpenFiles: () => void;
  readonly onStart: () => void;
}

function Choices({ onOpenFiles, onStart }: ChoicesProps) {
  const { handlers, workspaces } = useServices();
  const run = useAction();
  return (
    <section className={s['choices']} aria-label="How to begin">
      <Choice icon="import" title="Open what my clerk sent me" isFirst onPress={onOpenFiles}>
        A plan, a front sheet, papers, or a backup; as many files as there are. The app works out what each of them is.
      </Choice>
      <Choice icon="members" title="Start a panel" onPress={onStart}>
        Choose yours from the panels of England and Wales, or type its name.
      </Choice>
      <Choice icon="show" title="Look at the example" onPress={() => void run(() => workspaces.openExample())}>
        An invented panel in full work, to try everything on. It is kept apart, and goes again when you like.
      </Choice>
      <Choice icon="history" title="Restore a backup" onPress={() => handlers.run('file.restoreBackup')}>
        Everything as it was when the backup was made, on this computer or another.
      </Choice>
    </section>
  );
}

interface ChoiceProps {
  readonly icon: IconName;
  readonly title: string;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Choice({ icon, title, isFirst = false, onPress, children }: ChoiceProps) {
  const words = useId();
  return (
    <div className={s['choice']}>
      <Button
        size="lg"
        icon={icon}
        variant={isFirst ? 'primary' : 'secondary'}
        isWide
        autoFocus={isFirst}
        aria-describedby={words}
        onPress={onPress}
      >
        {title}
      </Button>
      <p id={words} className={s['words']}>
        {children}
      </p>
    </div>
  );
}
