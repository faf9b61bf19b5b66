/** When typed text is saved: soon after the last key, never later than a second after the first, one save at a time. */
import { AppError, type ErrorCode } from '../domain/errors';
import { flushGone, type TypedField } from '../state/unsaved-text';

/** Saved this long after the last key, and at the latest this long after the first unsaved one. Milliseconds. */
const PAUSE_MS = 350;
const CEILING_MS = 800;

/** Trying again would fail again: the record is gone, or can't hold this text. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['notFound', 'invalid', 'illegalMove']);

export type SaveText = (text: string) => Promise<unknown>;

export interface TextSaver extends TypedField {
  /** Takes the text as it now stands, and how this record's text is saved. */
  readonly type: (text: string, save: SaveText) => void;
  /** Nobody sees the field any more: text that can never be saved is given up. */
  readonly leave: () => void;
  readonly enter: () => void;
}

export interface TextSaverOptions {
  readonly onSaved: (text: string) => void;
  /** Called once for each save that failed. The text is kept, and saved with the next flush. */
  readonly onFailed: (error: unknown) => void;
}

interface Waiting {
  readonly text: string;
  readonly save: SaveText;
  /** When the first letter that is not on disk was typed. */
  readonly since: number;
}

export function createTextSaver({ onSaved, onFailed }: TextSaverOptions): TextSaver {
  let waiting: Waiting | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasLeft = false;

  const saveAll = async (): Promise<void> => {
    // What is typed while a save is under way is saved after it, so an older text never lands on a newer one.
    while (waiting !== null) {
      const current: Waiting = waiting;
      try {
        if (!hasLeft) await flushGone();
        await current.save(current.text);
      } catch (error) {
        const isHopeless = error instanceof AppError && FINAL.has(error.code);
        if (hasLeft && isHopeless && waiting === current) waiting = null;
        onFailed(error);
        throw error;
      }
      if (waiting === current) waiting = null;
      else if (waiting !== null) waiting = { ...waiting, since: performance.now() };
      onSaved(current.text);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };
  const field: TextSaver = {
    flush,
    isUnsaved: () => waiting !== null,
    enter: () => {
      hasLeft = false;
    },
    leave: () => {
      hasLeft = true;
    },
    type: (text, save) => {
      const now = performance.now();
      waiting = { text, save, since: waiting?.since ?? now };
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(PAUSE_MS, waiting.since + CEILING_MS - now));
      timer = setTimeout(() => void flush().catch(() => undefined), wait);
    },
  };
  return field;
}
