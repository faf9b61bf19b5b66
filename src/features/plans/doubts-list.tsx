/** The parts that the reader was unsure of, each with its path and why. Enter says that one is right, and goes on. */
import { useMemo } from 'react';
import { ELEMENT_TYPE_LABELS } from '../../domain/plan';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { InspectorSection } from '../../ui/inspector-section';
import { type CollectionProps, List } from '../../ui/list';
import s from './doubts-list.module.css';
import { type Outline, type PartNode, pathOf } from './plan-outline';
import { partText, TYPE_ICONS, whyWords } from './plan-words';
import type { PartActions } from './use-part-actions';
import type { Selection } from './use-selection';

export interface DoubtsListProps {
  readonly outline: Outline;
  /** In the order of the text; not empty. */
  readonly doubts: readonly PartNode[];
  readonly selection: Selection;
  readonly actions: PartActions;
  /** What the tree's keys and menu do as well. */
  readonly keys: Pick<CollectionProps<PartNode>, 'onPeek' | 'onRename' | 'onDelete' | 'getMenu' | 'onRowKey'>;
  readonly autoFocus: boolean;
}

/** In rem: a row with its path and one without; so many are in sight, the rest is scrolled to. */
const ROW = 3.8125;
const ROW_AT_TOP = 2.875;
const IN_SIGHT = 3;

/** The height of the first rows and of the line above them, in rem. */
function heightOf(doubts: readonly PartNode[]): number {
  return doubts.slice(0, IN_SIGHT).reduce((sum, node) => sum + (node.parentId === null ? ROW_AT_TOP : ROW), 0.125);
}

export function DoubtsList({ outline, doubts, selection, actions, keys, autoFocus }: DoubtsListProps) {
  const { chosen, choose, focusKey, isInDoubts, focusParts } = selection;
  const reveal = selection.revealIn('doubts');
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  const settle = (node: PartNode) => {
    // The next one takes the place, and the focus, of one that is settled; after the last the tree takes over.
    if (doubts.length === 1) focusParts([node.id], 'tree');
    actions.confirm([node]);
  };
  return (
    <div className={s['root']} data-doubts="">
      <InspectorSection title="Doubtful first" count={doubts.length}>
        <p className={s['hint']}>Enter: right as it stands, on to the next.</p>
        <div className={s['list']} style={{ '--rows-height': `${heightOf(doubts)}rem` }}>
          <List
            label={`Parts to check, ${countOf(doubts.length, 'part')}`}
            rows={doubts}
            rowHeight={ROW}
            getText={(node) => doubtText(outline, node)}
            selected={chosenIds}
            onSelect={(ids) => choose(ids, 'doubts')}
            reveal={doubts.some(({ id }) => id === reveal) ? reveal : null}
            focusKey={isInDoubts ? focusKey : 0}
            autoFocus={autoFocus}
            {...keys}
            onOpen={(id) => doubts.filter((node) => node.id === id).forEach(settle)}
            render={(node) => <DoubtRow outline={outline} node={node} onSettle={() => settle(node)} />}
          />
        </div>
      </InspectorSection>
    </div>
  );
}

interface DoubtRowProps {
  readonly outline: Outline;
  readonly node: PartNode;
  readonly onSettle: () => void;
}

function DoubtRow({ outline, node, onSettle }: DoubtRowProps) {
  const { element } = node;
  const path = pathOf(outline, node.id);
  return (
    <div className={s['row']}>
      <span className={s['type']} title={ELEMENT_TYPE_LABELS[element.type]}>
        <Icon name={TYPE_ICONS[element.type]} />
      </span>
      <span className={s['words']}>
        {path !== '' && <span className={s['path']}>{path}</span>}
        <span className={s['text']}>{partText(element)}</span>
        <span className={s['why']} title={whyWords(element)}>
          <Icon name="doubt" size={0.875} />
          <span>{whyWords(element)}</span>
        </span>
      </span>
      <IconButton label="This is right" icon="check" size="sm" excludeFromTabOrder onPress={onSettle} />
    </div>
  );
}

function doubtText(outline: Outline, node: PartNode): string {
  const path = pathOf(outline, node.id);
  return [
    partText(node.element),
    ELEMENT_TYPE_LABELS[node.element.type],
    ...(path === '' ? [] : [`under ${path}`]),
    whyWords(node.element),
  ].join(', ');
}
