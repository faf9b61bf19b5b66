/** The agenda: items with their pages and papers; the chosen one is changed at the right. */
import type { KeyboardEvent } from 'react';
import { type AgendaItemId, asId } from '../../domain/ids';
import { ITEM_STATUS_LABELS } from '../../domain/meeting';
import type { PackedItem } from '../../domain/meeting-pack';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { MeetingView } from '../../hooks/use-meetings';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { addItem, moveItem, removeItem } from '../../services/meetings';
import type { LocationOf } from '../../state/location';
import { replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ExemptChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import { List } from '../../ui/list';
import { SplitPane } from '../../ui/split-pane';
import { ItemInspector } from './item-inspector';
import s from './meetings.module.css';
import { pagesText } from './pages-text';
import { UnplacedPapers } from './unplaced-papers';

export interface AgendaTabProps {
  readonly view: MeetingView;
  readonly location: LocationOf<'meetings'>;
}

export function AgendaTab({ view, location }: AgendaTabProps) {
  const layout = usePaneLayout('agenda');
  const { items } = view.pack;
  const chosen = items.find(({ item }) => item.id === location.item) ?? items[0];
  return (
    <SplitPane
      onResize={layout.onResize}
      onFold={layout.onFold}
      panes={[
        {
          id: 'items',
          label: 'Agenda items',
          content: <AgendaOutline view={view} location={location} chosenId={chosen?.item.id} />,
        },
        {
          id: 'item',
          label: 'Chosen item',
          size: layout.sizeOf('item', 24),
          minSize: 16,
          isFolded: layout.isFolded('item'),
          content: chosen ? <ItemInspector key={chosen.item.id} packed={chosen} view={view} /> : null,
        },
      ]}
    />
  );
}

interface OutlineProps extends AgendaTabProps {
  readonly chosenId: AgendaItemId | undefined;
}

function AgendaOutline({ view, location, chosenId }: OutlineProps) {
  const { context } = useServices();
  const run = useAction();
  const choose = (item: AgendaItemId): void => replaceLocation({ ...location, item });
  const add = async (after: AgendaItemId | null): Promise<void> => {
    const item = await run(() => addItem(context, view.meeting.id, after));
    if (item) choose(item.id);
  };
  const remove = (ids: readonly string[]): void => {
    for (const id of ids)
      void run(() => removeItem(context, asId<AgendaItemId>(id)), { done: 'Agenda item deleted.', undo: true });
  };
  const move = (id: string, by: -1 | 1): void => void run(() => moveItem(context, asId<AgendaItemId>(id), by));
  const onRowKey = (event: KeyboardEvent, id: string): boolean => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      move(id, event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (event.key === 'Insert' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      void add(asId<AgendaItemId>(id));
      return true;
    }
    return false;
  };
  const rows = view.pack.items.map((packed) => ({ id: packed.item.id, packed }));
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="meeting"
        title="No agenda items yet"
        action={
          <Button variant="primary" icon="add" onPress={() => void add(null)}>
            Add an item
          </Button>
        }
      >
        Add the items one by one, or read a front sheet into this meeting from its menu.
      </EmptyState>
    );
  }
  return (
    <div className={s['column']}>
      <div className={s['fill']}>
        <List
          label="Agenda items"
          rows={rows}
          getText={({ packed }) => `${packed.item.number} ${packed.item.title}`}
          selected={new Set(chosenId === undefined ? [] : [chosenId])}
          onSelect={(ids) => {
            const [id] = ids;
            if (id !== undefined) choose(asId<AgendaItemId>(id));
          }}
          onDelete={remove}
          onRowKey={onRowKey}
          rowHeight={3.25}
          getMenu={(ids) => [
            {
              id: 'add',
              label: 'Add an item below',
              icon: 'add',
              shortcut: 'Insert',
              onAction: () => void add(asId<AgendaItemId>(ids[0] ?? '')),
            },
            {
              id: 'up',
              label: 'Move up',
              icon: 'arrow-up',
              shortcut: 'Alt+ArrowUp',
              onAction: () => move(ids[0] ?? '', -1),
            },
            {
              id: 'down',
              label: 'Move down',
              icon: 'arrow-down',
              shortcut: 'Alt+ArrowDown',
              onAction: () => move(ids[0] ?? '', 1),
            },
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
          render={({ packed }) => <ItemRow packed={packed} />}
        />
      </div>
      <div className={s['bar']}>
        <Button icon="add" size="sm" onPress={() => void add(chosenId ?? null)}>
          Add an item
        </Button>
      </div>
      <div className={s['unplaced']}>
        <UnplacedPapers view={view} itemId={chosenId} />
      </div>
    </div>
  );
}

function ItemRow({ packed }: { readonly packed: PackedItem }) {
  const { item, papers, agreement } = packed;
  const status = papers.length > 0 ? countOf(papers.length, 'paper') : ITEM_STATUS_LABELS[item.status];
  return (
    <span className={s['itemRow']}>
      <span className={s['itemNumber']}>{item.number}</span>
      <span className={s['itemTitle']}>{item.title === '' ? 'Untitled item' : item.title}</span>
      {item.part === 2 && <ExemptChip>{paragraphs(item.exemptParagraphs)}</ExemptChip>}
      <span className={s['itemFacts']}>
        <span>
          {[pagesText(item.statedPages ?? packed.computed), status].filter((fact) => fact !== '').join(' · ')}
        </span>
        {agreement === 'differs' && (
          <span className={s['warning']}>
            <Icon name="warning" size={0.875} />
            Papers fill {pagesText(packed.computed)}
          </span>
        )}
      </span>
    </span>
  );
}

function paragraphs(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'Exempt';
  return `Exempt, ${numbers.length === 1 ? 'para' : 'paras'} ${numbers.join(', ')}`;
}
