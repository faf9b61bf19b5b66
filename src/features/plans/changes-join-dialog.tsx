/** Says by hand which part of the other text a part is. */
import { useMemo, useState } from 'react';
import { elementName, type PlanElement } from '../../domain/plan';
import { similarity } from '../../domain/similarity';
import type { ListedPlanChange, VersionChanges } from '../../hooks/use-plan-changes';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import s from './changes.module.css';
import { partText, quoted, TYPE_ICONS } from './plan-words';
import type { ChangeActions } from './use-change-actions';

export interface ChangesJoinDialogProps {
  readonly listed: ListedPlanChange;
  readonly found: VersionChanges;
  readonly elements: readonly PlanElement[];
  readonly actions: ChangeActions;
  readonly onClose: () => void;
}

export function ChangesJoinDialog({ listed, found, elements, actions, onClose }: ChangesJoinDialogProps) {
  const { before, after } = listed;
  const isEarlier = after === null;
  const part = after ?? before;
  const options = useMemo(
    () => (part ? choices(part, isEarlier, found, elements) : []),
    [part, isEarlier, found, elements],
  );
  const [chosen, setChosen] = useState<string | null>(options.find(({ isLikely }) => isLikely)?.id ?? null);
  if (!part) return null;
  const other = (isEarlier ? elements : found.others).find(({ id }) => id === chosen);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Which part is ${quoted(part)}?`}
      submitLabel="Join"
      isSubmitDisabled={!other}
      onSubmit={() => {
        onClose();
        if (other && isEarlier) actions.join(part.id, other.id);
        else if (other) actions.join(other.id, part.id);
      }}
    >
      <div className={s['body']}>
        <ComboBox
          label={isEarlier ? 'In this text it is' : 'In the text before it was'}
          options={options}
          value={chosen}
          onChange={setChosen}
          placeholder="Type a word or a number"
          autoFocus
        />
        {other && <p className={s['quote']}>{partText(other)}</p>}
        <p className={s['note']}>Its questions, readings and history then belong to both.</p>
      </div>
    </Dialog>
  );
}

/** From here on a part is offered as the answer, not only as a choice. */
const LIKELY = 0.3;

/** The parts of the other text that are not taken for another one yet, the likeliest first. */
function choices(part: PlanElement, isEarlier: boolean, found: VersionChanges, elements: readonly PlanElement[]) {
  const keysHere = new Set(elements.filter(({ id }) => id !== part.id).map(({ stableKey }) => stableKey));
  const keysThere = new Set(found.others.map(({ stableKey }) => stableKey));
  const free = isEarlier
    ? elements.filter(({ stableKey }) => !keysThere.has(stableKey))
    : [...new Map(found.others.map((one) => [one.stableKey, one])).values()].filter(
        ({ stableKey }) => !keysHere.has(stableKey),
      );
  return free
    .map((one) => ({ one, alike: similarity(one.text, part.text) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ one, alike }) => ({
      id: one.id,
      label: partText(one),
      detail: elementName(one),
      icon: TYPE_ICONS[one.type],
      isLikely: alike >= LIKELY,
    }));
}
