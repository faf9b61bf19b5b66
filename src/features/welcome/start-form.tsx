/** Starts a panel: its name, from the list or typed, and what the user is there. The rest follows from the name. */
import { useRef, useState } from 'react';
import { KNOWN_PANELS, knownPanel } from '../../domain/panels';
import { DEFAULT_NOTICE_DAYS, DEFAULT_TERMS, type Nation } from '../../domain/profile';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { startPanel } from '../../services/panel';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { countOf } from '../../ui/format/plural';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { newPanel, type PanelRole, ROLES } from './new-panel';
import s from './welcome-place.module.css';

const NATIONS: readonly { readonly id: Nation; readonly label: string }[] = [
  { id: 'england', label: 'England' },
  { id: 'wales', label: 'Wales' },
];
const NATION_LABELS = { england: 'England', wales: 'Wales' } as const;

export function StartForm({ onBack }: { readonly onBack: () => void }) {
  const { context } = useServices();
  const run = useAction();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [nation, setNation] = useState<Nation>('england');
  const [holder, setHolder] = useState<string>(DEFAULT_TERMS.holderTitle);
  const [plan, setPlan] = useState<string>(DEFAULT_TERMS.planName);
  const [role, setRole] = useState<PanelRole>('member');
  const [me, setMe] = useState('');
  const [isTried, setTried] = useState(false);
  const choose = (chosen: string): void => {
    setName(chosen);
    const known = knownPanel(chosen);
    setNation(known?.nation ?? nation);
    setHolder(known?.holderTitle ?? DEFAULT_TERMS.holderTitle);
    setPlan(known?.planName ?? DEFAULT_TERMS.planName);
  };
  const start = async (): Promise<void> => {
    setTried(true);
    if (name === '') {
      form.current?.querySelector('input')?.focus();
      return;
    }
    const wanted = newPanel({ name, nation, role, me, terms: { holderTitle: holder.trim(), planName: plan.trim() } });
    if (await run(() => startPanel(context, wanted))) goTo({ place: 'home' });
  };
  return (
    <form
      ref={form}
      className={s['form']}
      noValidate
      aria-label="Start a panel"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <ComboBox
        label="Your panel"
        description="Search the list by the name of your area, or type a name of your own."
        value={name === '' ? null : name}
        onChange={(chosen) => choose(chosen ?? '')}
        onCreate={choose}
        createLabel={(typed) => `Use “${typed}”`}
        options={panelOptions(name)}
        takesTyped
        isRequired
        autoFocus
        {...(isTried && name === '' && { error: 'Type the name of your panel, or choose it from the list' })}
      />
      {/* There from the start: were they to come with the name, Start would move from under the pointer. */}
      <div className={s['pair']}>
        <TextField label="Office-holder" value={holder} onChange={setHolder} />
        <TextField label="Plan" value={plan} onChange={setPlan} />
      </div>
      <div className={s['pair']}>
        <RadioGroup
          label="Nation"
          value={nation}
          onChange={setNation}
          options={NATIONS.map(({ id, label }) => ({
            id,
            label,
            description: `Papers are due ${countOf(DEFAULT_NOTICE_DAYS[id], 'clear day')} before a meeting`,
          }))}
        />
        <RadioGroup label="I am" value={role} onChange={setRole} options={ROLES} />
      </div>
      <TextField
        label="Your name"
        description="Shown in the history of changes. You can leave it empty."
        value={me}
        onChange={setMe}
      />
      <div className={s['actions']}>
        <Button variant="primary" size="lg" type="submit">
          Start
        </Button>
        <Button size="lg" onPress={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}

/** The list, and a name of the user's own among it once it has been typed. */
function panelOptions(name: string) {
  const known = KNOWN_PANELS.map(({ bodyName, nation, holderTitle }) => ({
    id: bodyName,
    label: bodyName,
    detail: `${NATION_LABELS[nation]} · ${holderTitle}`,
  }));
  return name === '' || known.some(({ id }) => id === name) ? known : [{ id: name, label: name }, ...known];
}
