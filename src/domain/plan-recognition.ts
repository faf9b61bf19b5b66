/** Which plan a newly read text belongs to, if any that is here already. Pure. */
import type { Plan, PlanElement, PlanRemit } from './plan';
import { similarity, wordKey } from './similarity';

/** What is known of the new text. */
export interface NewText {
  readonly title: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly elements: readonly PlanElement[];
}

export interface KnownPlan {
  readonly plan: Plan;
  /** Its parts as they are now. */
  readonly state: readonly PlanElement[];
}

/** What a plan is about, by its title; police where that says nothing. */
export function remitOf(title: string): PlanRemit {
  const words = title.toLowerCase();
  if (!/\bfire\b/.test(words)) return 'police';
  return /\b(?:police|crime)\b/.test(words) ? 'policeAndFire' : 'fire';
}

/** With the same title and years, a few of the same parts are enough. */
const FEW = 0.1;
/** Where nothing is said of the years, most of the new text has to be known. */
const MOST = 0.5;
const LEAST_PARTS = 3;

/** The plan that a text is most likely another text of; null when it is none of these. In steps. */
export function* recognitionSteps(text: NewText, known: readonly KnownPlan[]): Generator<void, KnownPlan | null> {
  const remit = remitOf(text.title);
  const keys = yield* wordKeys(text.elements);
  const rated: { readonly one: KnownPlan; readonly rank: number }[] = [];
  for (const one of known) {
    if (one.plan.remit !== remit && /\b(?:plan|police|fire|crime)\b/i.test(text.title)) continue;
    const years = samePeriod(text, one.plan);
    if (years === false) continue;
    const there = new Set(yield* wordKeys(one.state));
    const shared = keys.filter((key) => there.has(key)).length;
    const share = shared / Math.max(1, text.elements.length);
    const sameTitle = similarity(text.title, one.plan.title) >= 0.75;
    const isIt = years === true && sameTitle ? share >= FEW : share >= MOST && shared >= LEAST_PARTS;
    if (isIt) rated.push({ one, rank: share + (years === true ? 1 : 0) + (sameTitle ? 0.5 : 0) });
  }
  const [best] = rated.sort((a, b) => b.rank - a.rank);
  return best?.one ?? null;
}

/** True for the same years, false for others, null where one of the two does not say. */
function samePeriod(text: NewText, plan: Plan): boolean | null {
  const pairs = [
    [text.periodFrom, plan.periodFrom],
    [text.periodTo, plan.periodTo],
  ].filter(([one, other]) => one !== null && other !== null);
  if (pairs.length === 0) return null;
  return pairs.every(([one, other]) => one === other);
}

function* wordKeys(elements: readonly PlanElement[]): Generator<void, readonly string[]> {
  const keys: string[] = [];
  for (const { text } of elements) {
    keys.push(wordKey(text));
    yield;
  }
  return keys;
}
