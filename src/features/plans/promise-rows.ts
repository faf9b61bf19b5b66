/** The register's rows: promises, under a heading for each part that has some unless they stand in one list. Pure. */
import type { Commitment } from '../../domain/commitment';
import { REGISTER_LABELS, REGISTER_STATES } from '../../domain/promise-register';
import type { Outline, PartNode } from './plan-outline';
import { partText } from './plan-words';

export interface PromiseHead {
  readonly kind: 'part';
  readonly id: string;
  /** Null for promises that stand under no part. */
  readonly node: PartNode | null;
  readonly promises: readonly Commitment[];
  readonly isFolded: boolean;
}

export interface PromiseLine {
  readonly kind: 'promise';
  readonly id: string;
  readonly promise: Commitment;
}

export type PromiseRow = PromiseHead | PromiseLine;

const HEAD = 'part:';

/** One row for each promise, in the order given. */
export function plainRows(promises: readonly Commitment[]): readonly PromiseRow[] {
  return promises.map(lineOf);
}

/**
 * The same under the parts they stand under, in the order of the plan; those under no part last.
 * @param folded ids of headings whose promises are left out.
 */
export function groupedRows(
  promises: readonly Commitment[],
  outline: Outline,
  folded: ReadonlySet<string>,
): readonly PromiseRow[] {
  const byPart = new Map<string | null, Commitment[]>();
  for (const promise of promises) {
    const part = promise.elementId !== null && outline.byId.has(promise.elementId) ? promise.elementId : null;
    const group = byPart.get(part);
    if (group) group.push(promise);
    else byPart.set(part, [promise]);
  }
  return [...outline.inOrder, null].flatMap((node): readonly PromiseRow[] => {
    const own = byPart.get(node?.id ?? null);
    if (!own) return [];
    const id = `${HEAD}${node?.id ?? 'none'}`;
    const isFolded = folded.has(id);
    return [{ kind: 'part', id, node, promises: own, isFolded }, ...(isFolded ? [] : own.map(lineOf))];
  });
}

function lineOf(promise: Commitment): PromiseLine {
  return { kind: 'promise', id: promise.id, promise };
}

/** The ids of all headings, for folding everything. */
export function headIds(rows: readonly PromiseRow[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'part' ? [row.id] : []));
}

/** "2 kept, 1 not kept": what was settled under a heading; empty while nothing is. */
export function settledWords(promises: readonly Pick<Commitment, 'state'>[]): string {
  return REGISTER_STATES.filter((state) => state !== 'outstanding')
    .map((state) => [promises.filter((promise) => promise.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${REGISTER_LABELS[state].toLowerCase()}`)
    .join(', ');
}

/** The words of a row, for a screen reader. */
export function rowText(row: PromiseRow): string {
  if (row.kind === 'promise') return row.promise.text;
  const name = row.node === null ? 'Under no part' : partText(row.node.element);
  return `${name}, ${row.promises.length}${row.isFolded ? ', folded' : ''}`;
}
