/** Long reckoning inside a use case, in slices so short that the window stays free. */

/** Half of a frame at 60 a second. */
const SLICE_MS = 8;

/** Runs steps to their end, with a pause for others after each slice. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  while (true) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resume) => setTimeout(resume));
  }
}
