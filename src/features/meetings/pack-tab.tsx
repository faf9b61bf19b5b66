/** The pack: every paper in one continuous page sequence. */
import type { PackedItem, PackedPaper } from '../../domain/meeting-pack';
import type { MeetingView } from '../../hooks/use-meetings';
import { goTo } from '../../state/navigation-store';
import { Banner } from '../../ui/banner';
import { ExemptChip, StateChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { countOf } from '../../ui/format/plural';
import { Table } from '../../ui/table';
import s from './meetings.module.css';
import { pagesText } from './pages-text';

interface PackRow extends PackedPaper {
  readonly id: string;
  readonly packed: PackedItem;
}

export function PackTab({ view }: { readonly view: MeetingView }) {
  const { items, lastPage } = view.pack;
  const rows: PackRow[] = items
    .flatMap((packed) => packed.papers.map((one) => ({ ...one, id: one.place.id, packed })))
    .sort((a, b) => (a.pages?.from ?? Infinity) - (b.pages?.from ?? Infinity));
  if (rows.length === 0) {
    return (
      <EmptyState icon="pack" title="No papers in the pack yet">
        Import the papers of this meeting; they are put under the items that they match.
      </EmptyState>
    );
  }
  const wrong = items.filter((packed) => packed.agreement === 'differs');
  return (
    <div className={s['column']}>
      {wrong.map(({ item, computed }) => (
        <Banner key={item.id} tone="warning">
          The front sheet prints {pagesText(item.statedPages)} for item {item.number}, but its papers fill{' '}
          {pagesText(computed)}. Check the papers and their order in Agenda.
        </Banner>
      ))}
      <p className={s['packLine']}>
        {countOf(rows.length, 'paper')}, {countOf(lastPage, 'page')} in one sequence
      </p>
      <div className={s['fill']}>
        <Table
          label="Papers of the pack"
          rows={rows}
          getText={(row) => row.paper.title}
          onOpen={(id) => {
            const row = rows.find((one) => one.id === id);
            if (row) goTo({ place: 'reader', paper: row.paper.id, page: 1, meeting: view.meeting.id });
          }}
          selectionMode="single"
          columns={[
            {
              id: 'pages',
              label: 'Pack pages',
              width: 8,
              render: (row) => (row.pages === null ? 'No room' : pagesText(row.pages)),
            },
            { id: 'item', label: 'Item', width: 4, render: (row) => row.packed.item.number },
            {
              id: 'paper',
              label: 'Paper',
              render: (row) => (
                <span className={s['packPaper']}>
                  {row.paper.title}
                  {row.paper.compartment === 'exempt' && <ExemptChip />}
                  {row.atEnd && <StateChip icon="info">Supplement</StateChip>}
                </span>
              ),
            },
            { id: 'count', label: 'Paper pages', width: 7, align: 'end', render: (row) => `1–${row.paper.pageCount}` },
          ]}
        />
      </div>
    </div>
  );
}
