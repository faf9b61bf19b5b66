/** The library of papers: a table, and the chosen paper's details. */
import { useMemo, useState } from 'react';
import { asId, type PaperId } from '../../domain/ids';
import { PAPER_KIND_LABELS, type Paper } from '../../domain/paper';
import { localDay } from '../../domain/times';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import { useMissingFiles } from '../../hooks/use-missing-files';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { removePaper } from '../../services/papers';
import type { LocationOf } from '../../state/location';
import { goTo, replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ExemptChip, StateChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { formatShortDate } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { PaneHeader } from '../../ui/pane-header';
import { SearchField } from '../../ui/search-field';
import { SplitPane } from '../../ui/split-pane';
import { Table, type TableColumn, type TableSort } from '../../ui/table';
import { PaperInspector } from './paper-inspector';
import s from './papers.module.css';

const titleColumn = (missing: ReadonlySet<string>): TableColumn<Paper> => ({
  id: 'title',
  label: 'Title',
  isSortable: true,
  render: (paper) => (
    <span className={s['title']}>
      <span className={s['words']}>{paper.title}</span>
      {missing.has(paper.fileId) && (
        <StateChip icon="warning" tone="danger">
          File missing
        </StateChip>
      )}
      {paper.compartment === 'exempt' && <ExemptChip />}
    </span>
  ),
});

const FACT_COLUMNS: readonly TableColumn<Paper>[] = [
  { id: 'kind', label: 'Kind', width: 8, isSortable: true, render: (paper) => PAPER_KIND_LABELS[paper.kind] },
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

export function PapersPlace({ location }: { readonly location: LocationOf<'papers'> }) {
  const papers = useAll('papers');
  const { handlers } = useServices();
  if (papers === undefined) return null;
  if (papers.length === 0) {
    return (
      <div className={s['column']}>
        <PaneHeader level={1} title="Papers" />
        <EmptyState
          icon="papers"
          title="No papers yet"
          action={
            <Button variant="primary" icon="import" onPress={() => handlers.run('file.importPapers')}>
              Import papers…
            </Button>
          }
        >
          Plans, reports, minutes and letters are kept here on this computer, exactly as they came.
        </EmptyState>
      </div>
    );
  }
  return <Library papers={papers} location={location} />;
}

interface LibraryProps {
  readonly papers: readonly Paper[];
  readonly location: LocationOf<'papers'>;
}

function Library({ papers, location }: LibraryProps) {
  const { handlers, context } = useServices();
  const run = useAction();
  const layout = usePaneLayout('papers');
  const missing = useMissingFiles();
  const columns = useMemo(() => [titleColumn(missing), ...FACT_COLUMNS], [missing]);
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<TableSort>({ columnId: 'imported', isDescending: true });
  const rows = useMemo(() => sorted(matching(papers, filter), sort), [papers, filter, sort]);
  const chosen = papers.find((paper) => paper.id === location.paper);
  const remove = (ids: readonly string[]): void => {
    for (const id of ids)
      void run(() => removePaper(context, asId<PaperId>(id)), { done: 'Paper deleted.', undo: true });
  };
  const open = (id: string): void => goTo({ place: 'reader', paper: asId<PaperId>(id) });
  const list = (
    <div className={s['column']}>
      <PaneHeader
        level={1}
        title="Papers"
        actions={
          <>
            <SearchField label="Filter papers" value={filter} onChange={setFilter} />
            <Button icon="import" onPress={() => handlers.run('file.importPapers')}>
              Import papers…
            </Button>
          </>
        }
      />
      <div className={s['fill']}>
        <Table
          label="Papers"
          rows={rows}
          columns={columns}
          sort={sort}
          onSort={setSort}
          getText={(paper) => paper.title}
          selected={new Set(chosen ? [chosen.id] : [])}
          onSelect={(ids) =>
            replaceLocation({ place: 'papers', ...(ids.size > 0 && { paper: asId<PaperId>([...ids][0] ?? '') }) })
          }
          onOpen={open}
          onDelete={remove}
          getMenu={(ids) => [
            { id: 'open', label: 'Read', icon: 'reader', shortcut: 'Enter', onAction: () => open(ids[0] ?? '') },
            { kind: 'separator' },
            {
              id: 'delete',
              label: 'Delete',
              icon: 'bin',
              shortcut: 'Delete',
              isDanger: true,
              onAction: () => remove(ids),
            },
          ]}
          empty={
            <EmptyState icon="search" title="Nothing matches">
              No paper has “{filter}” in its title.
            </EmptyState>
          }
        />
      </div>
    </div>
  );
  return (
    <SplitPane
      onResize={layout.onResize}
      onFold={layout.onFold}
      panes={[
        { id: 'list', label: 'Papers', content: list },
        {
          id: 'details',
          label: 'Paper details',
          size: layout.sizeOf('details', 20),
          minSize: 15,
          isFolded: layout.isFolded('details'),
          content: chosen ? (
            <PaperInspector
              key={chosen.id}
              paper={chosen}
              isFileMissing={missing.has(chosen.fileId)}
              onRemove={() => remove([chosen.id])}
            />
          ) : (
            <NothingChosen />
          ),
        },
      ]}
    />
  );
}

function NothingChosen() {
  return (
    <EmptyState icon="paper" title="Choose a paper">
      Its details and where it is used are shown here. Enter opens it.
    </EmptyState>
  );
}

function matching(papers: readonly Paper[], filter: string): readonly Paper[] {
  const words = filter
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '');
  return papers.filter((paper) => words.every((word) => paper.title.toLocaleLowerCase('en-GB').includes(word)));
}

function sorted(papers: readonly Paper[], sort: TableSort): readonly Paper[] {
  const sign = sort.isDescending ? -1 : 1;
  const compare = (a: Paper, b: Paper): number => {
    switch (sort.columnId) {
      case 'kind':
        return PAPER_KIND_LABELS[a.kind].localeCompare(PAPER_KIND_LABELS[b.kind]);
      case 'pages':
        return a.pageCount - b.pageCount;
      case 'imported':
        return a.importedAt.localeCompare(b.importedAt);
      default:
        return a.title.localeCompare(b.title, 'en-GB', { numeric: true });
    }
  };
  return [...papers].sort((a, b) => sign * compare(a, b) || a.id.localeCompare(b.id));
}
