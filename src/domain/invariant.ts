/** Assertions for what the code itself promises; a failure is a bug, not bad input. */

export function invariant(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${reason}`);
}

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
