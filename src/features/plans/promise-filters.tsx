/** Above the register: words, part, state and the rest that narrow it, and what has become of the promises so far. */
import { useMemo } from 'react';
import { REGISTER_LABELS, REGISTER_STATES, type RegisterCounts } from '../../domain/promise-register';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import { IconButton } from '../../ui/icon-button';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { ToggleButton } from '../../ui/toggle-button';
import type { Outline } from './plan-outline';
import { FORM_LABELS, PLAN_FORMS, partText } from './plan-words';
import type { PromiseFact, PromiseFilter } from './promise-filter';
import s from './promises-tab.module.css';

export interface PromiseFiltersProps {
  readonly outline: Outline;
  readonly filter: PromiseFilter;
  readonly onFilter: (filter: PromiseFilter) => void;
  /** "12 of 106"; empty while all are listed. */
  readonly count: string;
  readonly counts: RegisterCounts;
  readonly isGrouped: boolean;
  readonly onGroup: (isGrouped: boolean) => void;
  /** Null where there is nothing to fold. */
  readonly onFoldAll: (() => void) | null;
  readonly isAllFolded: boolean;
  readonly onAdd: () => void;
}

const FACTS: readonly { readonly id: PromiseFact; readonly label: string }[] = [
  { id: 'all', label: 'All promises' },
  { id: 'figure', label: 'With a figure' },
  { id: 'date', label: 'With a date' },
  { id: 'pastDate', label: 'Past its date' },
  { id: 'asked', label: 'Asked about' },
  { id: 'notAsked', label: 'Not asked about' },
];

const STATES = [
  { id: 'all' as const, label: 'All states' },
  ...REGISTER_STATES.map((id) => ({ id, label: REGISTER_LABELS[id] })),
];

const FORMS = [{ id: 'all' as const, label: 'All forms' }, ...PLAN_FORMS.map((id) => ({ id, label: FORM_LABELS[id] }))];

export function PromiseFilters(props: PromiseFiltersProps) {
  const { outline, filter, onFilter, isGrouped, onFoldAll } = props;
  const parts = useMemo(() => partOptions(outline), [outline]);
  const narrow = (part: Partial<PromiseFilter>) => onFilter({ ...filter, ...part });
  return (
    <div className={s['filters']} role="search" aria-label="Promises">
      <div className={s['words']}>
        <SearchField
          label="Find in promises"
          value={filter.words}
          onChange={(words) => narrow({ words })}
          count={props.count}
        />
      </div>
      <Narrow label="Under part" value={filter.part} options={parts} onChange={(part) => narrow({ part })} />
      <Narrow label="State" value={filter.state} options={STATES} onChange={(state) => narrow({ state })} />
      <Narrow label="Which" value={filter.fact} options={FACTS} onChange={(fact) => narrow({ fact })} />
      <Narrow
        label="Form"
        value={filter.form === 'oral' || filter.form === 'written' ? 'all' : filter.form}
        options={FORMS}
        onChange={(form) => narrow({ form })}
      />
      <div className={s['foot']}>
        <p className={s['counts']}>{countsSentence(props.counts)}</p>
        <ToggleButton isSelected={isGrouped} onChange={props.onGroup}>
          By part
        </ToggleButton>
        {onFoldAll && (
          <IconButton
            icon={props.isAllFolded ? 'chevron-down' : 'chevron-up'}
            label={props.isAllFolded ? 'Unfold all' : 'Fold all'}
            onPress={onFoldAll}
          />
        )}
        <Button icon="add" onPress={props.onAdd} aria-label="Add a promise">
          Add
        </Button>
      </div>
    </div>
  );
}

interface NarrowProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Narrow<T extends string>(props: NarrowProps<T>) {
  return (
    <div className={s['narrow']}>
      <Select isLabelHidden {...props} />
    </div>
  );
}

/** "106 promises: 3 kept, 1 not kept, 102 no evidence. 2 are past their date." */
function countsSentence(counts: RegisterCounts): string {
  const total = REGISTER_STATES.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return '';
  const states = REGISTER_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${formatNumber(counts[state])} ${REGISTER_LABELS[state].toLowerCase()}`,
  );
  const { pastDate } = counts;
  const past = pastDate === 0 ? '' : ` ${formatNumber(pastDate)} past ${pastDate === 1 ? 'its' : 'their'} date.`;
  return `${countOf(total, 'promise')}: ${states.join(', ')}.${past}`;
}

/** The priorities, and the top parts of a plan without any. */
function partOptions({ roots, inOrder }: Outline) {
  const priorities = inOrder.filter((node) => node.element.type === 'priority');
  const tops = priorities.length > 0 ? priorities : roots;
  return [
    { id: 'all', label: 'All parts' },
    ...tops.map((node) => ({
      id: node.id,
      label: node.priority ? `${node.priority.number} ${partText(node.element)}` : partText(node.element),
    })),
    { id: 'none', label: 'Under no part' },
  ];
}
