/** Values out of a file that anybody may have written: what JSON can hold and what must not be in it. */

/** Deeper than the outline of any paper. */
const DEEPEST = 200;
/** Names by which a careless merge would reach the prototype of every object. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Says what is wrong with a parsed value, or null: forbidden names, numbers that are none, bottomless nesting. */
export function plainJsonProblem(value: unknown, depth = 0): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'holds a number that is none';
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return 'is nested too deeply';
  if (Array.isArray(value)) return firstProblem(value, depth);
  const forbidden = Object.keys(value).find((key) => FORBIDDEN_KEYS.has(key));
  if (forbidden !== undefined) return `holds the forbidden name ${forbidden}`;
  return firstProblem(Object.values(value), depth);
}

function firstProblem(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const problem = plainJsonProblem(value, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

export type PlainObject = Readonly<Record<string, unknown>>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
