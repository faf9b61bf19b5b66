/** Long work on the thread that draws the window, in slices short enough not to be noticed. */

/** Half of a frame at 60 a second. */
const SLICE_MS = 8;

/**
 * Runs a generator to its end, the first slice at once; gives its result to `done`.
 * @returns stops it; `done` is then never called.
 */
export function runSliced<T>(steps: Generator<void, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const slice = () => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (performance.now() < until);
    timer = setTimeout(slice);
  };
  slice();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}
