// Passing optional props on to libraries whose optional props do not admit undefined.

/** The same object without the keys that are undefined, typed so that it can be spread where a key is optional. */
export function given<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(props) as (keyof T)[]) {
    const value = props[key];
    if (value !== undefined) kept[key] = value as Exclude<T[keyof T], undefined>;
  }
  return kept;
}
