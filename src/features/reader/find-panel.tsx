/** Finding words in the paper: what is looked for, and every place where it stands. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type FoundWords, MOST_FOUND } from '@/pdf/find-in-paper';
import { Checkbox } from '@/ui/checkbox';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format/numbers';
import { IconButton } from '@/ui/icon-button';
import { List } from '@/ui/list';
import { SearchField } from '@/ui/search-field';
import { type PageContext, pageLabel, shortPageLabel } from '@/widgets/paper-view/page-number';
import s from './find-panel.module.css';
import type { Find } from './use-find';

export interface FindPanelProps {
  readonly find: Find;
  readonly context: PageContext;
  /** Counts how often it was asked for: the field then takes the focus. */
  readonly asked: number;
  /** Esc: the focus goes back to where it was. */
  readonly onLeave: () => void;
}

export function FindPanel({ find, context, asked, onLeave }: FindPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const { wish, change, found, index } = find;
  useEffect(() => {
    const input = root.current?.querySelector('input');
    if (asked === 0 || !input) return;
    input.focus();
    input.select();
  }, [asked]);
  const handleKey = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && isField) find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && isField) focusList(root.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Listens for Esc and Enter on what is inside, before the field takes them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={cx(s['root'])} data-find="" onKeyDownCapture={handleKey}>
      <div className={cx(s['wish'])}>
        <div className={cx(s['line'])}>
          <SearchField label="Find in this paper" value={wish.query} onChange={(query) => change({ query })} />
        </div>
        <div className={cx(s['line'])}>
          <span role="status" className={cx(s['count'])}>
            {countOf(find)}
          </span>
          <IconButton
            label="Place found before"
            icon="chevron-up"
            size="sm"
            shortcut="Shift+F3"
            isDisabled={found.length === 0}
            onPress={() => find.step(-1)}
          />
          <IconButton
            label="Next place found"
            icon="chevron-down"
            size="sm"
            shortcut="F3"
            isDisabled={found.length === 0}
            onPress={() => find.step(1)}
          />
        </div>
        <div className={cx(s['line'], s['choices'])}>
          <Checkbox isSelected={wish.isCaseMatched} onChange={(isCaseMatched) => change({ isCaseMatched })}>
            Match case
          </Checkbox>
          <Checkbox isSelected={wish.isWholeWords} onChange={(isWholeWords) => change({ isWholeWords })}>
            Whole words
          </Checkbox>
        </div>
      </div>
      <List
        label="Places found"
        rows={found}
        rowHeight={3.5}
        hasTypeAhead={false}
        getText={(row) => `${pageLabel(row.page, context)}: ${row.before}${row.words}${row.after}`}
        selected={new Set(index === null ? [] : [found[index]?.id ?? ''])}
        reveal={index === null ? null : (found[index]?.id ?? null)}
        onSelect={(ids) => goToRow(find, ids)}
        onOpen={(id) => goToRow(find, new Set([id]))}
        render={(row) => <FoundRow row={row} page={shortPageLabel(row.page, context)} />}
        empty={<Nothing find={find} />}
      />
    </div>
  );
}

function goToRow(find: Find, ids: ReadonlySet<string>): void {
  const [id] = ids;
  const index = find.found.findIndex((row) => row.id === id);
  if (index >= 0) find.goTo(index);
}

function focusList(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}

/** "12 of 87", "87 places", "none". */
function countOf({ wish, found, index, isDone }: Find): string {
  if (wish.query.trim() === '') return '';
  if (!isDone) return `${formatNumber(found.length)}…`;
  if (found.length === 0) return 'none';
  const all = found.length >= MOST_FOUND ? `the first ${formatNumber(MOST_FOUND)}` : formatNumber(found.length);
  return index === null ? `${all} found` : `${formatNumber(index + 1)} of ${all}`;
}

function Nothing({ find: { wish, isDone } }: { readonly find: Find }) {
  if (wish.query.trim() === '') {
    return (
      <p className={cx(s['hint'])}>
        Type words to find. Accents, line ends, ligatures and the kinds of quotes and dashes make no difference.
      </p>
    );
  }
  return isDone ? (
    <EmptyState icon="search" title="Not in this paper">
      A scanned page has no words to be found.
    </EmptyState>
  ) : null;
}

function FoundRow({ row, page }: { readonly row: FoundWords; readonly page: string }) {
  return (
    <span className={cx(s['row'])}>
      <span className={cx(s['page'])}>{page}</span>
      <span className={cx(s['context'])}>
        {row.before}
        <mark className={cx(s['words'])}>{row.words}</mark>
        {row.after}
      </span>
    </span>
  );
}
