/** Long reckoning as a generator that pauses often, so that whoever runs it can let others go first. Pure. */

/** Runs steps to their end without a pause. */
export function finish<T>(steps: Generator<void, T>): T {
  while (true) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
