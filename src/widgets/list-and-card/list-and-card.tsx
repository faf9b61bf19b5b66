/** A list and the card of what is chosen in it: side by side where there is room, one under the other where there is not. */
import { type ReactNode, useRef } from 'react';
import { usePaneLayout } from '@/hooks/use-pane-layout';
import { cx } from '@/ui/cx';
import { SplitPane, type SplitPaneItem } from '@/ui/split-pane';
import { useRem } from '@/ui/use-rem';
import { useElementWidth } from '../paper-view/use-element-width';
import { isLeavingCard } from '../question-card/leaving-card';
import s from './list-and-card.module.css';

export interface ListAndCardProps {
  /** Names the screen whose column widths are remembered. */
  readonly place: string;
  readonly listLabel: string;
  readonly list: ReactNode;
  /** Stands over the list; the second, where the column before the list isn't shown, has to do its work. */
  readonly head: ReactNode;
  readonly headWithoutSide?: ReactNode;
  /** A column before the list, where there is room for it. */
  readonly side?: { readonly label: string; readonly size: number; readonly content: ReactNode };
  readonly cardLabel: string;
  /** Null while nothing is chosen. */
  readonly card: ReactNode | null;
  /** Rem the card takes at first. */
  readonly cardSize: number;
  /** Stands in the card's place while nothing is chosen, where there is room to spare. */
  readonly placeholder: ReactNode;
}

/** Rem for the three columns; for an empty card; for list and card side by side. */
const ROOM_FOR_SIDE = 62;
const ROOM_TO_SPARE = 68;
const ROOM_FOR_TWO = 42;

export function ListAndCard(props: ListAndCardProps) {
  const { place, side, listLabel, list, head, headWithoutSide = head, cardLabel, card, cardSize, placeholder } = props;
  const layout = usePaneLayout(place);
  const root = useRef<HTMLDivElement>(null);
  const width = useElementWidth(root);
  const rem = useRem();
  const room = width === null ? null : width / rem;
  if (room === null) return <div ref={root} className={cx(s['root'])} />;
  const hasSide = side !== undefined && room >= ROOM_FOR_SIDE;
  const isStacked = room < ROOM_FOR_TWO;
  const shown = card ?? (room >= ROOM_TO_SPARE ? placeholder : null);
  const focusList = () =>
    root.current?.querySelector<HTMLElement>('[data-list-of-card] [data-row][tabindex="0"]')?.focus();
  const sidePane = side && {
    id: 'views',
    label: side.label,
    size: layout.sizeOf('views', side.size),
    minSize: 9,
    isFolded: layout.isFolded('views'),
    content: side.content,
  };
  const cardPane: SplitPaneItem = {
    id: 'card',
    label: cardLabel,
    size: isStacked ? 16 : layout.sizeOf('card', Math.min(cardSize, room * 0.55)),
    minSize: 14,
    isFolded: layout.isFolded('card') && !isStacked,
    content: (
      // Esc goes from any field of the card back to its row.
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <div className={cx(s['pane'])} onKeyDown={(event) => isLeavingCard(event) && focusList()}>
        {shown}
      </div>
    ),
  };
  return (
    <div ref={root} className={cx(s['root'])}>
      <div className={cx(s['columns'], isStacked && shown !== null && s['isTall'])}>
        <SplitPane
          direction={isStacked ? 'column' : 'row'}
          onResize={layout.onResize}
          onFold={layout.onFold}
          panes={[
            ...(hasSide && sidePane ? [sidePane] : []),
            {
              id: 'list',
              label: listLabel,
              minSize: isStacked ? 12 : 17,
              content: (
                <div className={cx(s['listPane'])} data-list-of-card="">
                  {hasSide ? head : headWithoutSide}
                  <div className={cx(s['list'])}>{list}</div>
                </div>
              ),
            },
            ...(shown === null ? [] : [cardPane]),
          ]}
        />
      </div>
    </div>
  );
}
