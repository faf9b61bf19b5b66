/** The columns of the register: all of them where there is room, else one of words with the facts under them. */
import type { Commitment } from '../../domain/commitment';
import { PriorityChip } from '../../ui/chip';
import { Count } from '../../ui/count';
import { cx } from '../../ui/cx';
import { plural } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import type { TableColumn } from '../../ui/table';
import type { PartNode } from './plan-outline';
import { amountWords, partText } from './plan-words';
import type { PromiseContext } from './promise-filter';
import { type PromiseHead, type PromiseRow, settledWords } from './promise-rows';
import { DueWords, RegisterStateChip } from './promise-state';
import s from './promises-tab.module.css';

/** Widths in rem. */
const WIDTHS = { part: 8, who: 7, target: 6, due: 6.5, state: 8.25, asked: 3.75, page: 3.25 } as const;
/** The least for the words of a promise: in a narrower column they would stand in a tower. */
const LEAST_TEXT = 18;

/** What decides which columns there are. */
export interface PromiseLayout {
  readonly isGrouped: boolean;
  /** False for a plan from plain text, which has no pages to tell. */
  readonly hasPages: boolean;
  /** False where the office-holder is to act throughout. */
  readonly hasWho: boolean;
}

/** From this width in rem all columns stand side by side; in less everything stands under the words. */
export function allColumnsFrom({ isGrouped, hasPages, hasWho }: PromiseLayout): number {
  const { part, who, page, ...always } = WIDTHS;
  const fixed = Object.values(always).reduce((sum: number, width) => sum + width, 0);
  return LEAST_TEXT + fixed + (isGrouped ? 0 : part) + (hasWho ? who : 0) + (hasPages ? page : 0);
}

type Column = TableColumn<PromiseRow>;

export interface PromiseColumnsOptions extends PromiseContext, PromiseLayout {
  /** What the office-holder is called: who acts where the plan names nobody else. */
  readonly holder: string;
  readonly isWide: boolean;
}

export function promiseColumns(options: PromiseColumnsOptions): readonly Column[] {
  const { isWide, isGrouped, hasPages, hasWho, today, holder } = options;
  const text = { id: 'text', label: 'Promise', width: '3fr', isRowHeader: true, isWrapped: true } as const;
  const page = cell('page', 'Page', WIDTHS.page, ({ source }) => source?.page ?? '', 'end');
  if (!isWide) {
    const render = (row: PromiseRow) =>
      row.kind === 'part' ? <PartHead head={row} withSettled /> : <WithFacts {...{ options }} promise={row.promise} />;
    return sortable([{ ...text, minWidth: 10, render }, ...(hasPages ? [page] : [])]);
  }
  const columns: readonly (Column | null)[] = [
    {
      ...text,
      minWidth: LEAST_TEXT,
      render: (row) =>
        row.kind === 'part' ? <PartHead head={row} /> : <span className={s['promised']}>{row.promise.text}</span>,
    },
    isGrouped ? null : cell('part', 'Under', WIDTHS.part, (promise) => <PartOf options={options} promise={promise} />),
    hasWho
      ? cell('who', 'Who', WIDTHS.who, ({ who }) => (who === '' ? <span className={s['none']}>{holder}</span> : who))
      : null,
    cell('target', 'Target', WIDTHS.target, ({ target }) => amountWords(target)),
    cell('due', 'By when', WIDTHS.due, (promise) => <DueWords {...{ promise, today }} />),
    {
      ...cell('state', 'State', WIDTHS.state, ({ state }) => <RegisterStateChip state={state} />),
      render: (row) =>
        row.kind === 'part' ? (
          <span className={s['none']}>{settledWords(row.promises)}</span>
        ) : (
          <RegisterStateChip state={row.promise.state} />
        ),
    },
    { ...cell('asked', 'Asked', WIDTHS.asked, ({ id }) => <Asked count={options.asked.get(id) ?? 0} />), align: 'end' },
    hasPages ? page : null,
  ];
  return sortable(columns.filter((column) => column !== null));
}

function sortable(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({ ...column, isSortable: true }));
}

/** A column that is empty beside the name of a part. */
function cell(
  id: string,
  label: string,
  width: number,
  render: (promise: Commitment) => React.ReactNode,
  align: 'start' | 'end' = 'start',
): Column {
  return {
    id,
    label,
    width,
    align,
    isWrapped: true,
    render: (row) => (row.kind === 'part' ? '' : render(row.promise)),
  };
}

/** The part whose promises follow. */
function PartHead({ head, withSettled = false }: { readonly head: PromiseHead; readonly withSettled?: boolean }) {
  const { node, promises, isFolded } = head;
  const settled = withSettled ? settledWords(promises) : '';
  return (
    <span className={s['head']}>
      <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={0.875} />
      <PriorityMark node={node} />
      <span className={s['headText']}>{node === null ? 'Under no part' : partText(node.element)}</span>
      <Count value={promises.length} label={plural(promises.length, 'promise')} />
      {settled !== '' && <span className={s['none']}>{settled}</span>}
    </span>
  );
}

function PriorityMark({ node }: { readonly node: PartNode | null }) {
  if (!node?.priority) return null;
  return <PriorityChip number={node.priority.number} label={node.priority.text} isNumberOnly />;
}

interface CellProps {
  readonly options: PromiseColumnsOptions;
  readonly promise: Commitment;
}

function WithFacts({ options, promise }: CellProps) {
  const { isGrouped, asked, today } = options;
  const count = asked.get(promise.id) ?? 0;
  const amount = amountWords(promise.target);
  return (
    <span className={s['promised']}>
      {promise.text}
      <span className={s['facts']}>
        <RegisterStateChip state={promise.state} />
        {!isGrouped && <PartOf {...{ options, promise }} />}
        {promise.who !== '' && <span>{promise.who}</span>}
        {amount !== '' && <span>{amount}</span>}
        <DueWords {...{ promise, today }} />
        {count > 0 && <Asked count={count} />}
      </span>
    </span>
  );
}

function Asked({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={cx(s['asked'])}>
      <Icon name="question" size={0.875} />
      <Count value={count} label={plural(count, 'question')} />
    </span>
  );
}

function PartOf({ options: { outline }, promise }: CellProps) {
  const node = promise.elementId === null ? undefined : outline.byId.get(promise.elementId);
  if (!node) return <span className={s['none']}>No part</span>;
  return (
    <span className={s['under']}>
      <PriorityMark node={node} />
      <span className={s['underText']}>{partText(node.element)}</span>
    </span>
  );
}
