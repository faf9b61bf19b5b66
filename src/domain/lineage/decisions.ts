/** What was decided about the successors of each part, made ready to be asked. */
import type { PlanId } from '../ids';
import type { Succession } from '../succession';

/** What was decided about one part and one later plan. */
export interface Decided {
  /** Keys of the parts that follow it, in the order in which that was said. */
  readonly confirmed: readonly string[];
  readonly rejected: ReadonlySet<string>;
  /** Nothing in that plan follows it. */
  readonly isNone: boolean;
}

export type DecisionsOf = (from: PlanId, key: string, to: PlanId) => Decided;

const UNDECIDED: Decided = { confirmed: [], rejected: new Set(), isNone: false };

export function indexDecisions(successions: readonly Succession[]): DecisionsOf {
  const groups = new Map<string, Succession[]>();
  for (const row of [...successions].sort((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    const at = placeOf(row.fromPlanId, row.fromKey, row.toPlanId);
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  const decided = new Map<string, Decided>();
  for (const [at, rows] of groups) decided.set(at, decide(rows));
  return (from, key, to) => decided.get(placeOf(from, key, to)) ?? UNDECIDED;
}

function placeOf(from: PlanId, key: string, to: PlanId): string {
  return `${from}|${to}|${key}`;
}

function decide(rows: readonly Succession[]): Decided {
  const keysWith = (verdict: Succession['verdict']) =>
    rows.flatMap((row) => (row.verdict === verdict && row.toKey !== null ? [row.toKey] : []));
  const confirmed = keysWith('follows');
  // Two computers may have said both: a part that follows is the stronger word.
  const isNone = confirmed.length === 0 && rows.some((row) => row.toKey === null);
  return { confirmed, rejected: new Set(keysWith('rejected')), isNone };
}
