/** Text that saves itself: on disk within a second of typing, at once when the field is left or the window closes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushOnClose } from '../state/unsaved-text';

/** Saved this long after the last key, and at the latest this long after the first unsaved one. Milliseconds. */
const PAUSE_MS = 350;
const CEILING_MS = 800;

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
  const [typed, setTyped] = useState<string | null>(null);
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
    await saveNow.current(waiting.text);
    // What is in the database now is what was typed, unless more has been typed since.
    setTyped((current) => (current === waiting.text && unsaved.current === null ? null : current));
  }, []);

  const onChange = useCallback(
    (text: string) => {
      setTyped(text);
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

  return { value: typed ?? stored, onChange, onBlur: () => void flush() };
}
