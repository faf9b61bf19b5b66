/** The columns of the table of promises: all of them where there is room, else one of words and one of pages. */
import type { Commitment } from '../../domain/commitment';
import { PriorityChip } from '../../ui/chip';
import type { TableColumn } from '../../ui/table';
import type { Outline } from './plan-outline';
import { FORM_LABELS, partText, targetWords } from './plan-words';
import s from './promises-tab.module.css';

/** Below this width part, form and target stand under the words instead of beside them. */
export const ALL_COLUMNS_REM = 52;

type Column = TableColumn<Commitment>;

/** @param hasPages false for a plan from plain text, which has none to tell. */
export function promiseColumns(outline: Outline, isWide: boolean, hasPages: boolean): readonly Column[] {
  const text = { id: 'text', label: 'Promise', width: '3fr', isRowHeader: true, isWrapped: true } as const;
  const page: Column = {
    id: 'page',
    label: 'Page',
    width: 4,
    align: 'end',
    render: ({ source }) => source?.page ?? '',
  };
  const columns: readonly Column[] = isWide
    ? [
        { ...text, minWidth: 14, render: (promise) => <span className={s['promised']}>{promise.text}</span> },
        { id: 'part', label: 'Under', minWidth: 8, isWrapped: true, render: (promise) => partOf(outline, promise) },
        { id: 'form', label: 'Form', width: 6.5, render: ({ form }) => FORM_LABELS[form] },
        page,
        { id: 'target', label: 'Target', width: 8, isWrapped: true, render: ({ target }) => targetWords(target) },
      ]
    : [{ ...text, minWidth: 10, render: (promise) => withFacts(outline, promise) }, page];
  return columns
    .filter((column) => hasPages || column.id !== 'page')
    .map((column) => ({ ...column, isSortable: true }));
}

function withFacts(outline: Outline, promise: Commitment) {
  const facts = [FORM_LABELS[promise.form], targetWords(promise.target)].filter((words) => words !== '').join(' · ');
  return (
    <span className={s['promised']}>
      {promise.text}
      <span className={s['facts']}>
        {partOf(outline, promise)}
        <span>{facts}</span>
      </span>
    </span>
  );
}

function partOf(outline: Outline, promise: Commitment) {
  const node = promise.elementId === null ? undefined : outline.byId.get(promise.elementId);
  if (!node) return <span className={s['none']}>No part</span>;
  return (
    <span className={s['under']}>
      {node.priority && <PriorityChip number={node.priority.number} label={node.priority.text} isNumberOnly />}
      <span className={s['underText']}>{partText(node.element)}</span>
    </span>
  );
}
