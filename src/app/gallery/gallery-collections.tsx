// Table, list and tree over many rows.

import { useMemo, useState } from 'react';
import { PriorityChip, StateChip } from '@/ui/chip';
import { Count } from '@/ui/count';
import { addDays, formatShortDate } from '@/ui/format/dates';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { List } from '@/ui/list';
import type { MenuEntry } from '@/ui/menu';
import { Table, type TableColumn, type TableSort } from '@/ui/table';
import { Tree, type TreeDragOptions, type TreeDrop } from '@/ui/tree';
import s from './gallery.module.css';
import { Section } from './gallery-section';

interface SampleRow {
  readonly id: string;
  readonly wording: string;
  readonly priority: number;
  readonly date: string;
}

interface SampleNode {
  readonly id: string;
  readonly label: string;
  readonly children: readonly SampleNode[];
}

const SUBJECTS = ['Response times', 'Custody', 'Burglary', 'Road deaths', 'Hate crime', 'Victim satisfaction'];
const ROWS: readonly SampleRow[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `q${index}`,
  wording: `${SUBJECTS[index % SUBJECTS.length]}: what has changed since the last report, and why? (${index + 1})`,
  priority: 1 + (index % 8),
  date: addDays('2025-02-13', index % 400),
}));

const COLUMNS: readonly TableColumn<SampleRow>[] = [
  { id: 'wording', label: 'Question', width: '3fr', minWidth: 14, isSortable: true, render: (row) => row.wording },
  {
    id: 'priority',
    label: 'Priority',
    width: 6,
    isSortable: true,
    render: (row) => <PriorityChip number={row.priority} label={`Priority ${row.priority}`} isNumberOnly />,
  },
  { id: 'state', label: 'State', width: 8, render: () => <StateChip icon="state-open">Idea</StateChip> },
  { id: 'date', label: 'Due', width: 9, align: 'end', isSortable: true, render: (row) => formatShortDate(row.date) },
];

const PLAN: readonly SampleNode[] = [1, 2, 3].map((priority) => ({
  id: `p${priority}`,
  label: `Priority ${priority}`,
  children: [1, 2, 3].map((area) => ({
    id: `p${priority}a${area}`,
    label: `Focus area ${area}`,
    children: [1, 2].map((measure) => ({
      id: `p${priority}a${area}m${measure}`,
      label: `Measure ${measure}`,
      children: [],
    })),
  })),
}));

const getMenu = (ids: readonly string[]): readonly MenuEntry[] => [
  {
    id: 'open',
    label: ids.length === 1 ? 'Open' : `Open ${ids.length}`,
    icon: 'open',
    shortcut: 'Enter',
    onAction: () => {},
  },
  { id: 'bin', label: 'Move to the bin', icon: 'bin', shortcut: 'Delete', isDanger: true, onAction: () => {} },
];

/** Ten thousand rows in a table and a list, a plan in a tree. */
export function CollectionsSection() {
  return (
    <Section title="Tables, lists, trees">
      <TableExample />
      <div className={s['cards']}>
        <TreeExample />
        <ListExample />
      </div>
    </Section>
  );
}

function TableExample() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['q2']));
  const [sort, setSort] = useState<TableSort>({ columnId: 'wording', isDescending: false });
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => sorted(ROWS, sort).filter((row) => !gone.has(row.id)), [sort, gone]);
  return (
    <div className={`${s['card']} ${s['tall']}`} data-testid="table">
      <Table
        label="Questions"
        rows={rows}
        columns={COLUMNS}
        getText={(row) => row.wording}
        selectionMode="multiple"
        selected={selected}
        onSelect={setSelected}
        onDelete={(ids) => setGone(new Set([...gone, ...ids]))}
        getMenu={getMenu}
        sort={sort}
        onSort={setSort}
        widths={widths}
        onResize={(id, width) => setWidths({ ...widths, [id]: width })}
      />
    </div>
  );
}

function TreeExample() {
  const [roots, setRoots] = useState(PLAN);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['p1a1']));
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['p1', 'p1a1']));
  const drag: TreeDragOptions = {
    getWords: (ids) => (ids.length === 1 ? (find(roots, ids[0] ?? '')?.label ?? '') : `${ids.length} parts`),
    getRefusal: (ids, { target }) =>
      ids.some((id) =>
        find(
          [find(roots, id)].flatMap((node) => node ?? []),
          target,
        ),
      )
        ? 'A part can’t be moved into itself.'
        : null,
    onDrop: (ids, drop) => setRoots(moved(roots, ids, drop)),
  };
  return (
    <div className={`${s['card']} ${s['tall']}`} data-testid="tree">
      <Tree
        label="Plan"
        roots={roots}
        getChildren={(node) => node.children}
        getText={(node) => node.label}
        expanded={expanded}
        onExpand={setExpanded}
        selectionMode="multiple"
        selected={selected}
        onSelect={setSelected}
        getMenu={getMenu}
        drag={drag}
        render={(node, row) => (
          <>
            <Icon name={row.level === 1 ? 'priority' : row.level === 2 ? 'theme' : 'measure'} />
            {node.label}
          </>
        )}
        renderBadges={(node) => node.children.length > 0 && <Count value={node.children.length} />}
      />
    </div>
  );
}

function find(nodes: readonly SampleNode[], id: string): SampleNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id);
    if (found) return found;
  }
  return null;
}

function moved(roots: readonly SampleNode[], ids: readonly string[], { where, target }: TreeDrop) {
  const taken = ids.flatMap((id) => find(roots, id) ?? []);
  const put = (nodes: readonly SampleNode[]): readonly SampleNode[] =>
    nodes
      .filter((node) => !taken.includes(node))
      .flatMap((node) => {
        const children = put(node.children);
        const isTarget = node.id === target;
        const here = { ...node, children: isTarget && where === 'inside' ? [...children, ...taken] : children };
        if (!isTarget || where === 'inside') return [here];
        return where === 'before' ? [...taken, here] : [here, ...taken];
      });
  return put(roots);
}

function ListExample() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={`${s['card']} ${s['tall']}`} data-testid="list">
      <List
        label="Papers"
        rows={ROWS}
        getText={(row) => row.wording}
        selected={selected}
        onSelect={setSelected}
        rowHeight={3.25}
        render={(row) => (
          <div className={s['row']}>
            <Icon name="paper" />
            <div className={s['two']} style={{ flex: 1, minInlineSize: 0 }}>
              {row.wording}
              <span className={s['muted']}>{formatShortDate(row.date)}</span>
            </div>
            <IconButton label="More" icon="more" size="sm" excludeFromTabOrder />
          </div>
        )}
      />
    </div>
  );
}

function sorted(rows: readonly SampleRow[], { columnId, isDescending }: TableSort): readonly SampleRow[] {
  const by = (row: SampleRow) =>
    columnId === 'priority' ? row.priority : columnId === 'date' ? row.date : row.wording;
  const order = [...rows].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
  return isDescending ? order.reverse() : order;
}
