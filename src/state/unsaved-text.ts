/** Fields with text that is not on disk yet, so that closing the window can wait for them. */

type Flush = () => Promise<void>;

const waiting = new Set<Flush>();

/** Registers a field; returns the function that takes it away again. */
export function flushOnClose(flush: Flush): () => void {
  waiting.add(flush);
  return () => waiting.delete(flush);
}

/** Resolves when everything typed is saved, or could not be. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...waiting].map((flush) => flush()));
}
