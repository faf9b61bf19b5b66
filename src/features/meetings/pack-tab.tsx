/** The pack: every paper in one continuous page sequence. */
import { useState } from 'react';
import type { PackedItem, PackedPaper } from '../../domain/meeting-pack';
import { useImport } from '../../hooks/use-import';
import type { MeetingView } from '../../hooks/use-meetings';
import { goTo } from '../../state/navigation-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ExemptChip, StateChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { countOf } from '../../ui/format/plural';
import { Table, type TableColumn } from '../../ui/table';
import { useSize } from '../../ui/use-size';
import s from './meetings.module.css';
import { pagesText, paragraphsText } from './pages-text';

interface PackRow extends PackedPaper {
  readonly id: string;
  readonly packed: PackedItem;
}

/** Below this many rem the pages of the paper itself are left out. */
const ALL_COLUMNS_REM = 36;

const COLUMNS: readonly TableColumn<PackRow>[] = [
  {
    id: 'pages',
    label: 'Pack pages',
    width: 7.5,
    render: (row) => (row.pages === null ? 'No room' : pagesText(row.pages)),
  },
  { id: 'item', label: 'Item', width: 4, render: (row) => row.packed.item.number },
  {
    id: 'paper',
    label: 'Paper',
    minWidth: 10,
    isRowHeader: true,
    render: (row) => (
      <span className={s['packPaper']}>
        <span className={s['packTitle']} title={row.paper.title}>
          {row.paper.title}
        </span>
        {row.paper.compartment === 'exempt' && (
          <ExemptChip>{paragraphsText(row.packed.item.exemptParagraphs)}</ExemptChip>
        )}
        {row.atEnd && <StateChip icon="info">Supplement</StateChip>}
      </span>
    ),
  },
];

const PAPER_PAGES: TableColumn<PackRow> = {
  id: 'count',
  label: 'Paper pages',
  width: 7,
  align: 'end',
  render: (row) => (row.paper.pageCount === 1 ? '1' : `1–${row.paper.pageCount}`),
};

export function PackTab({ view }: { readonly view: MeetingView }) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { items, lastPage } = view.pack;
  const rows: PackRow[] = items
    .flatMap((packed) => packed.papers.map((one) => ({ ...one, id: one.place.id, packed })))
    .sort((a, b) => (a.pages?.from ?? Infinity) - (b.pages?.from ?? Infinity));
  if (rows.length === 0) return <NoPapers view={view} />;
  const meeting = view.meeting.id;
  const rowOf = (id: string | undefined) => rows.find((row) => row.id === id);
  const open = (id: string | undefined): void => {
    const row = rowOf(id);
    if (row) goTo({ place: 'reader', paper: row.paper.id, page: 1, meeting });
  };
  const showItem = (id: string | undefined): void => {
    const row = rowOf(id);
    if (row) goTo({ place: 'meetings', meeting, item: row.packed.item.id, tab: 'agenda' });
  };
  return (
    <div ref={ref} className={s['column']}>
      {items
        .filter((packed) => packed.agreement === 'differs')
        .map((packed) => (
          <Disagreement key={packed.item.id} packed={packed} />
        ))}
      <p className={s['packLine']}>
        {countOf(rows.length, 'paper')}, {countOf(lastPage, 'page')} in one sequence
      </p>
      <div className={s['fill']}>
        <Table
          label="Papers of the pack"
          rows={rows}
          getText={(row) => row.paper.title}
          selected={chosen}
          onSelect={setChosen}
          onOpen={open}
          getMenu={([id]) => [
            { id: 'read', label: 'Read', icon: 'reader', shortcut: 'Enter', onAction: () => open(id) },
            { id: 'item', label: 'Show its agenda item', icon: 'meeting', onAction: () => showItem(id) },
          ]}
          columns={width >= ALL_COLUMNS_REM ? [...COLUMNS, PAPER_PAGES] : COLUMNS}
        />
      </div>
    </div>
  );
}

function Disagreement({ packed: { item, computed } }: { readonly packed: PackedItem }) {
  return (
    <Banner tone="warning">
      The front sheet prints {pagesText(item.statedPages)} for item {item.number}, but its papers fill{' '}
      {pagesText(computed)}. Check the papers and their order in Agenda.
    </Banner>
  );
}

function NoPapers({ view }: { readonly view: MeetingView }) {
  const importer = useImport();
  return (
    <EmptyState
      icon="pack"
      title="No papers in the pack yet"
      action={
        <Button variant="primary" icon="add-paper" onPress={() => void importer.importPapers(view.meeting.id)}>
          Import its papers…
        </Button>
      }
    >
      They are put under the agenda items that they match.
    </EmptyState>
  );
}
