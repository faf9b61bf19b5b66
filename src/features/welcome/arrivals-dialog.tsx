/** What came, and what the app takes each file for. Enter accepts; only what can't be read out of the files is asked. */
import { useState } from 'react';
import { knownPanel } from '../../domain/panels';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useRestore } from '../../hooks/use-restore';
import { useToday } from '../../hooks/use-terms';
import { type Arrival, type ArrivalKind, type Arrivals, panelNameIn } from '../../services/recognise-files';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { countOf } from '../../ui/format/plural';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { RestoreDialog } from '../../widgets/restore-dialog';
import { newPanel, type PanelRole, ROLES } from './new-panel';
import { useOpenArrivals } from './use-open-arrivals';
import s from './welcome-place.module.css';

const KINDS: readonly { readonly id: ArrivalKind; readonly label: string }[] = [
  { id: 'plan', label: 'Plan' },
  { id: 'agenda', label: 'Front sheet' },
  { id: 'paper', label: 'Paper' },
];

export interface ArrivalsDialogProps {
  readonly found: Arrivals;
  readonly onClose: () => void;
}

export function ArrivalsDialog({ found, onClose }: ArrivalsDialogProps) {
  const backup = found.arrivals.find(({ kind }) => kind === 'backup');
  if (backup) return <BackupCame backup={backup} onClose={onClose} />;
  return <FilesCame found={found} onClose={onClose} />;
}

function FilesCame({ found, onClose }: ArrivalsDialogProps) {
  const open = useOpenArrivals();
  const run = useAction();
  const today = useToday();
  const [arrivals, setArrivals] = useState(found.arrivals);
  const [name, setName] = useState(() => nameIn(found.arrivals));
  const [role, setRole] = useState<PanelRole>('member');
  const [date, setDate] = useState<string | null>(null);
  const needsDate = arrivals.some(({ kind, agenda }) => kind === 'agenda' && agenda?.date === null);
  const isReady = name.trim() !== '' && (!needsDate || date !== null);
  const setKind = (changed: Arrival) => (kind: ArrivalKind) =>
    setArrivals(arrivals.map((one) => (one === changed ? { ...one, kind } : one)));
  const submit = (): void => {
    if (!isReady) return;
    onClose();
    void run(() => open(newPanel({ name, role, me: '' }), arrivals, date));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${countOf(arrivals.length, 'file')} from your clerk`}
      submitLabel="Open"
      isSubmitDisabled={!isReady}
      onSubmit={submit}
    >
      <div className={s['form']}>
        <ul className={s['files']} aria-label="Files">
          {arrivals.map((arrival) => (
            <li key={arrival.file.name} className={s['file']}>
              <span className={s['fileName']}>{arrival.file.name}</span>
              <Select
                label={`What “${arrival.file.name}” is`}
                isLabelHidden
                value={arrival.kind}
                onChange={setKind(arrival)}
                options={KINDS}
              />
            </li>
          ))}
        </ul>
        <TextField
          label="Your panel"
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          {...(name !== '' && { description: 'As it stands in what came. It can be changed later.' })}
        />
        {needsDate && (
          <DateField
            label="Day of the meeting"
            description="The front sheet does not give it."
            value={date}
            onChange={setDate}
            today={today}
            isRequired
          />
        )}
        <RadioGroup label="I am" value={role} onChange={setRole} options={ROLES} />
      </div>
    </Dialog>
  );
}

/** The panel's name, spelled as in the list where it is there. */
function nameIn(arrivals: readonly Arrival[]): string {
  const read = panelNameIn(arrivals) ?? '';
  return knownPanel(read)?.bodyName ?? read;
}

/** A backup is restored as a whole, so that what came with it waits. */
function BackupCame({ backup, onClose }: { readonly backup: Arrival; readonly onClose: () => void }) {
  const { backups } = useServices();
  const restore = useRestore(backups);
  const { name, token } = backup.file;
  if (restore.stage !== null) return <RestoreDialog restore={restore} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="A backup"
      size="sm"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            autoFocus
            isDisabled={token === undefined}
            onPress={() => token !== undefined && restore.begin({ kind: 'file', name, token }, 'replace')}
          >
            Restore it
          </Button>
        </>
      }
    >
      <Banner tone="info">“{name}” looks like a backup. It is checked first, and restored as a whole.</Banner>
    </Dialog>
  );
}
