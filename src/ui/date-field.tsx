// A day, typed as people in the UK type it; the value is an ISO string.

import { type KeyboardEvent, useState } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { cx } from './cx';
import s from './date-field.module.css';
import { bareInputClass, boxClass, FieldParts, type FieldProps, fieldClass } from './field';
import { addDays, formatNumericDate, formatShortDate, parseUkDate } from './format/dates';
import { given } from './given';

export interface DateFieldProps extends FieldProps {
  /** `2025-02-13`, or null while there is none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What "today" and "+7" count from; the computer's day when left out. */
  readonly today?: string | undefined;
}

const NOT_A_DAY = 'That is not a day. Type it as day, month, year: 13/02/2025 or 13 Feb 2025.';

/** A labelled day. Arrows step a day, Page keys a week; the weekday is shown so that a slip is seen. */
export function DateField(props: DateFieldProps) {
  const { label, isLabelHidden, description, value, isRequired, isDisabled, isReadOnly, autoFocus, name } = props;
  const draft = useDateDraft(props);
  const error = draft.isWrong ? NOT_A_DAY : props.error;
  return (
    <AriaTextField
      className={fieldClass}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.commit}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, name })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <Group className={cx(boxClass, s['box'])}>
          <Input className={bareInputClass} placeholder="dd/mm/yyyy" onKeyDown={draft.handleKeyDown} />
          {value !== null && <span className={cx(s['weekday'])}>{formatShortDate(value).slice(0, 3)}</span>}
        </Group>
      </FieldParts>
    </AriaTextField>
  );
}

/** What is being typed, kept apart from the value until it is a day. */
function useDateDraft({ value, onChange, today, isReadOnly = false }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const finish = (next: string | null) => {
    setTyped(null);
    setWrong(false);
    if (next !== value) onChange(next);
  };
  const commit = () => {
    if (typed === null) return;
    if (typed.trim() === '') return finish(null);
    const day = parseUkDate(typed, today ?? localToday());
    if (day === null) setWrong(true);
    else finish(day);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return commit();
    const step = STEPS[event.key];
    if (step === undefined || isReadOnly || typed !== null) return;
    event.preventDefault();
    finish(addDays(value ?? today ?? localToday(), step));
  };
  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  return { text: typed ?? (value === null ? '' : formatNumericDate(value)), isWrong, type, commit, handleKeyDown };
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

/** Today on this computer's calendar, not in UTC: at half past midnight in June they differ. */
function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
