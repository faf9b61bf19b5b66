// What the four colours of marks on a page mean.

import { cx } from './cx';
import s from './highlight-key.module.css';
import { Icon, type IconName } from './icon';

export type HighlightMeaning = 'evidence' | 'question' | 'doubt' | 'promise';

/** The word and the picture of each meaning; the colours are `--highlight-<meaning>` and `--highlight-<meaning>-edge`. */
export const HIGHLIGHTS: Readonly<Record<HighlightMeaning, { readonly label: string; readonly icon: IconName }>> = {
  evidence: { label: 'Evidence', icon: 'evidence' },
  question: { label: 'Question', icon: 'question' },
  doubt: { label: 'Doubt', icon: 'doubt' },
  promise: { label: 'Promise', icon: 'promise' },
};

export interface HighlightKeyProps {
  readonly meaning: HighlightMeaning;
  /** Leaves out the word for the eye; it is still spoken. */
  readonly isSwatchOnly?: boolean;
}

/** A swatch as it looks on paper, with its picture and its word. */
export function HighlightKey({ meaning, isSwatchOnly = false }: HighlightKeyProps) {
  const { label, icon } = HIGHLIGHTS[meaning];
  return (
    <span className={cx(s['root'])}>
      <span className={cx(s['swatch'], s[meaning])}>
        {isSwatchOnly ? <Icon name={icon} size={0.875} label={label} /> : <Icon name={icon} size={0.875} />}
      </span>
      {!isSwatchOnly && label}
    </span>
  );
}
