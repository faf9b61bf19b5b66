/** Text that saves itself: on disk within a second of typing, at once when the field is left or the window closes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushOnClose } from '../state/unsaved-text';

/** Saved this long after the last key, and at the latest this long after the first unsaved one. Milliseconds. */
const PAUSE_MS = 350;
const CEILING_MS = 800;
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
 * @param stored the text as it is in the database.
 * @param save writes a text; may be called again before it has resolved. On rejection the text stays in the field.
 */
export function useSavedText(stored: string, save: (text: string) => Promise<unknown>): SavedText {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Until the database's own copy has come round, the saved text stays in the field: to show the older copy in between
  // would lose the letters typed at that moment.
  if (draft?.isSaved === true && draft.text === stored) setDraft(null);
  const unsaved = useRef<{ text: string; since: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  }, [save]);

  const flush = useCallback(async (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const waiting = unsaved.current;
    if (waiting === null) return;
    unsaved.current = null;
    try {
      await saveNow.current(waiting.text);
    } catch (error) {
      // It is tried again when the field is left or the window closes.
      unsaved.current ??= waiting;
      throw error;
    }
    const isThis = (current: Draft | null) => current?.text === waiting.text && unsaved.current === null;
    setDraft((current) => (isThis(current) ? { text: waiting.text, isSaved: true } : current));
    setTimeout(() => setDraft((current) => (isThis(current) && current?.isSaved ? null : current)), RETURN_MS);
  }, []);

  const onChange = useCallback(
    (text: string) => {
      setDraft({ text, isSaved: false });
      const since = unsaved.current?.since ?? performance.now();
      unsaved.current = { text, since };
      if (timer.current !== null) clearTimeout(timer.current);
      const wait = Math.max(0, Math.min(PAUSE_MS, since + CEILING_MS - performance.now()));
      timer.current = setTimeout(() => void flush(), wait);
    },
    [flush],
  );

  useEffect(() => {
    const forget = flushOnClose(flush);
    return () => {
      forget();
      void flush();
    };
  }, [flush]);

  return { value: draft?.text ?? stored, onChange, onBlur: () => void flush() };
}
