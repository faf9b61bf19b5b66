/** The panel's name and words, from a date on: records before it keep the words of their day. */
import { useCallback, useEffect, useState } from 'react';
import type { ProfileId } from '../../domain/ids';
import { DEFAULT_NOTICE_DAYS, type Nation, type Profile, profileOn } from '../../domain/profile';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import { useSavedText } from '../../hooks/use-saved-text';
import { useToday } from '../../hooks/use-terms';
import { addProfile, type ProfileFields, removeProfile, updateProfile } from '../../services/panel';
import { Button } from '../../ui/button';
import { StateChip } from '../../ui/chip';
import { DateField } from '../../ui/date-field';
import { addDays, formatDate } from '../../ui/format/dates';
import { NumberField } from '../../ui/number-field';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import s from './settings.module.css';

export function PanelSection() {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const [added, setAdded] = useState<ProfileId | null>(null);
  const forgetAdded = useCallback(() => setAdded(null), []);
  const profiles = [...(useAll('profiles') ?? [])].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  const inForce = profileOn(profiles, today);
  const [latest] = profiles;
  const add = async (): Promise<void> => {
    if (!latest) return;
    const from = latest.effectiveFrom < today ? today : addDays(latest.effectiveFrom, 1);
    const profile = await run(() => addProfile(context, latest.id, from));
    if (profile) setAdded(profile.id);
  };
  return (
    <div className={s['form']}>
      <p className={s['faint']}>
        These words appear all over the app. When the law changes them, add the new ones from the day they hold; older
        records keep the old ones.
      </p>
      {latest && (
        <div>
          <Button icon="add" onPress={() => void add()}>
            Add words from a later date
          </Button>
        </div>
      )}
      {profiles.map((profile) => (
        <ProfileForm
          key={profile.id}
          profile={profile}
          others={profiles.filter((other) => other.id !== profile.id)}
          isInForce={profile.id === inForce?.id}
          takesFocus={profile.id === added}
          onFocusTaken={forgetAdded}
        />
      ))}
    </div>
  );
}

type WordField = 'bodyName' | 'bodyKind' | 'holderTitle' | 'holderShort' | 'planName' | 'chiefTitle';

const WORDS: readonly (readonly [WordField, string])[] = [
  ['bodyName', 'Name of the panel'],
  ['bodyKind', 'Kind of body'],
  ['holderTitle', 'Office-holder’s title'],
  ['holderShort', 'Office-holder in short'],
  ['planName', 'Name of the plan'],
  ['chiefTitle', 'Head of the force'],
];

interface ProfileFormProps {
  readonly profile: Profile;
  readonly others: readonly Profile[];
  readonly isInForce: boolean;
  readonly takesFocus: boolean;
  /** Told once it has the focus, so that words which undo brings back don't take it again. */
  readonly onFocusTaken: () => void;
}

function ProfileForm({ profile, others, isInForce, takesFocus, onFocusTaken }: ProfileFormProps) {
  useEffect(() => {
    if (takesFocus) onFocusTaken();
  }, [takesFocus, onFocusTaken]);
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const keep = (fields: ProfileFields) => updateProfile(context, profile.id, fields);
  const save = (fields: ProfileFields) => run(() => keep(fields));
  const from = formatDate(profile.effectiveFrom);
  const [takenDay, setTakenDay] = useState<string | null>(null);
  const setFrom = (date: string): void => {
    const isTaken = others.some((other) => other.effectiveFrom === date);
    setTakenDay(isTaken ? date : null);
    if (!isTaken) void save({ effectiveFrom: date });
  };
  return (
    <section className={s['group']} aria-label={`Words from ${from}`}>
      <div className={s['wordsHead']}>
        <h3>From {from}</h3>
        {isInForce && <StateChip icon="check">In force today</StateChip>}
      </div>
      <DateField
        label="From"
        value={profile.effectiveFrom}
        today={today}
        autoFocus={takesFocus}
        {...(takenDay !== null && { error: `Other words hold from ${formatDate(takenDay)}; choose another day` })}
        onChange={(date) => {
          if (date !== null) setFrom(date);
        }}
      />
      <div className={s['wordsGrid']}>
        {WORDS.map(([field, label]) => (
          <WordsField key={field} label={label} stored={profile[field]} onSave={(text) => keep({ [field]: text })} />
        ))}
      </div>
      <div className={s['labelled']}>
        <span className={s['label']} aria-hidden="true">
          Nation
        </span>
        <Segmented<Nation>
          label="Nation"
          value={profile.nation}
          onChange={(nation) => void save({ nation, noticeDays: DEFAULT_NOTICE_DAYS[nation] })}
          options={[
            { id: 'england', label: 'England' },
            { id: 'wales', label: 'Wales' },
          ]}
        />
      </div>
      <NumberField
        label="Clear days of notice for papers"
        description="England: five. Wales: three. (Local Government Act 1972, sections 100A and 100B)"
        value={profile.noticeDays}
        minValue={0}
        maxValue={60}
        onChange={(noticeDays) => {
          if (noticeDays !== null) void save({ noticeDays });
        }}
      />
      {others.length > 0 && (
        <div>
          <Button
            variant="quiet"
            icon="bin"
            onPress={() =>
              void run(() => removeProfile(context, profile.id), { done: `Words from ${from} deleted.`, undo: true })
            }
          >
            Delete the words from {from}
          </Button>
        </div>
      )}
    </section>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly stored: string;
  /** Rejects when it could not be saved. */
  readonly onSave: (text: string) => Promise<unknown>;
}

function WordsField({ label, stored, onSave }: WordsFieldProps) {
  // An empty word would leave holes in sentences all over the app, so the old one stays until there is a new one.
  const text = useSavedText(stored, (typed) => (typed.trim() === '' ? Promise.resolve() : onSave(typed)));
  return (
    <TextField
      label={label}
      {...text}
      {...(text.value.trim() === '' && { error: 'Type a word; until then the old one stays' })}
    />
  );
}
