/** The chosen agenda item: what it says, whether it is taken in private, its printed pages, its papers. */
import { type AgendaItem, ITEM_STATUS_LABELS, type ItemStatus, itemStatus } from '../../domain/meeting';
import type { PackedItem } from '../../domain/meeting-pack';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { MeetingView } from '../../hooks/use-meetings';
import { useSavedText } from '../../hooks/use-saved-text';
import { type ItemFields, updateItem } from '../../services/meetings';
import { createQuestion } from '../../services/questions';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { InspectorSection } from '../../ui/inspector-section';
import { NumberField } from '../../ui/number-field';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { RecordHistory } from '../../widgets/record-history/record-history';
import { ItemPapers } from './item-papers';
import s from './meetings.module.css';

const STATUSES = itemStatus.options.map((id) => ({ id, label: ITEM_STATUS_LABELS[id] }));

export interface ItemInspectorProps {
  readonly packed: PackedItem;
  readonly view: MeetingView;
}

export function ItemInspector({ packed, view }: ItemInspectorProps) {
  const { context } = useServices();
  const run = useAction();
  const { item } = packed;
  const keep = (fields: ItemFields) => updateItem(context, item.id, fields);
  const save = (fields: ItemFields) => run(() => keep(fields));
  const title = useSavedText(item.title, (text) => keep({ title: text }));
  const number = useSavedText(item.number, (text) => keep({ number: text.slice(0, 40) }));
  const purpose = useSavedText(item.purpose, (text) => keep({ purpose: text }));
  const ask = async (): Promise<void> => {
    const wanted = { wording: '', meetingId: view.meeting.id, itemId: item.id, parentId: null, elementIds: [] };
    const question = await run(() => createQuestion(context, wanted));
    if (question) goTo({ place: 'questions', question: question.id });
  };
  return (
    <section className={s['inspector']} aria-label={`Item ${item.number}`}>
      <div className={s['inspectorFields']}>
        <div className={s['numbered']}>
          <TextField label="Number" {...number} />
          <TextArea label="Title" minRows={1} {...title} />
        </div>
        <TextArea label="Purpose" minRows={1} {...purpose} />
        <Select<ItemStatus>
          label="Papers of this item"
          value={item.status}
          onChange={(status) => void save({ status })}
          options={STATUSES}
        />
        <PartField packed={packed} onSave={save} onKeep={keep} />
        <PagesField item={item} onSave={save} />
        <div>
          <Button icon="question" onPress={() => void ask()}>
            Ask a question under this item
          </Button>
        </div>
      </div>
      <InspectorSection title="Papers" count={packed.papers.length}>
        <ItemPapers packed={packed} view={view} />
      </InspectorSection>
      <RecordHistory table="agendaItems" id={item.id} />
    </section>
  );
}

interface FieldProps {
  readonly item: AgendaItem;
  readonly onSave: (fields: ItemFields) => Promise<unknown>;
}

interface PartFieldProps extends Pick<FieldProps, 'onSave'> {
  readonly packed: PackedItem;
  /** For typed text: rejects when it could not be saved, so that the text stays. */
  readonly onKeep: (fields: ItemFields) => Promise<unknown>;
}

function PartField({ packed: { item, papers }, onSave, onKeep }: PartFieldProps) {
  const paragraphs = useSavedText(item.exemptParagraphs.join(', '), (text) => {
    const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((one) => one >= 1 && one <= 18);
    return onKeep({ exemptParagraphs: [...new Set(numbers)] });
  });
  return (
    <>
      <div className={s['labelled']}>
        <span className={s['legend']} aria-hidden="true">
          Taken
        </span>
        <Segmented
          label="Taken"
          value={item.part === 2 ? 'private' : 'public'}
          onChange={(value) => void onSave({ part: value === 'private' ? 2 : 1 })}
          options={[
            { id: 'public', label: 'In public' },
            { id: 'private', label: 'In private (part 2)', icon: 'exempt' },
          ]}
        />
        <p className={s['hint']}>{partHint(item, papers)}</p>
      </div>
      {item.part === 2 && (
        <TextField
          label="Paragraphs of Schedule 12A"
          description="Local Government Act 1972: 1 to 7 in England, 12 to 18 in Wales"
          {...paragraphs}
        />
      )}
    </>
  );
}

/** Making papers open again is a release, which taking the item in public does not bring about. */
function partHint({ part }: AgendaItem, papers: PackedItem['papers']): string {
  if (part === 2) return 'Its papers and questions are exempt: not for publication.';
  return papers.some(({ paper }) => paper.compartment === 'exempt') ? 'Its papers marked exempt stay exempt.' : '';
}

/** Printed pages: both ends, or none. */
function PagesField({ item, onSave }: FieldProps) {
  const { statedPages } = item;
  const set = (end: 'from' | 'to', value: number | null): void => {
    if (value === null) {
      void onSave({ statedPages: null });
      return;
    }
    const range = { from: statedPages?.from ?? value, to: statedPages?.to ?? value, [end]: value };
    void onSave({ statedPages: { from: Math.min(range.from, range.to), to: Math.max(range.from, range.to) } });
  };
  return (
    <fieldset className={s['pages']}>
      <legend className={s['legend']}>Pages printed on the front sheet</legend>
      <NumberField
        label="From"
        value={statedPages?.from ?? null}
        minValue={1}
        onChange={(value) => set('from', value)}
      />
      <NumberField label="To" value={statedPages?.to ?? null} minValue={1} onChange={(value) => set('to', value)} />
    </fieldset>
  );
}
