// A page that dies again and again must not be reloaded for ever.

/** Returns a function that says whether one more restart is allowed: at most `most` within `withinMs`. */
export function restartLimit(most: number, withinMs: number, nowMs: () => number): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const now = nowMs();
    times = times.filter((time) => now - time < withinMs);
    if (times.length >= most) return false;
    times = [...times, now];
    return true;
  };
}
