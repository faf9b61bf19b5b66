/** The table of the library. */
import { useMemo, useState } from 'react';
import { PAPER_KIND_LABELS, type Paper } from '../../domain/paper';
import { filterPapers, NO_PAPER_FILTER, type PaperColumn, sortPapers } from '../../domain/paper-rows';
import { localDay } from '../../domain/times';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatShortDate } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import type { MenuEntry } from '../../ui/menu-entries';
import { Table, type TableColumn } from '../../ui/table';
import { PaperTitle } from './paper-title';
import { setPaperFilter, usePapersView } from './papers-view-store';
import type { PaperActions } from './use-paper-actions';

/** Below these widths in rem, columns are left out, the last first. */
const ROOM_FOR = { kind: 28, pages: 34, imported: 46 } as const;

const FACT_COLUMNS: readonly (TableColumn<Paper> & { readonly id: keyof typeof ROOM_FOR })[] = [
  { id: 'kind', label: 'Kind', width: 7, isSortable: true, render: (paper) => PAPER_KIND_LABELS[paper.kind] },
  {
    id: 'pages',
    label: 'Pages',
    width: 5,
    align: 'end',
    isSortable: true,
    render: (paper) => formatNumber(paper.pageCount),
  },
  {
    id: 'imported',
    label: 'Imported',
    width: 9,
    isSortable: true,
    render: (paper) => formatShortDate(localDay(paper.importedAt)),
  },
];

export interface PapersTableProps {
  readonly papers: readonly Paper[];
  /** Files of which the bytes are lost. */
  readonly missing: ReadonlySet<string>;
  /** In rem. */
  readonly width: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly actions: PaperActions;
  /** Shows the details where they have no room beside the table; null where they stand there. */
  readonly onDetails: (() => void) | null;
}

export function PapersTable({ papers, missing, width, selected, onSelect, actions, onDetails }: PapersTableProps) {
  const { filter, column, isDescending } = usePapersView();
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useMemo(
    () => sortPapers(filterPapers(papers, filter), column, isDescending),
    [papers, filter, column, isDescending],
  );
  const columns: readonly TableColumn<Paper>[] = [
    {
      id: 'title',
      label: 'Title',
      minWidth: 10,
      isSortable: true,
      isRowHeader: true,
      // Names of files differ at their end: cut off, two of them read the same.
      isWrapped: true,
      render: (paper) => (
        <PaperTitle
          paper={paper}
          isFileMissing={missing.has(paper.fileId)}
          isEditing={editing === paper.id}
          onDone={() => setEditing(null)}
        />
      ),
    },
    ...FACT_COLUMNS.filter(({ id }) => width >= ROOM_FOR[id]),
  ];
  const [first] = selected;
  return (
    <Table
      label="Papers"
      rows={rows}
      columns={columns}
      sort={{ columnId: column, isDescending }}
      onSort={(sort) =>
        usePapersView.setState({ column: sort.columnId as PaperColumn, isDescending: sort.isDescending })
      }
      getText={(paper) => paper.title}
      selectionMode="multiple"
      selected={selected}
      onSelect={onSelect}
      reveal={selected.size === 1 ? (first ?? null) : null}
      onOpen={actions.open}
      onRename={setEditing}
      onDelete={actions.remove}
      getMenu={(ids) => menuOf(ids, actions, setEditing, onDetails)}
      empty={<NothingMatches />}
    />
  );
}

function menuOf(
  ids: readonly string[],
  actions: PaperActions,
  onRename: (id: string) => void,
  onDetails: (() => void) | null,
): readonly MenuEntry[] {
  const [id = ''] = ids;
  const remove: MenuEntry = {
    id: 'delete',
    label: ids.length === 1 ? 'Delete' : `Delete ${countOf(ids.length, 'paper')}`,
    icon: 'bin',
    shortcut: 'Delete',
    isDanger: true,
    onAction: () => actions.remove(ids),
  };
  const compare: MenuEntry = {
    id: 'compare',
    label: ids.length === 2 ? 'Compare with each other' : 'Compare with…',
    icon: 'compare',
    onAction: () => actions.compare(ids),
  };
  if (ids.length > 1) return ids.length === 2 ? [compare, { kind: 'separator' }, remove] : [remove];
  return [
    { id: 'open', label: 'Read', icon: 'reader', shortcut: 'Enter', onAction: () => actions.open(id) },
    { id: 'rename', label: 'Rename', icon: 'edit', shortcut: 'F2', onAction: () => onRename(id) },
    compare,
    ...(onDetails ? [{ id: 'details', label: 'Details', onAction: onDetails }] : []),
    { kind: 'separator' },
    remove,
  ];
}

function NothingMatches() {
  return (
    <EmptyState
      icon="search"
      title="No paper matches"
      action={<Button onPress={() => setPaperFilter(NO_PAPER_FILTER)}>Show all</Button>}
    >
      Change the words or the kind above.
    </EmptyState>
  );
}
