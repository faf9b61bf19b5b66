/** Several parts made into one: the first in the order of the text stays. Pure. */
import type { PlanElementId } from './ids';
import type { PlanElement } from './plan';
import { childrenOf, inTextOrder, keysFor, type PartPatch, type Refusal } from './plan-edit';

/** How the texts are joined: as one running text, or each as a sentence of its own. */
export type Joint = 'space' | 'sentences';

/** The longest text that a part may have, in characters. */
const LONGEST = 200_000;

export interface Merge {
  /** The part that stays. */
  readonly id: PlanElementId;
  /** Of the part that stays and of the parts that stood under the others. */
  readonly patches: readonly PartPatch[];
  /** The parts that go, those deepest down first. */
  readonly gone: readonly PlanElementId[];
}

/** The texts in one, without empty ones. As sentences each begins with a capital and ends with a mark. */
export function joinTexts(texts: readonly string[], joint: Joint): string {
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (joint === 'space' || words.length < 2) return words.join(' ');
  return words.map((text) => ended(text.charAt(0).toUpperCase() + text.slice(1))).join(' ');
}

function ended(text: string): string {
  return /[.!?…:;][)”’"']?$/.test(text) ? text : `${text.replace(/,$/, '')}.`;
}

/** Texts that end like sentences are sentences; a line that goes on in small letters is one with the line before. */
export function likelyJoint(texts: readonly string[]): Joint {
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  const isSentence = words.slice(0, -1).every((text) => /[.!?][)”’"']?$/.test(text));
  const goesOn = words.slice(1).some((text) => /^[a-z(–-]/.test(text));
  return words.length > 1 && isSentence && !goesOn ? 'sentences' : 'space';
}

/** The parts to be merged, in the order of the text. */
export function mergedParts(elements: readonly PlanElement[], chosen: Iterable<string>): readonly PlanElement[] {
  const wanted = new Set<string>(chosen);
  return inTextOrder(elements).filter(({ id }) => wanted.has(id));
}

/** Merges the chosen parts. What stands under any of them stands under the one that stays, in the order of the text. */
export function mergeParts(elements: readonly PlanElement[], chosen: Iterable<string>, joint: Joint): Merge | Refusal {
  const [first, ...others] = mergedParts(elements, chosen);
  if (first === undefined || others.length === 0) return { refusal: 'There is no other part to merge it with.' };
  const all = [first, ...others];
  const text = joinTexts(
    all.map((part) => part.text),
    joint,
  );
  if (text.length > LONGEST)
    return { refusal: 'These parts were not merged: the text would be too long for one part.' };
  const number = all.find((part) => part.number !== '')?.number ?? '';
  const source = all.find((part) => part.source !== null)?.source ?? null;
  const gone = new Set(others.map(({ id }) => id));
  return {
    id: first.id,
    patches: [{ id: first.id, fields: { text, number, source } }, ...newChildren(elements, first.id, gone)],
    gone: others.map(({ id }) => id).reverse(),
  };
}

function newChildren(
  elements: readonly PlanElement[],
  survivor: PlanElementId,
  gone: ReadonlySet<PlanElementId>,
): readonly PartPatch[] {
  const list = inTextOrder(elements).filter(
    ({ id, parentId }) => parentId !== null && (parentId === survivor || gone.has(parentId)) && !gone.has(id),
  );
  const own = new Set<string>(childrenOf(elements, survivor).map(({ id }) => id));
  const placed = new Set<string>(list.filter(({ id }) => !own.has(id)).map(({ id }) => id));
  return [...keysFor(list, placed)].map(([id, order]) => ({
    id,
    fields: own.has(id) ? { order } : { parentId: survivor, order },
  }));
}
