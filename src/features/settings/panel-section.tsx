/** The panel's name and words, from a date on: records before it keep the words of their day. */
import { DEFAULT_NOTICE_DAYS, type Nation, type Profile } from '../../domain/profile';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import { useSavedText } from '../../hooks/use-saved-text';
import { useToday } from '../../hooks/use-terms';
import { addProfile, type ProfileFields, removeProfile, updateProfile } from '../../services/panel';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { formatDate } from '../../ui/format/dates';
import { NumberField } from '../../ui/number-field';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import s from './settings.module.css';

export function PanelSection() {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const profiles = [...(useAll('profiles') ?? [])].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  const [latest] = profiles;
  return (
    <div className={s['form']}>
      <p className={s['faint']}>
        These words appear all over the app. When the law changes them, add the new ones from the day they hold; older
        records keep the old ones.
      </p>
      {profiles.map((profile) => (
        <ProfileForm key={profile.id} profile={profile} isOnly={profiles.length === 1} />
      ))}
      {latest && (
        <div>
          <Button icon="add" onPress={() => void run(() => addProfile(context, latest.id, today))}>
            Add words from a later date
          </Button>
        </div>
      )}
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

function ProfileForm({ profile, isOnly }: { readonly profile: Profile; readonly isOnly: boolean }) {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const keep = (fields: ProfileFields) => updateProfile(context, profile.id, fields);
  const save = (fields: ProfileFields) => run(() => keep(fields));
  const from = formatDate(profile.effectiveFrom);
  return (
    <section className={s['group']} aria-label={`Words from ${from}`}>
      <DateField
        label="From"
        value={profile.effectiveFrom}
        today={today}
        onChange={(date) => {
          if (date !== null) void save({ effectiveFrom: date });
        }}
      />
      {WORDS.map(([field, label]) => (
        <WordsField key={field} label={label} stored={profile[field]} onSave={(text) => keep({ [field]: text })} />
      ))}
      <Segmented<Nation>
        label="Nation"
        value={profile.nation}
        onChange={(nation) => void save({ nation, noticeDays: DEFAULT_NOTICE_DAYS[nation] })}
        options={[
          { id: 'england', label: 'England' },
          { id: 'wales', label: 'Wales' },
        ]}
      />
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
      {!isOnly && (
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
