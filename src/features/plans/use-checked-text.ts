/** Text that saves itself while it is right; while it is wrong it says so, and leaving the field puts back what was. */
import { useState } from 'react';
import { useSavedText } from '../../hooks/use-saved-text';

export interface CheckedText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly error?: string;
}

/** @param problemOf what is wrong with a text, in a few words; undefined when it can be saved. */
export function useCheckedText(
  stored: string,
  problemOf: (text: string) => string | undefined,
  save: (text: string) => Promise<unknown>,
): CheckedText {
  const saved = useSavedText(stored, save);
  const [wrong, setWrong] = useState<string | null>(null);
  const error = wrong === null ? undefined : problemOf(wrong);
  return {
    value: wrong ?? saved.value,
    onChange: (text) => {
      const isRight = problemOf(text) === undefined;
      setWrong(isRight ? null : text);
      if (isRight) saved.onChange(text);
    },
    onBlur: () => {
      setWrong(null);
      saved.onBlur();
    },
    ...(error !== undefined && { error }),
  };
}
