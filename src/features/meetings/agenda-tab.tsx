/** The agenda: items with their pages and papers; the chosen one is changed beside them, or in their place. */
import { useState } from 'react';
import type { AgendaItemId } from '../../domain/ids';
import type { MeetingView } from '../../hooks/use-meetings';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import type { LocationOf } from '../../state/location';
import { replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { SplitPane } from '../../ui/split-pane';
import { useSize } from '../../ui/use-size';
import { AgendaOutline } from './agenda-outline';
import { ItemInspector } from './item-inspector';
import s from './meetings.module.css';

export interface AgendaTabProps {
  readonly view: MeetingView;
  readonly location: LocationOf<'meetings'>;
}

/** Below this many rem the items and the chosen item take turns. */
const BESIDE_FROM = 40;
/** The items keep at least this much beside the chosen one. */
const LEAST_ITEMS = 19;

export function AgendaTab({ view, location }: AgendaTabProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={s['column']}>
      {width > 0 && <Columns view={view} location={location} width={width} />}
    </div>
  );
}

function Columns({ view, location, width }: AgendaTabProps & { readonly width: number }) {
  const layout = usePaneLayout('agenda');
  const [isItemOpen, setItemOpen] = useState(false);
  const { items } = view.pack;
  const chosen = items.find(({ item }) => item.id === location.item) ?? items[0];
  const isBeside = width >= BESIDE_FROM;
  const choose = (item: AgendaItemId): void => replaceLocation({ ...location, item });
  // The column stays while there is no item: the list would lose what is being written in it if it moved.
  const inspector = chosen ? <ItemInspector key={chosen.item.id} packed={chosen} view={view} /> : null;
  if (!isBeside && isItemOpen && chosen) {
    return (
      <>
        <div className={s['bar']}>
          <Button icon="back" size="sm" autoFocus onPress={() => setItemOpen(false)}>
            Back to the agenda
          </Button>
        </div>
        <div className={s['fill']}>{inspector}</div>
      </>
    );
  }
  const outline = (
    <AgendaOutline
      view={view}
      chosen={chosen?.item ?? null}
      onChoose={choose}
      onDetails={isBeside ? null : () => setItemOpen(true)}
    />
  );
  if (!isBeside) return outline;
  return (
    <SplitPane
      onResize={layout.onResize}
      onFold={layout.onFold}
      panes={[
        { id: 'items', label: 'Agenda items', minSize: 16, content: outline },
        {
          id: 'item',
          label: 'Chosen item',
          size: Math.min(layout.sizeOf('item', 24), width - LEAST_ITEMS),
          minSize: 16,
          isFolded: layout.isFolded('item'),
          content: inspector,
        },
      ]}
    />
  );
}
