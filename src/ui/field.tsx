// What every field shares: label above, explanation and error below, all joined for screen readers by React Aria's contexts.

import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx';
import s from './field.module.css';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

/** Props common to all fields. */
export interface FieldProps {
  readonly label: string;
  /** Hidden from the eye only, where the place already says what it is. */
  readonly isLabelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** What is wrong and how to put it right; the field is marked while this is set. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly name?: string | undefined;
}

type PartsProps = Pick<FieldProps, 'label' | 'isLabelHidden' | 'description' | 'error' | 'isRequired'> & {
  readonly children: ReactNode;
};

/** Lays out label, control, explanation and error. Used inside a React Aria field, which connects them. */
export function FieldParts({
  label,
  isLabelHidden = false,
  description,
  error,
  isRequired = false,
  children,
}: PartsProps) {
  const words = (
    <Label className={cx(s['label'])}>
      {label}
      {isRequired && <span className={s['required']}> (required)</span>}
    </Label>
  );
  return (
    <>
      {isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      {children}
      {description !== undefined && (
        <Text slot="description" className={cx(s['description'])}>
          {description}
        </Text>
      )}
      <FieldError className={cx(s['error'])}>
        <Icon name="danger" size={0.875} />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

/** Class of the element that holds label and control. */
export const fieldClass = cx(s['root']);
/** Class of the box a person types into. */
export const inputClass = cx(s['input']);
/** Class of a box with something beside the input (an icon, a button, a unit). */
export const boxClass = cx(s['box']);
/** Class of the input inside such a box. */
export const bareInputClass = cx(s['bare']);
