/**
 * What a person corrected in an earlier text of a plan, made again in the proposal of a later one, wherever the source
 * has the same words as it had then. Pure.
 */
import type { PlanElementId } from './ids';
import { keysBetween } from './order';
import type { PlanElement } from './plan';
import { childrenOf, inTextOrder, withDescendants } from './plan-edit';
import { isCorrected } from './plan-review';
import { wordKey } from './similarity';

export interface Corrected {
  readonly elements: readonly PlanElement[];
  /** Proposed parts that are no longer there, with the part that took over what stood under them; null for none. */
  readonly replaced: ReadonlyMap<PlanElementId, PlanElementId | null>;
}

export interface Earlier {
  /** The parts of the earlier texts as they stand. */
  readonly parts: readonly PlanElement[];
  /** Parts of the earlier texts that a person deleted. */
  readonly deleted: readonly PlanElement[];
  /** What the earlier text is called, for the reason. */
  readonly label: string;
}

const MOVED = 'Moved by hand';

/** Makes the corrections again, in steps. @param newId gives the ids of parts that come from splitting one. */
export function* correctionSteps(
  proposed: readonly PlanElement[],
  earlier: Earlier,
  newId: () => PlanElementId,
): Generator<void, Corrected> {
  const draft = new Draft(proposed, `As corrected in ${earlier.label}`);
  const inOrder = inTextOrder(earlier.parts);
  const corrected = inOrder.filter((part) => isCorrected(part) && part.source !== null);
  const rest: PlanElement[] = [];
  for (const part of corrected) {
    if (!draft.setAgain(part)) rest.push(part);
    yield;
  }
  for (const part of corrected) {
    if (part.reason === MOVED) draft.moveAgain(part, earlier.parts);
    yield;
  }
  yield* draft.splitAgain(rest, newId);
  const known = new Set(earlier.parts.map(({ text }) => draft.keyOf(text)));
  for (const part of corrected) {
    draft.mergeAgain(part, known);
    yield;
  }
  for (const gone of earlier.deleted) {
    if (!known.has(draft.keyOf(gone.text))) draft.deleteAgain(gone);
    yield;
  }
  return draft.result();
}

/** A proposal while it is being corrected. */
class Draft {
  private parts: readonly PlanElement[];
  private readonly replaced = new Map<PlanElementId, PlanElementId | null>();
  /** The proposed part that took over each corrected one. */
  private readonly taken = new Map<PlanElementId, PlanElementId>();

  private readonly reason: string;
  private readonly keys = new Map<string, string>();

  constructor(proposed: readonly PlanElement[], reason: string) {
    this.parts = inTextOrder(proposed);
    this.reason = reason;
  }

  /** The words of a text without typography; each text is looked at once, though asked for often. */
  keyOf(text: string): string {
    const key = this.keys.get(text) ?? wordKey(text);
    this.keys.set(text, key);
    return key;
  }

  /** Words, kind and number as they were set. False when no part, or more than one, has the source's words. */
  setAgain(part: PlanElement): boolean {
    const quote = this.keyOf(part.source?.quote ?? '');
    const same = this.parts.filter(({ source }) => quote !== '' && this.keyOf(source?.quote ?? '') === quote);
    const [twin] = same;
    if (twin === undefined || same.length > 1) return false;
    this.taken.set(part.id, twin.id);
    const { type, number, text } = part;
    if (twin.type === type && twin.number === number && twin.text === text) return true;
    this.change(twin.id, { type, number, text, confidence: 1, reason: this.reason });
    return true;
  }

  /** Under the part with the words of the one that it was put under. */
  moveAgain(part: PlanElement, earlier: readonly PlanElement[]): void {
    const twin = this.parts.find(({ id }) => id === this.taken.get(part.id));
    const parent = earlier.find(({ id }) => id === part.parentId);
    if (twin === undefined) return;
    const [above, ...others] = this.parts.filter(({ text }) => this.keyOf(text) === this.keyOf(parent?.text ?? ''));
    if (parent !== undefined && (above === undefined || others.length > 0)) return;
    const parentId = parent === undefined ? null : (above?.id ?? null);
    if (parentId === twin.parentId || withDescendants(this.parts, twin.id).some((id) => id === parentId)) return;
    this.change(twin.id, { parentId, confidence: 1, reason: this.reason });
  }

  /** A part whose words are those of several earlier ones, in order, becomes these. */
  *splitAgain(pieces: readonly PlanElement[], newId: () => PlanElementId): Generator<void, void> {
    const taken = new Set(this.taken.values());
    for (const whole of this.parts) {
      yield;
      if (taken.has(whole.id)) continue;
      const found = piecesOf(this.keyOf(whole.text), pieces, (text) => this.keyOf(text));
      if (found.length < 2) continue;
      const made = found.map(({ type, number, text, source }, index): PlanElement => {
        const own = { type, number, text, confidence: 1, reason: this.reason };
        if (index === 0) return { ...whole, ...own };
        const id = newId();
        const page = whole.source?.page ?? null;
        return { ...whole, ...own, id, stableKey: id, source: { page, quote: source?.quote ?? text } };
      });
      this.parts = this.parts.flatMap((part) => (part.id === whole.id ? made : [part]));
      // What stands under the whole stands under its first piece, which has its id; the others follow after that.
    }
  }

  /** Parts right after a merged one whose words it has taken in, and that the earlier text no longer had, go into it. */
  mergeAgain(part: PlanElement, known: ReadonlySet<string>): void {
    const into = this.parts.find(({ id }) => id === this.taken.get(part.id));
    const whole = this.keyOf(part.text);
    if (into === undefined || whole === this.keyOf(part.source?.quote ?? '')) return;
    const siblings = childrenOf(this.parts, into.parentId);
    for (const next of siblings.slice(siblings.findIndex(({ id }) => id === into.id) + 1)) {
      const words = this.keyOf(next.text);
      if (words.length < 4 || known.has(words) || !whole.includes(words)) break;
      this.remove(next, into.id);
    }
  }

  deleteAgain(gone: PlanElement): void {
    const quote = this.keyOf(gone.source?.quote ?? '');
    const same = this.parts.filter(
      ({ text, type, source }) =>
        type === gone.type && this.keyOf(text) === this.keyOf(gone.text) && this.keyOf(source?.quote ?? '') === quote,
    );
    const [twin] = same;
    if (twin && same.length === 1) this.remove(twin, twin.parentId);
  }

  /** Takes a part out; what stood under it stands under another, and so does what points to it. */
  private remove(part: PlanElement, heir: PlanElementId | null): void {
    this.replaced.set(part.id, heir);
    for (const [id, to] of this.replaced) if (to === part.id) this.replaced.set(id, heir);
    this.parts = this.parts
      .filter(({ id }) => id !== part.id)
      .map((one) => (one.parentId === part.id ? { ...one, parentId: heir } : one));
  }

  private change(id: PlanElementId, fields: Partial<PlanElement>): void {
    this.parts = this.parts.map((part) => (part.id === id ? { ...part, ...fields } : part));
  }

  /** All parts, with new places among their siblings. */
  result(): Corrected {
    const places = new Map<PlanElementId | null, PlanElement[]>();
    for (const part of this.parts) places.set(part.parentId, [...(places.get(part.parentId) ?? []), part]);
    const orders = new Map<PlanElementId, string>();
    for (const siblings of places.values()) {
      const keys = keysBetween(null, null, siblings.length);
      for (const [index, { id }] of siblings.entries()) orders.set(id, keys[index] ?? 'a0');
    }
    const elements = this.parts.map((part) => ({ ...part, order: orders.get(part.id) ?? part.order }));
    return { elements, replaced: this.replaced };
  }
}

/** The pieces, in order, whose words together are exactly those of a whole; none when they aren't. */
function piecesOf(
  whole: string,
  pieces: readonly PlanElement[],
  keyOf: (text: string) => string,
): readonly PlanElement[] {
  const found: PlanElement[] = [];
  let rest = whole;
  for (const piece of pieces) {
    const words = keyOf(piece.text);
    if (words === '' || !rest.startsWith(words)) continue;
    found.push(piece);
    rest = rest.slice(words.length);
  }
  return rest === '' ? found : [];
}
