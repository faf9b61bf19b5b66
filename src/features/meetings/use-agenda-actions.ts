/** What can be done with the items of an agenda, and which one is being written. */
import { useState } from 'react';
import type { AgendaItemId, ChangeSetId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { MeetingView } from '../../hooks/use-meetings';
import { addItem, moveItem, removeItem, renumberItems } from '../../services/meetings';

export interface Editing {
  readonly id: AgendaItemId;
  /** The step of undo that added the item, while nothing has been written in it; null for one that was there before. */
  readonly added: ChangeSetId | null;
}

/** How the field was left. */
export type TitleEnd = 'enter' | 'escape' | 'left';

export interface AgendaActions {
  readonly editing: Editing | null;
  /** Adds an item after another, or as the last, and opens its title. */
  readonly add: (after: AgendaItemId | null) => void;
  readonly edit: (id: AgendaItemId) => void;
  /** Ends writing a title: after a new one Enter goes on with the next; Enter or Esc in an empty one take it away. */
  readonly finish: (text: string, end: TitleEnd) => void;
  readonly move: (id: AgendaItemId, by: -1 | 1) => void;
  readonly remove: (id: AgendaItemId) => void;
  readonly renumber: () => void;
}

export function useAgendaActions(view: MeetingView, onChoose: (id: AgendaItemId) => void): AgendaActions {
  const { context, history } = useServices();
  const run = useAction();
  const [editing, setEditing] = useState<AgendaActions['editing']>(null);
  const add = async (after: AgendaItemId | null): Promise<void> => {
    const item = await run(() => addItem(context, view.meeting.id, after));
    if (!item) return;
    onChoose(item.id);
    setEditing({ id: item.id, added: history.newest() });
  };
  const takeBack = async (id: AgendaItemId, added: ChangeSetId): Promise<void> => {
    const index = view.pack.items.findIndex(({ item }) => item.id === id);
    const before = view.pack.items[index - 1]?.item.id;
    if (before) onChoose(before);
    // Where nothing was written, adding it is simply undone.
    if (history.newest() === added) await run(() => history.undoOnly(added));
    else await run(() => removeItem(context, id));
  };
  const finish = (text: string, end: TitleEnd): void => {
    setEditing(null);
    if (!editing?.added || end === 'left') return;
    if (text.trim() === '') void takeBack(editing.id, editing.added);
    else if (end === 'enter') void add(editing.id);
  };
  return {
    editing,
    finish,
    add: (after) => void add(after),
    edit: (id) => setEditing({ id, added: null }),
    move: (id, by) => void run(() => moveItem(context, id, by)),
    remove: (id) => {
      const { items } = view.pack;
      const index = items.findIndex(({ item }) => item.id === id);
      const next = items[index + 1] ?? items[index - 1];
      if (next) onChoose(next.item.id);
      void run(() => removeItem(context, id), { done: 'Agenda item deleted.', undo: true });
    },
    renumber: () => void run(() => renumberItems(context, view.meeting.id), { done: 'Items numbered.', undo: true }),
  };
}
