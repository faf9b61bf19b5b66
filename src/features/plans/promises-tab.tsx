/** The register of a version's promises: by part, narrowed, sorted, settled and asked about from the keys. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Commitment } from '../../domain/commitment';
import { countRegister } from '../../domain/promise-register';
import { useIsWide } from '../../hooks/use-is-wide';
import { useTerms, useToday } from '../../hooks/use-terms';
import { usePreferences } from '../../state/preferences-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber } from '../../ui/format/numbers';
import { Table } from '../../ui/table';
import type { Outline } from './plan-outline';
import { allColumnsFrom, promiseColumns } from './promise-columns';
import { ALL_PROMISES, filterPromises, sortPromises } from './promise-filter';
import { PromiseFilters } from './promise-filters';
import { pressOnPromises, promiseMenu } from './promise-menu';
import { groupedRows, headIds, type PromiseRow, plainRows, rowText } from './promise-rows';
import { showPromises, usePromiseView } from './promise-view-store';
import s from './promises-tab.module.css';
import type { PromiseActions } from './use-promise-actions';

export interface PromisesTabProps {
  readonly versionId: string;
  readonly outline: Outline;
  readonly promises: readonly Commitment[];
  /** How many questions ask about each promise. */
  readonly asked: ReadonlyMap<string, number>;
  readonly selected: Commitment | null;
  readonly actions: PromiseActions;
  readonly onSelect: (promise: Commitment | null) => void;
  readonly onShow: (promise: Commitment) => void;
}

export function PromisesTab(props: PromisesTabProps) {
  const { versionId, outline, promises, actions, onShow } = props;
  const register = useRegister(props);
  const { view, rows, chosen } = register;
  const { holderShort } = useTerms();
  const layout = useMemo(
    () => ({
      isGrouped: view.isGrouped,
      hasPages: promises.some(({ source }) => (source?.page ?? null) !== null),
      hasWho: promises.some(({ who }) => who !== ''),
    }),
    [view.isGrouped, promises],
  );
  const [ref, isWide] = useIsWide(allColumnsFrom(layout));
  const columns = useMemo(
    () => promiseColumns({ ...register.context, ...layout, holder: holderShort, isWide }),
    [register.context, layout, holderShort, isWide],
  );
  const promisesOf = (ids: readonly string[]) => promises.filter(({ id }) => ids.includes(id));
  const show = (id: string) => promisesOf([id]).forEach(onShow);
  const hasSingleKeys = usePreferences((state) => state.singleKeys);
  const onRowKey = (event: KeyboardEvent, id: string) =>
    register.foldByKey(event, id) ||
    (hasSingleKeys && pressOnPromises(event, promisesOf(chosen.has(id) ? [...chosen] : [id]), actions));
  return (
    <div className={s['root']}>
      <PromiseFilters
        {...{ outline, filter: view.filter, isGrouped: view.isGrouped, ...register.filters }}
        onAdd={() => actions.add(view.filter.part)}
      />
      <div ref={ref} className={s['table']}>
        <Table
          label="Promises of the plan"
          rows={rows}
          columns={columns}
          getText={rowText}
          sort={view.sort}
          onSort={(sort) => showPromises(versionId, { sort })}
          selectionMode="multiple"
          selected={chosen}
          onSelect={register.choose}
          reveal={props.selected?.id ?? null}
          onOpen={(id) => register.fold(id) || show(id)}
          onPeek={(id) => register.fold(id) || show(id)}
          onDelete={(ids) => actions.remove(promisesOf(ids))}
          getMenu={(ids) => promiseMenu(promisesOf(ids), actions, onShow)}
          hasTypeAhead={false}
          onRowKey={onRowKey}
          empty={
            <NoPromises
              isFiltered={promises.length > 0}
              onClear={() => showPromises(versionId, { filter: ALL_PROMISES })}
            />
          }
        />
      </div>
    </div>
  );
}

/** The rows that are listed, what is chosen among them, and folding. */
function useRegister({ versionId, outline, promises, asked, selected, onSelect }: PromisesTabProps) {
  const today = useToday();
  const view = usePromiseView(versionId);
  const [several, setSeveral] = useState<ReadonlySet<string>>(new Set());
  const context = useMemo(() => ({ outline, asked, today }), [outline, asked, today]);
  const listed = useMemo(
    () => sortPromises(filterPromises(promises, context, view.filter), context, view.sort),
    [promises, context, view.filter, view.sort],
  );
  const { folded, isGrouped } = view;
  const rows = useMemo(
    () => (isGrouped ? groupedRows(listed, outline, folded) : plainRows(listed)),
    [listed, outline, folded, isGrouped],
  );
  const chosen = useMemo(
    // One that was chosen elsewhere since stands alone.
    () => (selected === null || several.has(selected.id) ? several : new Set([selected.id])),
    [selected, several],
  );
  const heads = headIds(rows);
  const isAllFolded = heads.length > 0 && heads.every((id) => folded.has(id));
  const set = (id: string, isFolded: boolean): boolean => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    showPromises(versionId, { folded: next });
    return true;
  };
  const isHead = (id: string) => rows.some((row) => row.id === id && row.kind === 'part');
  return {
    view,
    context,
    rows,
    chosen,
    choose: (ids: ReadonlySet<string>) => {
      setSeveral(ids);
      const [only] = ids;
      onSelect(ids.size === 1 ? (promises.find(({ id }) => id === only) ?? null) : null);
    },
    fold: (id: string): boolean => isHead(id) && set(id, !folded.has(id)),
    foldByKey: ({ key }: Pick<KeyboardEvent, 'key'>, id: string): boolean =>
      (key === 'ArrowLeft' || key === 'ArrowRight') && isHead(id) && set(id, key === 'ArrowLeft'),
    filters: {
      onFilter: (filter: typeof view.filter) => showPromises(versionId, { filter }),
      count:
        listed.length === promises.length ? '' : `${formatNumber(listed.length)} of ${formatNumber(promises.length)}`,
      counts: useMemo(() => countRegister(promises, today), [promises, today]),
      onGroup: (next: boolean) => showPromises(versionId, { isGrouped: next }),
      onFoldAll:
        isGrouped && heads.length > 0 ? () => showPromises(versionId, { folded: foldedAll(isAllFolded, rows) }) : null,
      isAllFolded,
    },
  };
}

function foldedAll(isAllFolded: boolean, rows: readonly PromiseRow[]): ReadonlySet<string> {
  return new Set(isAllFolded ? [] : headIds(rows));
}

function NoPromises({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState icon="filter" title="No promise fits" action={<Button onPress={onClear}>Show all</Button>}>
        Other words, another state or another part may have some.
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
