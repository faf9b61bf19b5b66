/** Moves parts to a place that is far away, by the keyboard alone. */
import { useMemo, useState } from 'react';
import type { Drop } from '../../domain/plan-move';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { countOf } from '../../ui/format/plural';
import { RadioGroup } from '../../ui/radio-group';
import s from './part-dialogs.module.css';
import type { Outline, PartNode } from './plan-outline';
import { partText, quoted, TYPE_ICONS } from './plan-words';
import type { PartActions } from './use-part-actions';

export interface MoveDialogProps {
  readonly outline: Outline;
  readonly nodes: readonly PartNode[];
  readonly actions: PartActions;
  readonly onClose: () => void;
}

const WHERE = [
  { id: 'inside' as const, label: 'Under it' },
  { id: 'before' as const, label: 'Before it' },
  { id: 'after' as const, label: 'After it' },
];

export function MoveDialog({ outline, nodes, actions, onClose }: MoveDialogProps) {
  const [target, setTarget] = useState<string | null>(null);
  const [where, setWhere] = useState<Drop['where']>('inside');
  const parts = useMemo(() => partChoices(outline, nodes), [outline, nodes]);
  const node = target === null ? undefined : outline.byId.get(target);
  const drop = node && { where, target: node.element.id };
  const refusal = drop ? actions.refusalOf(nodes, drop) : null;
  const [first] = nodes;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={nodes.length === 1 && first ? `Move ${quoted(first.element)}` : `Move ${countOf(nodes.length, 'part')}`}
      submitLabel="Move"
      isSubmitDisabled={!drop || refusal !== null}
      onSubmit={() => {
        onClose();
        if (drop) actions.drop(nodes, drop);
      }}
    >
      <div className={s['body']}>
        <ComboBox
          label="To this part"
          options={parts}
          value={target}
          onChange={setTarget}
          error={refusal ?? undefined}
          autoFocus
        />
        <RadioGroup label="Where" value={where} onChange={setWhere} options={WHERE} />
      </div>
    </Dialog>
  );
}

/** Every part that is not moved itself, nor stands under one that is. */
function partChoices({ inOrder }: Outline, nodes: readonly PartNode[]) {
  const taken = new Set<string>();
  const take = (node: PartNode): void => {
    taken.add(node.id);
    node.children.forEach(take);
  };
  nodes.forEach(take);
  return inOrder
    .filter(({ id }) => !taken.has(id))
    .map((node) => ({
      id: node.id,
      label: partText(node.element),
      icon: TYPE_ICONS[node.element.type],
      ...(node.priority && { section: `${node.priority.number} ${node.priority.text}` }),
    }));
}
