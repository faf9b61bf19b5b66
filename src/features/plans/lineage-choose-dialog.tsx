/** Chooses by hand what follows a part: what is offered first, then every part of the later plan. */
import { useMemo, useState } from 'react';
import type { ThemeStep } from '../../domain/lineage/followed-themes';
import { canSucceed, mainPartOf } from '../../domain/lineage/standing-plan';
import { elementName } from '../../domain/plan';
import type { Lineage } from '../../hooks/use-lineage';
import { ComboBox, type ComboOption } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { cutText, placeWords, planInWords } from './lineage-words';
import s from './part-dialogs.module.css';
import { partText } from './plan-words';
import type { LineageActions } from './use-lineage-actions';

interface LineageChooseDialogProps {
  readonly step: ThemeStep;
  readonly lineage: Lineage;
  readonly actions: LineageActions;
  readonly onClose: () => void;
}

export function LineageChooseDialog({ step, lineage, actions, onClose }: LineageChooseDialogProps) {
  const [key, setKey] = useState<string | null>(null);
  const options = useMemo(() => successorOptions(step, lineage), [step, lineage]);
  const later = lineage.plans[step.column];
  const part = key === null ? undefined : later?.byKey.get(key);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="What follows this part?"
      submitLabel="It follows"
      isSubmitDisabled={!part}
      onSubmit={() => {
        onClose();
        if (part) actions.choose(step, part);
      }}
    >
      <div className={s['body']}>
        <p className={s['note']}>
          {placeWords(step.from)}: {cutText(step.from)}
        </p>
        <ComboBox
          label={`Part of the ${later ? planInWords(later.plan) : 'later plan'}`}
          options={options}
          value={key}
          onChange={setKey}
          placeholder="Type a word or a number"
          autoFocus
        />
      </div>
    </Dialog>
  );
}

function successorOptions(step: ThemeStep, lineage: Lineage): readonly ComboOption[] {
  const later = lineage.plans[step.column];
  const offered = lineage.proposals[step.column]?.(step.from.key) ?? [];
  const rest = later?.parts.filter((one) => !offered.some(({ part }) => part.key === one.key)) ?? [];
  return [
    ...offered.map(({ part, reason }) => ({
      id: part.key,
      label: partText(part.element),
      section: 'Offered',
      detail: `${placeWords(part)}. ${reason}`,
    })),
    ...rest.map((part) => ({
      id: part.key,
      label: partText(part.element),
      section: canSucceed(part) ? sectionWords(mainPartOf(part).element) : 'Set by others, and questions of the plan',
      detail: placeWords(part),
    })),
  ];
}

function sectionWords(element: Parameters<typeof elementName>[0] & { readonly text: string }): string {
  return `${elementName(element)}: ${partText(element)}`;
}
