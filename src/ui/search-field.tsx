// A field that narrows or finds.

import { SearchField as AriaSearchField, Input, Label } from 'react-aria-components';
import { cx } from './cx';
import { bareInputClass, boxClass, fieldClass } from './field';
import { given } from './given';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import s from './search-field.module.css';
import { VisuallyHidden } from './visually-hidden';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly onSubmit?: ((value: string) => void) | undefined;
  /** How many were found, in words: "12 of 300". Read out as it changes. */
  readonly count?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** A search box; its label is for screen readers, Esc empties it. */
export function SearchField({ label, value, onChange, placeholder, onSubmit, count, autoFocus }: SearchFieldProps) {
  return (
    <AriaSearchField className={fieldClass} value={value} onChange={onChange} {...given({ onSubmit, autoFocus })}>
      <VisuallyHidden>
        <Label>{label}</Label>
      </VisuallyHidden>
      <div className={cx(boxClass, s['box'])}>
        <Icon name="search" className={cx(s['picture'])} />
        <Input className={bareInputClass} placeholder={placeholder ?? label} />
        <span className={cx(s['count'])} role="status">
          {count}
        </span>
        {value !== '' && (
          <IconButton label="Clear search" icon="close" size="sm" excludeFromTabOrder onPress={() => onChange('')} />
        )}
      </div>
    </AriaSearchField>
  );
}
