/** What move, merge and split have in common: parts in the order of the text, and patches of their rows. Pure. */
import type { PlanElementId } from './ids';
import { byOrder, keysBetween } from './order';
import { type ElementNode, elementTree, type PlanElement } from './plan';

/** Fields of one part that change. */
export interface PartPatch {
  readonly id: PlanElementId;
  readonly fields: Partial<Pick<PlanElement, 'parentId' | 'order' | 'text' | 'number' | 'source'>>;
}

/** A sentence for the user that says why something can't be done. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}

/** All parts from top to bottom, each before those under it. */
export function inTextOrder(elements: readonly PlanElement[]): readonly PlanElement[] {
  const flat = (nodes: readonly ElementNode[]): PlanElement[] =>
    nodes.flatMap(({ element, children }) => [element, ...flat(children)]);
  return flat(elementTree(elements));
}

/** The parts right under one, in order; under null stand those at the top. */
export function childrenOf(elements: readonly PlanElement[], parentId: PlanElementId | null): readonly PlanElement[] {
  return elements.filter((element) => element.parentId === parentId).sort(byOrder);
}

/** A part and everything under it, parents before children. */
export function withDescendants(elements: readonly PlanElement[], top: PlanElementId): readonly PlanElementId[] {
  const found: PlanElementId[] = [top];
  for (const parent of found) {
    for (const element of elements) {
      if (element.parentId === parent && !found.includes(element.id)) found.push(element.id);
    }
  }
  return found;
}

/** The chosen parts without those that another chosen one takes along, in the order of the text. */
export function topsOf(
  elements: readonly PlanElement[],
  chosen: Iterable<string>,
): readonly [PlanElement, ...PlanElement[]] | readonly [] {
  const wanted = new Set<string>(chosen);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const isUnderAnother = (element: PlanElement): boolean => {
    const seen = new Set<string>([element.id]);
    for (let at = element.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
      if (wanted.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const [first, ...rest] = inTextOrder(elements).filter(
    (element) => wanted.has(element.id) && !isUnderAnother(element),
  );
  return first === undefined ? [] : [first, ...rest];
}

/**
 * New order keys for the rows of `list` that were put where they stand; the others keep theirs. Where two of those have
 * no room between them (they share a key), all rows get new ones.
 * @param list the siblings as they are to stand.
 */
export function keysFor(
  list: readonly Pick<PlanElement, 'id' | 'order'>[],
  placed: ReadonlySet<string>,
): ReadonlyMap<PlanElementId, string> {
  const fixed = list.filter((one) => !placed.has(one.id));
  const isAscending = fixed.every((one, at) => at === 0 || (fixed[at - 1]?.order ?? '') < one.order);
  const found = new Map<PlanElementId, string>();
  const give = (run: readonly Pick<PlanElement, 'id'>[], before: string | null, after: string | null) => {
    const keys = keysBetween(before, after, run.length);
    run.forEach(({ id }, at) => {
      const key = keys[at];
      if (key !== undefined) found.set(id, key);
    });
  };
  if (!isAscending) {
    give(list, null, null);
    return found;
  }
  let before: string | null = null;
  let run: Pick<PlanElement, 'id'>[] = [];
  for (const one of list) {
    if (placed.has(one.id)) {
      run.push(one);
      continue;
    }
    give(run, before, one.order);
    before = one.order;
    run = [];
  }
  give(run, before, null);
  return found;
}
