// Everything typed into.

import { useState } from 'react';
import { CaretField } from '@/ui/caret-field';
import { ComboBox, type ComboOption } from '@/ui/combo-box';
import { DateField } from '@/ui/date-field';
import { NumberField } from '@/ui/number-field';
import { SearchField } from '@/ui/search-field';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import s from './gallery.module.css';
import { Section } from './gallery-section';

const MEASURES: readonly ComboOption[] = Array.from({ length: 2000 }, (_, index) => ({
  id: `m${index}`,
  label: `Measure ${index + 1}`,
  section: `Priority ${1 + (index % 5)}`,
  detail: index % 7 === 0 ? 'Has no reading this year' : undefined,
}));

/** Text, numbers, days, choices. */
export function FieldsSection() {
  return (
    <Section title="Fields">
      <div className={s['fields']}>
        <TextFields />
        <ChoiceFields />
      </div>
    </Section>
  );
}

function TextFields() {
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('How many of the promised officers are in post?\nAnd how many have left?');
  const [cut, setCut] = useState(4);
  const [find, setFind] = useState('precept');
  return (
    <>
      <TextField label="Title" value={title} onChange={setTitle} placeholder="Annual report" isRequired />
      <TextField
        label="Reference"
        value="27a"
        onChange={setTitle}
        error="There is already an item 27a. Give this one another number."
      />
      <TextField
        label="Panel"
        value="Read only"
        onChange={setTitle}
        isReadOnly
        description="Set when the workspace was made."
      />
      <TextField label="Disabled" value="Cannot be changed" onChange={setTitle} isDisabled />
      <TextArea label="Wording" value={words} onChange={setWords} description="Grows as you write." />
      <CaretField label="Where the second part begins" text={words} start={cut} onChange={setCut} />
      <SearchField label="Find in the paper" value={find} onChange={setFind} count="3 of 12" />
    </>
  );
}

function ChoiceFields() {
  const [minutes, setMinutes] = useState<number | null>(20);
  const [day, setDay] = useState<string | null>('2025-02-13');
  const [kind, setKind] = useState<'ordinary' | 'precept' | 'confirmation'>('precept');
  const [measure, setMeasure] = useState<string | null>('m13');
  return (
    <>
      <NumberField
        label="Guide time"
        value={minutes}
        onChange={setMinutes}
        minValue={0}
        maxValue={240}
        unit="minutes"
      />
      <DateField label="Date of the meeting" value={day} onChange={setDay} description="Day, month, year" />
      <Select
        label="Type of meeting"
        value={kind}
        onChange={setKind}
        options={[
          { id: 'ordinary', label: 'Ordinary' },
          { id: 'precept', label: 'Precept', description: 'Considers the proposed precept' },
          { id: 'confirmation', label: 'Confirmation hearing', icon: 'members' },
        ]}
      />
      <ComboBox label="Part of the plan" value={measure} onChange={setMeasure} options={MEASURES} onCreate={() => {}} />
    </>
  );
}
