// Any sequence of moves, merges and splits keeps a valid tree in which no word is lost.
import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanElementId } from '@/domain/ids';
import { keysBetween } from '@/domain/order';
import { elementTree, type PlanElement } from '@/domain/plan';
import { childrenOf, inTextOrder, isRefusal, keysFor, type PartPatch, topsOf } from '@/domain/plan-edit';
import { joinTexts, likelyJoint, mergeParts } from '@/domain/plan-merge';
import { moveBy, moveTo, OUTLINE_STEPS } from '@/domain/plan-move';
import { cutText, likelyCut, splitPart } from '@/domain/plan-split';
import { anElement as aPart } from '../../helpers/builders';

function patched(elements: readonly PlanElement[], patches: readonly PartPatch[]): PlanElement[] {
  const fields = new Map(patches.map((patch) => [patch.id, patch.fields]));
  return elements.map((element) => ({ ...element, ...fields.get(element.id) }));
}

const START: readonly PlanElement[] = keysBetween(null, null, 9).map((order, at) =>
  aPart(`p${at}`, {
    parentId: (at % 3 === 0 ? null : `p${at - (at % 3)}`) as PlanElementId | null,
    order,
    text: `alpha${at} beta${at} gamma${at}`,
  }),
);

const EDIT = record({
  kind: constantFrom('step', 'drop', 'merge', 'split'),
  chosen: array(nat(20), { minLength: 1, maxLength: 3 }),
  target: nat(20),
  step: constantFrom(...OUTLINE_STEPS),
  where: constantFrom('before', 'after', 'inside'),
  at: nat(40),
});
type Edit = typeof EDIT extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

let made = 0;

/** The parts after one edit; a refusal leaves them as they are. */
function edit(elements: readonly PlanElement[], one: Edit): readonly PlanElement[] {
  const pick = (index: number) => elements[index % elements.length]!;
  const ids = one.chosen.map((index) => pick(index).id);
  if (one.kind === 'step' || one.kind === 'drop') {
    const drop = { where: one.where, target: pick(one.target).id } as const;
    const move = one.kind === 'step' ? moveBy(elements, ids, one.step) : moveTo(elements, ids, drop);
    if (isRefusal(move)) return elements;
    const after = patched(elements, move.patches);
    const first = topsOf(elements, ids)[0]!;
    expect(childrenOf(after, move.parentId)[move.place - 1]?.id).toBe(first.id);
    expect(childrenOf(after, move.parentId)).toHaveLength(move.siblings);
    return after;
  }
  if (one.kind === 'merge') {
    const merge = mergeParts(elements, ids, 'space');
    if (isRefusal(merge)) return elements;
    return patched(elements, merge.patches).filter(({ id }) => !merge.gone.includes(id));
  }
  const part = pick(one.target);
  const split = splitPart(part, one.at);
  if (isRefusal(split)) return elements;
  made += 1;
  const second = { ...part, ...split.second, id: `s${made}` as PlanElementId, order: '' };
  const list = childrenOf(elements, part.parentId).flatMap((each) => (each.id === part.id ? [each, second] : [each]));
  const keys = keysFor(list, new Set([second.id]));
  return [
    ...elements.map((each) => ({
      ...each,
      ...(each.id === part.id && split.first),
      order: keys.get(each.id) ?? each.order,
    })),
    { ...second, order: keys.get(second.id)! },
  ];
}

const letters = (elements: readonly PlanElement[]) =>
  elements
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('')
    .split('')
    .sort()
    .join('');

test('no sequence of edits loses a letter, makes a ring, an orphan or two equal keys among siblings', () => {
  assert(
    property(array(EDIT, { maxLength: 25 }), (edits) => {
      let elements: readonly PlanElement[] = START;
      for (const one of edits) {
        elements = edit(elements, one);
        expect(letters(elements)).toBe(letters(START));
        const ids = new Set<string>(elements.map(({ id }) => id));
        expect(ids.size).toBe(elements.length);
        expect(elements.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([]);
        // Rings come to the top of the tree with another parent than their row says.
        for (const { element } of elementTree(elements)) expect(element.parentId).toBeNull();
        for (const { id } of elements) {
          const keys = childrenOf(elements, id).map(({ order }) => order);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a move leaves the order of all the others as it was', () => {
  assert(
    property(
      array(nat(8), { minLength: 1, maxLength: 4 }),
      nat(8),
      constantFrom('before', 'after'),
      (some, target, where) => {
        const ids = some.map((at) => `p${at}`);
        const move = moveTo(START, ids, { where, target: `p${target}` as PlanElementId });
        if (isRefusal(move)) return;
        const rest = (elements: readonly PlanElement[]) =>
          inTextOrder(elements).flatMap(({ id }) => (move.patches.some((patch) => patch.id === id) ? [] : [id]));
        const taken = new Set(topsOf(START, ids).map(({ id }) => id));
        expect(move.patches.every(({ id }) => taken.has(id))).toBe(true);
        const isUnder = (id: string): boolean => {
          const parent = START.find((one) => one.id === id)?.parentId ?? null;
          return parent !== null && (taken.has(parent) || isUnder(parent));
        };
        const stays = (id: string) => !isUnder(id);
        expect(rest(patched(START, move.patches)).filter(stays)).toEqual(rest(START).filter(stays));
      },
    ),
  );
});

test('siblings that share a key are all given new ones', () => {
  const parts = ['a', 'b', 'c'].map((id) => aPart(id, { order: 'a1' }));
  const move = moveTo(parts, ['c'], { where: 'before', target: 'b' as PlanElementId });
  if (isRefusal(move)) throw new Error(move.refusal);
  expect(inTextOrder(patched(parts, move.patches)).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

describe('joining texts', () => {
  test('as one text or as sentences', () => {
    expect(joinTexts(['fewer people', ' are hurt '], 'space')).toBe('fewer people are hurt');
    expect(joinTexts(['fewer thefts,', '', 'safer streets!', 'more patrols'], 'sentences')).toBe(
      'Fewer thefts. Safer streets! More patrols.',
    );
    expect(joinTexts(['only one', ''], 'sentences')).toBe('only one');
  });

  test('is guessed from how they end and begin', () => {
    expect(likelyJoint(['Working with the', 'Fire Service'])).toBe('space');
    expect(likelyJoint(['Fewer thefts.', 'Safer streets'])).toBe('sentences');
    expect(likelyJoint(['As told by Dr.', 'and others'])).toBe('space');
  });
});

describe('cutting a text', () => {
  test('is offered after a sentence, a line or a point, else near the middle', () => {
    const cut = (text: string) => cutText(text, likelyCut(text));
    expect(cut('Fewer thefts. Safer streets.')).toEqual(['Fewer thefts.', 'Safer streets.']);
    expect(cut('Calm roads\nFewer people are hurt')).toEqual(['Calm roads', 'Fewer people are hurt']);
    expect(cut('Outcomes • fewer thefts')).toEqual(['Outcomes', '• fewer thefts']);
    expect(cut('one two three four')).toEqual(['one two', 'three four']);
    expect(cut('One sentence alone.')).toEqual(['One sentence', 'alone.']);
    expect(likelyCut('Word')).toBe(0);
  });

  test('narrows the passage to the half that stands in it word for word', () => {
    const part = { text: 'Town centres', source: { page: 3, quote: 'Town  centres' } };
    expect(splitPart(part, 4)).toEqual({
      first: { text: 'Town', source: { page: 3, quote: 'Town' } },
      second: { text: 'centres', source: { page: 3, quote: 'centres' } },
    });
    expect(splitPart({ text: 'Roads and parks', source: { page: 1, quote: 'Roads & parks' } }, 9)).toMatchObject({
      first: { source: { quote: 'Roads & parks' } },
      second: { source: { quote: 'parks' } },
    });
  });
});
