/** Which promises are listed, and in what order. Pure. */
import type { Commitment, CommitmentState } from '../../domain/commitment';
import { isPastItsDate, REGISTER_STATES } from '../../domain/promise-register';
import type { Outline } from './plan-outline';
import { ancestorsOf } from './plan-outline';

/** What a promise has or lacks. */
export type PromiseFact = 'all' | 'figure' | 'date' | 'pastDate' | 'asked' | 'notAsked';

export interface PromiseFilter {
  readonly words: string;
  readonly form: Commitment['form'] | 'all';
  /** `all`, `none` for those under no part, or the id of a part: then it and everything under it counts. */
  readonly part: string;
  readonly state: CommitmentState | 'all';
  readonly fact: PromiseFact;
}

export const ALL_PROMISES: PromiseFilter = { words: '', form: 'all', part: 'all', state: 'all', fact: 'all' };

/** What besides the promises themselves decides which are listed. */
export interface PromiseContext {
  readonly outline: Outline;
  /** How many questions ask about each; those without any are left out. */
  readonly asked: ReadonlyMap<string, number>;
  /** ISO date. */
  readonly today: string;
}

export function filterPromises(
  promises: readonly Commitment[],
  context: PromiseContext,
  { words, form, part, state, fact }: PromiseFilter,
): readonly Commitment[] {
  const wanted = words
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '');
  return promises.filter((promise) => {
    const text = `${promise.text} ${promise.who} ${promise.note}`.toLocaleLowerCase('en-GB');
    return (
      wanted.every((word) => text.includes(word)) &&
      (form === 'all' || promise.form === form) &&
      (state === 'all' || promise.state === state) &&
      FACTS[fact](promise, context) &&
      isUnderPart(promise, context.outline, part)
    );
  });
}

const FACTS: Readonly<Record<PromiseFact, (promise: Commitment, context: PromiseContext) => boolean>> = {
  all: () => true,
  figure: ({ target }) => (target?.value ?? '') !== '',
  date: ({ dueDate, target }) => dueDate !== null || (target?.by ?? '') !== '',
  pastDate: (promise, { today }) => isPastItsDate(promise, today),
  asked: ({ id }, { asked }) => asked.has(id),
  notAsked: ({ id }, { asked }) => !asked.has(id),
};

/** @param part as in a filter. */
export function isUnderPart({ elementId }: Pick<Commitment, 'elementId'>, outline: Outline, part: string): boolean {
  if (part === 'all') return true;
  const isKnown = elementId !== null && outline.byId.has(elementId);
  if (part === 'none') return !isKnown;
  return isKnown && (elementId === part || ancestorsOf(outline, elementId).includes(part));
}

export interface PromiseSort {
  readonly columnId: string;
  readonly isDescending: boolean;
}

/** Comes after every day. */
const NEVER = '9999-12-31';

/** The promises in the order asked for; the order of the text decides between equals, and without a wish. */
export function sortPromises(
  promises: readonly Commitment[],
  { outline, asked }: PromiseContext,
  sort: PromiseSort | null,
): readonly Commitment[] {
  if (sort === null) return promises;
  const places = new Map(outline.inOrder.map((node, index) => [node.id, index]));
  const value: Readonly<Record<string, (promise: Commitment) => number | string>> = {
    text: (promise) => promise.text,
    part: (promise) => places.get(promise.elementId ?? '') ?? Number.MAX_SAFE_INTEGER,
    who: (promise) => promise.who,
    page: (promise) => promise.source?.page ?? Number.MAX_SAFE_INTEGER,
    target: (promise) => Number((promise.target?.value ?? '') === ''),
    due: (promise) => promise.dueDate ?? ((promise.target?.by ?? '') === '' ? `${NEVER}z` : NEVER),
    state: (promise) => REGISTER_STATES.indexOf(promise.state),
    asked: (promise) => -(asked.get(promise.id) ?? 0),
  };
  const of = value[sort.columnId];
  if (!of) return promises;
  const sign = sort.isDescending ? -1 : 1;
  return [...promises].sort((a, b) => sign * compare(of(a), of(b)));
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB');
}
