/** The list of items, written like an outline: Enter adds one below, F2 changes the words where they stand. */
import { type KeyboardEvent } from 'react';
import { type AgendaItemId, asId } from '../../domain/ids';
import type { AgendaItem } from '../../domain/meeting';
import type { MeetingView } from '../../hooks/use-meetings';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import type { MenuEntry } from '../../ui/menu-entries';
import { AgendaRow } from './agenda-row';
import s from './meetings.module.css';
import { UnplacedPapers } from './unplaced-papers';
import { type AgendaActions, useAgendaActions } from './use-agenda-actions';

export interface AgendaOutlineProps {
  readonly view: MeetingView;
  readonly chosen: AgendaItem | null;
  readonly onChoose: (id: AgendaItemId) => void;
  /** Shows the chosen item's details where they have no room beside the list; null where they stand there. */
  readonly onDetails: (() => void) | null;
}

export function AgendaOutline({ view, chosen, onChoose, onDetails }: AgendaOutlineProps) {
  const actions = useAgendaActions(view, onChoose);
  const { editing } = actions;
  const rows = view.pack.items.map((packed) => ({ id: packed.item.id, packed }));
  const depths = depthsOf(rows.map(({ packed }) => packed.item));
  return (
    <div className={s['column']}>
      <div className={s['fill']}>
        <List
          label="Agenda items"
          rows={rows}
          getText={({ packed }) => `${packed.item.number} ${packed.item.title}`}
          selected={new Set(chosen === null ? [] : [chosen.id])}
          onSelect={(ids) => {
            const [id] = ids;
            if (id !== undefined) onChoose(asId<AgendaItemId>(id));
          }}
          onOpen={(id) => actions.edit(asId<AgendaItemId>(id))}
          onRename={(id) => actions.edit(asId<AgendaItemId>(id))}
          onDelete={(ids) => actions.remove(asId<AgendaItemId>(ids[0] ?? ''))}
          onRowKey={(event, id) => rowKey(event, asId<AgendaItemId>(id), actions)}
          reveal={editing?.id ?? chosen?.id ?? null}
          rowHeight={3.25}
          getMenu={(ids) => menuOf(asId<AgendaItemId>(ids[0] ?? ''), actions, onDetails)}
          render={({ packed }) => (
            <AgendaRow
              packed={packed}
              depth={depths.get(packed.item.id) ?? 0}
              isEditing={editing?.id === packed.item.id}
              onDone={actions.finish}
            />
          )}
          empty={<NoItems onAdd={() => actions.add(null)} />}
        />
      </div>
      {rows.length > 0 && (
        <div className={s['bar']}>
          <Button icon="add" size="sm" shortcut="Insert" onPress={() => actions.add(chosen?.id ?? null)}>
            Add an item
          </Button>
          {onDetails && chosen && (
            <Button icon="edit" size="sm" onPress={onDetails}>
              Details of item {chosen.number}
            </Button>
          )}
        </div>
      )}
      <UnplacedPapers view={view} chosen={chosen} isFolded={onDetails !== null} />
    </div>
  );
}

function NoItems({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div data-begin-here="" className={s['column']}>
      <EmptyState
        icon="meeting"
        title="No agenda items yet"
        action={
          <Button variant="primary" icon="add" onPress={onAdd}>
            Add an item
          </Button>
        }
      >
        Write them one below the other, or read a front sheet into this meeting from its menu.
      </EmptyState>
    </div>
  );
}

function rowKey(event: KeyboardEvent, id: AgendaItemId, actions: AgendaActions): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    actions.move(id, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (altKey || shiftKey || ctrlKey || metaKey || (key !== 'Insert' && key !== 'Enter')) return false;
  actions.add(id);
  return true;
}

function menuOf(id: AgendaItemId, actions: AgendaActions, onDetails: (() => void) | null): readonly MenuEntry[] {
  return [
    { id: 'edit', label: 'Change the title', icon: 'edit', shortcut: 'F2', onAction: () => actions.edit(id) },
    ...(onDetails ? [{ id: 'details', label: 'Details', onAction: onDetails }] : []),
    { id: 'add', label: 'Add an item below', icon: 'add', shortcut: 'Enter', onAction: () => actions.add(id) },
    { id: 'up', label: 'Move up', icon: 'arrow-up', shortcut: 'Alt+ArrowUp', onAction: () => actions.move(id, -1) },
    {
      id: 'down',
      label: 'Move down',
      icon: 'arrow-down',
      shortcut: 'Alt+ArrowDown',
      onAction: () => actions.move(id, 1),
    },
    { id: 'number', label: 'Number all items again', onAction: actions.renumber },
    { kind: 'separator' },
    {
      id: 'delete',
      label: 'Delete',
      icon: 'bin',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => actions.remove(id),
    },
  ];
}

/** How deep each item stands under others; parents come before their children. */
function depthsOf(items: readonly AgendaItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of items) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  return depths;
}
