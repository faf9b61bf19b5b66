/** The first screen of an empty workspace: start a panel with the few facts that everything else needs. */
import { useRef, useState } from 'react';
import type { MemberRole } from '../../domain/member';
import type { Nation } from '../../domain/profile';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { startPanel } from '../../services/panel';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import s from './welcome-place.module.css';

export function WelcomePlace() {
  const { context } = useServices();
  const run = useAction();
  const [bodyName, setBodyName] = useState('');
  const [nation, setNation] = useState<Nation>('england');
  const [role, setRole] = useState<MemberRole>('member');
  const [me, setMe] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isComplete = bodyName.trim() !== '';
  const start = async (): Promise<void> => {
    setTried(true);
    if (!isComplete) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    await run(() => startPanel(context, { bodyName: bodyName.trim(), nation, me: me.trim(), role }));
    goTo({ place: 'home' });
  };
  return (
    <form
      ref={form}
      className={s['root']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h1 className={s['title']}>Panel Scrutiny</h1>
      <p className={s['lead']}>
        Keeps your panel’s plans, papers and questions on this computer, and every promise until it is kept. Nothing is
        sent anywhere.
      </p>
      <TextField
        label="Your panel"
        value={bodyName}
        onChange={setBodyName}
        placeholder="For example: Anyshire Police and Crime Panel"
        autoFocus
        isRequired
        {...(isTried && !isComplete && { error: 'Type the name of your panel' })}
      />
      <RadioGroup
        label="Nation"
        value={nation}
        onChange={setNation}
        options={[
          { id: 'england', label: 'England', description: 'Papers are due five clear days before a meeting' },
          { id: 'wales', label: 'Wales', description: 'Papers are due three clear days before a meeting' },
        ]}
      />
      <RadioGroup
        label="I am"
        value={role}
        onChange={setRole}
        options={[
          { id: 'member', label: 'A member' },
          { id: 'chair', label: 'The chair' },
          { id: 'clerk', label: 'The clerk' },
        ]}
      />
      <TextField
        label="Your name"
        description="Shown in the history of changes. You can leave it empty."
        value={me}
        onChange={setMe}
      />
      <div>
        <Button variant="primary" size="lg" type="submit">
          Start
        </Button>
      </div>
    </form>
  );
}
