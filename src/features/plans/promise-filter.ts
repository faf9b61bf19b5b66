/** Which promises are listed: by words, by form, and by the part of the plan they stand under. Pure. */
import type { Commitment } from '../../domain/commitment';
import type { Outline } from './plan-outline';
import { ancestorsOf } from './plan-outline';

export interface PromiseFilter {
  readonly words: string;
  readonly form: Commitment['form'] | 'all';
  /** `all`, `none` for those under no part, or the id of a part: then it and everything under it counts. */
  readonly part: string;
}

export const ALL_PROMISES: PromiseFilter = { words: '', form: 'all', part: 'all' };

export function filterPromises(
  promises: readonly Commitment[],
  outline: Outline,
  { words, form, part }: PromiseFilter,
): readonly Commitment[] {
  const wanted = words
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '');
  return promises.filter((promise) => {
    const text = promise.text.toLocaleLowerCase('en-GB');
    return (
      wanted.every((word) => text.includes(word)) &&
      (form === 'all' || promise.form === form) &&
      isUnder(promise, outline, part)
    );
  });
}

function isUnder({ elementId }: Commitment, outline: Outline, part: string): boolean {
  if (part === 'all') return true;
  const isKnown = elementId !== null && outline.byId.has(elementId);
  if (part === 'none') return !isKnown;
  return isKnown && (elementId === part || ancestorsOf(outline, elementId).includes(part));
}

export type PromiseColumn = 'text' | 'part' | 'form' | 'page' | 'target';

export interface PromiseSort {
  readonly columnId: string;
  readonly isDescending: boolean;
}

/** The promises in the order asked for; the order of the text decides between equals, and without a wish. */
export function sortPromises(
  promises: readonly Commitment[],
  outline: Outline,
  sort: PromiseSort | null,
): readonly Commitment[] {
  if (sort === null) return promises;
  const places = new Map(outline.inOrder.map((node, index) => [node.id, index]));
  const value: Readonly<Record<string, (promise: Commitment) => number | string>> = {
    text: (promise) => promise.text,
    part: (promise) => places.get(promise.elementId ?? '') ?? Number.MAX_SAFE_INTEGER,
    form: (promise) => promise.form,
    page: (promise) => promise.source?.page ?? Number.MAX_SAFE_INTEGER,
    target: (promise) => (promise.target === null ? 1 : 0),
  };
  const of = value[sort.columnId];
  if (!of) return promises;
  const sign = sort.isDescending ? -1 : 1;
  return [...promises].sort((a, b) => sign * compare(of(a), of(b)));
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB');
}
