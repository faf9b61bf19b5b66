// Two texts of one plan matched part by part: own plans, each showing one thing that happens between a draft and a final text.
import { describe, expect, test } from 'vitest';
import type { PlanElement } from '@/domain/plan';
import { isDoubtfulChange, matchSteps } from '@/domain/plan-match';
import { finish } from '@/domain/steps';
import { planOf } from './outline-notation';

const matchPlan = (before: readonly PlanElement[], after: readonly PlanElement[]) => finish(matchSteps(before, after));

const DRAFT = planOf(
  'b',
  `
  vision: A county where everyone feels safe
  priority 1: Fight crime on the river
    outcome: Gangs that use the waterways are disrupted
    focusArea: Boat theft
    focusArea: Smuggling
    successMeasure: Fewer boats are stolen from moorings
    successMeasure: More smugglers are brought before the courts
    successMeasure: Marinas report suspicious craft more often
  priority 2: Safer roads
    outcome: Fewer people are killed or hurt on our roads
    focusArea: Speeding
    successMeasure: Speed is checked in every village that asks for it
    successMeasure: Drivers over the limit are taken off the road
    successMeasure: Schools teach road safety in every year
  priority 3: Support victims
    outcome: Victims are heard from the first call to the end of a case
    focusArea: Advice
    successMeasure: Every victim has a named officer to speak to
    successMeasure: Waiting times for counselling are halved
`,
);

function resultOf(outline: string, before = DRAFT) {
  const after = planOf('a', outline);
  const match = matchPlan(before, after);
  return {
    ...match,
    changed: match.pairs
      .filter(({ kinds }) => kinds.length > 0)
      .map((pair) => `${pair.kinds.join('+')}: ${pair.before.text} -> ${pair.after.text}`),
    addedTexts: match.added.map(({ text }) => text),
    droppedTexts: match.dropped.map(({ text }) => text),
  };
}

const OUTLINE = DRAFT.map(({ type, number, text, parentId }) => {
  const head = number === '' ? type : `${type} ${number}`;
  return `${parentId === null ? '' : '  '}${head}: ${text}`;
});
const edited = (edit: (lines: string[]) => string[]) => edit([...OUTLINE]).join('\n');
const replaced = (from: string, to: string) => edited((lines) => lines.map((line) => line.replace(from, to)));

describe('what stays the same', () => {
  test('the same text has no change at all, in whatever typography', () => {
    const shouted = edited((lines) =>
      lines.map((line) =>
        line.replace(/: (.*)$/, (_, words: string) => `: ${words.toUpperCase().replace(/ (\w+)$/, '  $1.')}`),
      ),
    );
    for (const outline of [edited((lines) => lines), shouted]) {
      const { pairs, changed, added, dropped, scope } = resultOf(outline);
      expect({ pairs: pairs.length, changed, added, dropped, scope }).toEqual({
        pairs: DRAFT.length,
        changed: [],
        added: [],
        dropped: [],
        scope: 'whole',
      });
    }
  });
});

describe('what changes', () => {
  test.each([
    ['one word', 'Fewer boats are stolen from moorings', 'Fewer boats are taken from moorings', 'reworded'],
    [
      'much of a sentence',
      'Schools teach road safety in every year',
      'Schools teach children road safety, whatever their age',
      'reworded',
    ],
    ['the title of a priority', 'Safer roads', 'Getting everybody home', 'reworded'],
    ['the number', 'priority 3: Support victims', 'priority 4: Support victims', 'renumbered'],
    ['the kind', 'focusArea: Smuggling', 'objective: Smuggling', 'retyped'],
  ])('%s', (_, from, to, kind) => {
    const { changed, added, dropped } = resultOf(replaced(from, to));
    const words = (line: string) => line.replace(/^\w+( \d)?: /, '');
    expect(changed).toEqual([`${kind}: ${words(from)} -> ${words(to)}`]);
    expect([added, dropped]).toEqual([[], []]);
  });

  test('a part under another priority has moved, re-worded or not', () => {
    const moved = (words: string) =>
      edited((lines) => {
        const at = lines.findIndex((line) => line.includes('Marinas report'));
        const [line = ''] = lines.splice(at, 1);
        return [...lines, line.replace('suspicious craft', words)];
      });
    expect(resultOf(moved('suspicious craft')).changed).toEqual([
      'moved: Marinas report suspicious craft more often -> Marinas report suspicious craft more often',
    ]);
    const { changed, pairs } = resultOf(moved('strange craft'));
    expect(changed).toEqual([
      'reworded+moved: Marinas report suspicious craft more often -> Marinas report strange craft more often',
    ]);
    expect(pairs.find(({ kinds }) => kinds.length > 0)?.reason).toBe(
      '81% of the words are the same, under “Support victims” instead of “Fight crime on the river”',
    );
  });

  test('of two priorities that changed places one has moved, with nothing under them', () => {
    const { changed } = resultOf(
      edited((lines) => {
        const [roads, victims] = [
          lines.findIndex((l) => l.includes('Safer')),
          lines.findIndex((l) => l.includes('Support')),
        ];
        return [...lines.slice(0, roads), ...lines.slice(victims), ...lines.slice(roads, victims)];
      }),
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^moved: /);
  });

  test('what is new is added, what is gone is dropped, and they are not taken for each other', () => {
    const { changed, addedTexts, droppedTexts } = resultOf(
      replaced('Waiting times for counselling are halved', 'Court buildings have a room of their own for families'),
    );
    expect(changed).toEqual([]);
    expect(addedTexts).toEqual(['Court buildings have a room of their own for families']);
    expect(droppedTexts).toEqual(['Waiting times for counselling are halved']);
  });

  test('a priority that goes takes with it what stood under it', () => {
    const { droppedTexts, scope } = resultOf(
      edited((lines) =>
        lines.slice(
          0,
          lines.findIndex((l) => l.includes('Support')),
        ),
      ),
    );
    expect(scope).toBe('whole');
    expect(droppedTexts).toHaveLength(5);
  });

  test('a pair that shares few words is one to look at', () => {
    const { pairs } = resultOf(replaced('Safer roads', 'Getting everybody home'));
    const pair = pairs.find(({ kinds }) => kinds.length > 0)!;
    expect(isDoubtfulChange({ ...pair, kinds: [...pair.kinds], state: 'proposed' })).toBe(true);
    expect(isDoubtfulChange({ ...pair, kinds: [...pair.kinds], state: 'confirmed' })).toBe(false);
  });
});

describe('every part has one partner at most', () => {
  test('the same words three times are told apart by where they stand', () => {
    const before = planOf(
      'b',
      'priority 1: Roads\n  focusArea: Confidence\npriority 2: Rivers\n  focusArea: Confidence\npriority 3: Fields\n  focusArea: Confidence',
    );
    const { changed, droppedTexts } = resultOf(
      'priority 1: Rivers\n  focusArea: Confidence\npriority 2: Fields\n  focusArea: Confidence',
      before,
    );
    expect(changed).toEqual(['renumbered: Rivers -> Rivers', 'renumbered: Fields -> Fields']);
    expect(droppedTexts).toEqual(['Roads', 'Confidence']);
  });

  test('parts without words are never matched', () => {
    const { pairs } = resultOf('priority 1: ', planOf('b', 'priority 1: '));
    expect(pairs).toEqual([]);
  });
});

describe('a page of the plan', () => {
  const page = (from: string, to: string | null) =>
    edited((lines) => {
      const start = lines.findIndex((line) => line.includes(from));
      const end = to === null ? lines.length : lines.findIndex((line) => line.includes(to));
      return lines.slice(start, end);
    });

  test('covers its priority only: nothing else is dropped', () => {
    const { scope, droppedTexts, uncovered, changed } = resultOf(page('Safer roads', 'Support victims'));
    expect({ scope, droppedTexts, changed }).toEqual({ scope: 'part', droppedTexts: [], changed: [] });
    expect(uncovered).toHaveLength(13);
  });

  test('without its own heading covers it all the same, and what it leaves out there is dropped', () => {
    const lines = page('Safer roads', 'Support victims')
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
    const outline = lines
      .filter((line) => !line.includes('Drivers over'))
      .join('\n')
      .replace('asks for it', 'wants it');
    const { scope, droppedTexts, changed, uncovered } = resultOf(outline);
    expect(scope).toBe('part');
    expect(droppedTexts).toEqual(['Drivers over the limit are taken off the road']);
    expect(changed).toEqual([
      'reworded: Speed is checked in every village that asks for it -> Speed is checked in every village that wants it',
    ]);
    expect(uncovered.map(({ text }) => text)).toContain('Safer roads');
  });

  test('is one only when it knows most of its parts from the plan', () => {
    const other =
      'priority 1: Cleaner streets\n  outcome: Litter is gone\n  focusArea: Speeding\n  focusArea: Fly-tipping\n  focusArea: Graffiti';
    expect(resultOf(other).scope).toBe('whole');
  });
});

test('500 parts against 500 are matched in many small steps, so that a window can go on between them', () => {
  // Words by a rule, common ones often: as in real plans a few stand in nearly every sentence.
  const word = (seed: number) => `word${Math.trunc(600 * (Math.abs(Math.sin(seed) * 10_000) % 1) ** 3)}`;
  const many = (prefix: string, from: number) =>
    planOf(
      prefix,
      Array.from(
        { length: 500 },
        (_, at) => `successMeasure: ${Array.from({ length: 14 }, (__, w) => word(from + at * 31 + w)).join(' ')}`,
      ).join('\n'),
    );
  const [before, after] = [many('b', 1), many('a', 9_000)];
  const began = performance.now();
  const steps = matchSteps(before, after);
  let count = 1;
  while (steps.next().done !== true) count += 1;
  console.info(`500 x 500: ${Math.round(performance.now() - began)} ms in ${count} steps`);
  expect(count).toBeGreaterThan(MANY);
});

const MANY = 500;
