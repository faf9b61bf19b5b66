/** Text that saves itself: on disk within a second of typing, at once when the field is left or the window closes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { watchField } from '../state/unsaved-text';
import { createTextSaver } from './text-saver';
import { useReport } from './use-action';

/** A saved text comes back from the database within moments; if it never does, something else has changed it since. */
const RETURN_MS = 2_000;

interface Draft {
  readonly text: string;
  readonly isSaved: boolean;
}

export interface SavedText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Saves at once; for leaving the field. */
  readonly onBlur: () => void;
}

/**
 * A failed save is told to the user; the text stays in the field and is saved with the next key, when the field is
 * left, when another save works again, or when the window closes.
 * @param stored the text as it is in the database.
 * @param save writes a text of this record. It must reject when it failed: what is swallowed here is lost.
 */
export function useSavedText(stored: string, save: (text: string) => Promise<unknown>): SavedText {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Until the database's own copy has come round, the saved text stays in the field: to show the older copy in between
  // would lose the letters typed at that moment.
  if (draft?.isSaved === true && draft.text === stored) setDraft(null);
  const report = useReport();
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  }, [save]);
  const [saver] = useState(() => {
    const settle = (text: string, next: Draft | null) =>
      setDraft((current) => (current?.text === text && current.isSaved === (next === null) ? next : current));
    return createTextSaver({
      onSaved: (text) => {
        settle(text, { text, isSaved: true });
        setTimeout(() => settle(text, null), RETURN_MS);
      },
      onFailed: report,
    });
  });
  useEffect(() => {
    saver.enter();
    const unwatch = watchField(saver);
    return () => {
      saver.leave();
      unwatch();
    };
  }, [saver]);
  const onChange = useCallback(
    (text: string) => {
      setDraft({ text, isSaved: false });
      saver.type(text, saveNow.current);
    },
    [saver],
  );
  const onBlur = useCallback(() => void saver.flush().catch(() => undefined), [saver]);
  return { value: draft?.text ?? stored, onChange, onBlur };
}
