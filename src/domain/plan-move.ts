/** Where parts of a plan can be moved, and what their rows are then. Pure; a refusal is the sentence that is shown. */
import type { PlanElementId } from './ids';
import type { PlanElement } from './plan';
import { childrenOf, isRefusal, keysFor, type PartPatch, type Refusal, topsOf, withDescendants } from './plan-edit';

/** Right before or after another part, or under it as its last. */
export interface Drop {
  readonly where: 'before' | 'after' | 'inside';
  readonly target: PlanElementId;
}

export const OUTLINE_STEPS = ['up', 'down', 'in', 'out'] as const;
/** One place up or down among the siblings, one level in or out. */
export type OutlineStep = (typeof OUTLINE_STEPS)[number];

/** A gap among siblings: after one of them, or before the first. */
interface Gap {
  readonly parentId: PlanElementId | null;
  readonly afterId: PlanElementId | null;
}

export interface Move {
  readonly patches: readonly PartPatch[];
  /** Where the first of the moved parts stands then; `place` counts from 1. */
  readonly parentId: PlanElementId | null;
  readonly place: number;
  readonly siblings: number;
}

type Chosen = Iterable<string>;
type Answer<T> = T | Refusal;

/** Moves the chosen parts, with everything under them and in the order of the text, to where they are dropped. */
export function moveTo(elements: readonly PlanElement[], chosen: Chosen, drop: Drop): Answer<Move> {
  const tops = topsOf(elements, chosen);
  const target = elements.find((element) => element.id === drop.target);
  if (tops.length === 0 || target === undefined) return { refusal: 'That part is no longer there.' };
  const taken = new Set(tops.flatMap((top) => withDescendants(elements, top.id)));
  if (taken.has(target.id)) {
    const isItself = tops.some((top) => top.id === target.id);
    if (!isItself) return { refusal: 'A part can’t be moved under itself.' };
    if (drop.where === 'inside' || tops.length > 1) return { refusal: 'A part can’t be moved into itself.' };
    return { refusal: 'It stands there already.' };
  }
  return moved(elements, tops, gapOf(elements, taken, target, drop));
}

function gapOf(
  elements: readonly PlanElement[],
  taken: ReadonlySet<string>,
  target: PlanElement,
  { where }: Drop,
): Gap {
  const stay = (parentId: PlanElementId | null) => childrenOf(elements, parentId).filter(({ id }) => !taken.has(id));
  if (where === 'inside') return { parentId: target.id, afterId: stay(target.id).at(-1)?.id ?? null };
  if (where === 'after') return { parentId: target.parentId, afterId: target.id };
  const siblings = stay(target.parentId);
  const before = siblings[siblings.findIndex(({ id }) => id === target.id) - 1];
  return { parentId: target.parentId, afterId: before?.id ?? null };
}

/** Moves the chosen parts by one step, as Alt and an arrow do in an outline. */
export function moveBy(elements: readonly PlanElement[], chosen: Chosen, step: OutlineStep): Answer<Move> {
  const tops = topsOf(elements, chosen);
  const [first] = tops;
  if (first === undefined) return { refusal: 'That part is no longer there.' };
  if (tops.some(({ parentId }) => parentId !== first.parentId)) {
    return { refusal: 'These parts stand under different parts: use “Move to…”, or drag them.' };
  }
  const gap = gapOfStep(elements, tops, first.parentId, step);
  return isRefusal(gap) ? gap : moved(elements, tops, gap);
}

function gapOfStep(
  elements: readonly PlanElement[],
  tops: readonly PlanElement[],
  parentId: PlanElementId | null,
  step: OutlineStep,
): Answer<Gap> {
  const siblings = childrenOf(elements, parentId);
  const isTop = (id: string) => tops.some((top) => top.id === id);
  const start = siblings.findIndex(({ id }) => isTop(id));
  const end = siblings.findLastIndex(({ id }) => isTop(id));
  if (step === 'up') {
    if (start === 0) return { refusal: 'It is the first here already.' };
    return { parentId, afterId: siblings[start - 2]?.id ?? null };
  }
  if (step === 'down') {
    const next = siblings[end + 1];
    return next ? { parentId, afterId: next.id } : { refusal: 'It is the last here already.' };
  }
  if (step === 'in') {
    const above = siblings[start - 1];
    if (above === undefined) return { refusal: 'There is no part before it to stand under.' };
    return { parentId: above.id, afterId: childrenOf(elements, above.id).at(-1)?.id ?? null };
  }
  const parent = elements.find(({ id }) => id === parentId);
  if (parent === undefined) return { refusal: 'It is at the top level already.' };
  return { parentId: parent.parentId, afterId: parent.id };
}

function moved(
  elements: readonly PlanElement[],
  tops: readonly PlanElement[],
  { parentId, afterId }: Gap,
): Answer<Move> {
  const ids = new Set<string>(tops.map(({ id }) => id));
  const stay = childrenOf(elements, parentId).filter(({ id }) => !ids.has(id));
  const at = afterId === null ? 0 : stay.findIndex(({ id }) => id === afterId) + 1;
  const list = [...stay.slice(0, at), ...tops, ...stay.slice(at)];
  const before = childrenOf(elements, parentId);
  if (list.length === before.length && list.every(({ id }, index) => id === before[index]?.id)) {
    return { refusal: 'It stands there already.' };
  }
  const patches = [...keysFor(list, ids)].map(
    ([id, order]): PartPatch => ({ id, fields: ids.has(id) ? { parentId, order } : { order } }),
  );
  return { patches, parentId, place: at + 1, siblings: list.length };
}
