/** Which two texts are compared. */
import { useMemo } from 'react';
import { type KeptText, textAddress, textAt } from '../../domain/compare/kept-text';
import { useServices } from '../../hooks/services-context';
import type { ComparableText } from '../../hooks/use-compared-texts';
import { ExemptChip } from '../../ui/chip';
import { ComboBox } from '../../ui/combo-box';
import { IconButton } from '../../ui/icon-button';
import s from './comparison.module.css';

export interface ChosenTexts {
  readonly before: KeptText | null;
  readonly after: KeptText | null;
}

export interface TextChoiceProps extends ChosenTexts {
  readonly list: readonly ComparableText[];
  readonly onTexts: (texts: ChosenTexts) => void;
}

export function TextChoice({ list, before, after, onTexts }: TextChoiceProps) {
  const { handlers } = useServices();
  const options = useMemo(
    () =>
      list.map(({ text, title, detail }) => ({
        id: textAddress(text),
        label: title,
        detail,
        section: text.kind === 'version' ? 'Plans' : 'Papers',
      })),
    [list],
  );
  const field = (label: string, value: KeptText | null, onChange: (text: KeptText | null) => void) => (
    <div className={s['text']}>
      <div className={s['field']}>
        <ComboBox
          label={label}
          options={options}
          value={value && textAddress(value)}
          placeholder="Type a part of its title"
          onChange={(id) => onChange(textAt(id))}
        />
      </div>
      {isExempt(list, value) && <ExemptChip />}
    </div>
  );
  return (
    <div className={s['texts']} role="group" aria-label="Texts to compare">
      {field('Earlier text', before, (text) => onTexts({ before: text, after }))}
      <IconButton
        icon="sort"
        label="Change the two texts round"
        isDisabled={!before || !after}
        onPress={() => onTexts({ before: after, after: before })}
      />
      {field('Later text', after, (text) => onTexts({ before, after: text }))}
      <IconButton icon="paste" label="Paste a text to compare…" onPress={() => handlers.run('file.paste')} />
    </div>
  );
}

function isExempt(list: readonly ComparableText[], text: KeptText | null): boolean {
  return list.some((one) => one.text.id === text?.id && one.compartment === 'exempt');
}
