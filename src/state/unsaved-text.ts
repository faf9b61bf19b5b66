/** Fields with text that is not on disk yet, so that closing the window can wait for them and nothing typed is lost. */

export interface TypedField {
  /** Saves what is waiting. Rejects when that failed; the text then still waits. */
  readonly flush: () => Promise<void>;
  readonly isUnsaved: () => boolean;
}

const onScreen = new Set<TypedField>();
/** Fields that left the screen before their text could be saved, oldest first. */
const gone = new Set<TypedField>();

/** Registers a field; returns the function for when it leaves the screen. Its text is then saved at once. */
export function watchField(field: TypedField): () => void {
  gone.delete(field);
  onScreen.add(field);
  return () => {
    onScreen.delete(field);
    if (!field.isUnsaved()) return;
    gone.add(field);
    void flushGone().catch(() => undefined);
  };
}

/**
 * Saves the text of fields that are no longer on the screen, in the order in which they left. A field that is there
 * now may be one of them opened again: what was typed earlier has to be saved first.
 */
export async function flushGone(): Promise<void> {
  for (const field of gone) {
    try {
      await field.flush();
    } catch (error) {
      if (field.isUnsaved()) throw error;
    }
    if (!field.isUnsaved()) gone.delete(field);
  }
}

/** Tries to save everything typed; resolves with false when some of it could not be saved. */
export async function flushAll(): Promise<boolean> {
  await flushGone().catch(() => undefined);
  await Promise.allSettled([...onScreen].map((field) => field.flush()));
  return [...gone, ...onScreen].every((field) => !field.isUnsaved());
}
