/** All promises of a version in one table, narrowed by words, form and part. */
import { useMemo, useState } from 'react';
import type { Commitment } from '../../domain/commitment';
import { useIsWide } from '../../hooks/use-is-wide';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber } from '../../ui/format/numbers';
import type { MenuEntry } from '../../ui/menu-entries';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Table, type TableSort } from '../../ui/table';
import type { Outline } from './plan-outline';
import { FORM_LABELS, PLAN_FORMS, partText } from './plan-words';
import { ALL_COLUMNS_REM, promiseColumns } from './promise-columns';
import { ALL_PROMISES, filterPromises, type PromiseFilter, sortPromises } from './promise-filter';
import s from './promises-tab.module.css';
import type { PromiseActions } from './use-promise-actions';

export interface PromisesTabProps {
  readonly outline: Outline;
  readonly promises: readonly Commitment[];
  readonly selected: Commitment | null;
  readonly actions: PromiseActions;
  readonly onSelect: (promise: Commitment | null) => void;
  readonly onShow: (promise: Commitment) => void;
}

export function PromisesTab({ outline, promises, selected, actions, onSelect, onShow }: PromisesTabProps) {
  const [filter, setFilter] = useState<PromiseFilter>(ALL_PROMISES);
  const [sort, setSort] = useState<TableSort | null>(null);
  const rows = useMemo(
    () => sortPromises(filterPromises(promises, outline, filter), outline, sort),
    [promises, outline, filter, sort],
  );
  const hasPages = promises.some(({ source }) => (source?.page ?? null) !== null);
  const [ref, isWide] = useIsWide(ALL_COLUMNS_REM);
  const columns = useMemo(() => promiseColumns(outline, isWide, hasPages), [outline, isWide, hasPages]);
  const selection = useMemo(() => new Set(selected === null ? [] : [selected.id]), [selected]);
  const withPromise = (run: (promise: Commitment) => void) => (id: string | undefined) => {
    const promise = promises.find((one) => one.id === id);
    if (promise) run(promise);
  };
  const menuOf = (ids: readonly string[]): readonly MenuEntry[] => {
    const promise = promises.find((one) => one.id === ids[0]);
    return promise ? promiseMenu(promise, actions, onShow) : [];
  };
  return (
    <div className={s['root']}>
      <PromiseFilters
        {...{ outline, filter, onFilter: setFilter }}
        count={
          rows.length === promises.length ? '' : `${formatNumber(rows.length)} of ${formatNumber(promises.length)}`
        }
        onAdd={() => actions.add(filter.part)}
      />
      <div ref={ref} className={s['table']}>
        <Table
          label="Promises of the plan"
          rows={rows}
          columns={columns}
          getText={(promise) => promise.text}
          sort={sort}
          onSort={setSort}
          selected={selection}
          onSelect={(ids) => onSelect(promises.find((one) => ids.has(one.id)) ?? null)}
          reveal={selected?.id ?? null}
          onOpen={withPromise(onShow)}
          onPeek={withPromise(onShow)}
          onDelete={(ids) => withPromise(actions.remove)(ids[0])}
          getMenu={menuOf}
          empty={<NoPromises isFiltered={promises.length > 0} onClear={() => setFilter(ALL_PROMISES)} />}
        />
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly outline: Outline;
  readonly filter: PromiseFilter;
  readonly onFilter: (filter: PromiseFilter) => void;
  readonly count: string;
  readonly onAdd: () => void;
}

function PromiseFilters({ outline, filter, onFilter, count, onAdd }: FiltersProps) {
  const parts = useMemo(() => partOptions(outline), [outline]);
  const forms = [
    { id: 'all' as const, label: 'All forms' },
    ...PLAN_FORMS.map((id) => ({ id, label: FORM_LABELS[id] })),
  ];
  return (
    <div className={s['filters']} role="search" aria-label="Promises">
      <div className={s['words']}>
        <SearchField
          label="Find in promises"
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
          count={count}
        />
      </div>
      <div className={s['part']}>
        <Select
          label="Under part"
          isLabelHidden
          value={filter.part}
          options={parts}
          onChange={(part) => onFilter({ ...filter, part })}
        />
      </div>
      <div className={s['form']}>
        <Select
          label="Form"
          isLabelHidden
          value={filter.form === 'oral' || filter.form === 'written' ? 'all' : filter.form}
          options={forms}
          onChange={(form) => onFilter({ ...filter, form })}
        />
      </div>
      <Button icon="add" onPress={onAdd} aria-label="Add a promise">
        Add
      </Button>
    </div>
  );
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

function NoPromises({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState icon="filter" title="No promise fits" action={<Button onPress={onClear}>Show all</Button>}>
        Other words, another form or another part may have some.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="promise" title="No promises">
      Sentences in which the plan says what will be done stand here; none were found in this text. Add those you know
      of.
    </EmptyState>
  );
}

function promiseMenu(promise: Commitment, actions: PromiseActions, onShow: (promise: Commitment) => void) {
  return [
    {
      id: 'show',
      label: 'Show in the source',
      icon: 'evidence',
      shortcut: 'Enter',
      isDisabled: promise.source === null,
      onAction: () => onShow(promise),
    },
    { id: 'ask', label: 'Ask about this promise', icon: 'question', onAction: () => actions.ask(promise) },
    { kind: 'separator' },
    {
      id: 'delete',
      label: 'Delete',
      icon: 'bin',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => actions.remove(promise),
    },
  ] as const;
}
