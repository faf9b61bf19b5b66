/** The register of a plan's promises: what has become of each, and which are past their date. Pure. */
import type { Commitment, CommitmentState } from './commitment';

/** How the states are worded for a promise of a plan: nobody owes an answer to it, there is evidence or there is none. */
export const REGISTER_LABELS: Readonly<Record<CommitmentState, string>> = {
  kept: 'Kept',
  notKept: 'Not kept',
  outstanding: 'No evidence',
  withdrawn: 'Withdrawn',
};

/** In the order in which they are offered. */
export const REGISTER_STATES = [
  'kept',
  'notKept',
  'outstanding',
  'withdrawn',
] as const satisfies readonly CommitmentState[];

/** True when its day has passed and it was neither kept nor withdrawn. @param today ISO date. */
export function isPastItsDate({ dueDate, state }: Pick<Commitment, 'dueDate' | 'state'>, today: string): boolean {
  return dueDate !== null && dueDate < today && (state === 'outstanding' || state === 'notKept');
}

export interface RegisterCounts extends Readonly<Record<CommitmentState, number>> {
  readonly pastDate: number;
}

/** How many promises are in each state, and how many are past their date. */
export function countRegister(
  promises: readonly Pick<Commitment, 'dueDate' | 'state'>[],
  today: string,
): RegisterCounts {
  const counts = { kept: 0, notKept: 0, outstanding: 0, withdrawn: 0, pastDate: 0 };
  for (const promise of promises) {
    counts[promise.state] += 1;
    if (isPastItsDate(promise, today)) counts.pastDate += 1;
  }
  return counts;
}
