// What is proposed to follow what, and the themes that come of decisions and proposals.
import { describe, expect, test } from 'vitest';
import { asId, type PlanElementId } from '@/domain/ids';
import { followedThemes, proposalSteps, stepAtHand, stepsOf, type Theme } from '@/domain/lineage/followed-themes';
import { partHistory } from '@/domain/lineage/part-history';
import { type StandingPlan, standingPlan } from '@/domain/lineage/standing-plan';
import { subjectReader, wordsNamedIn } from '@/domain/lineage/subject-words';
import { successorCandidates } from '@/domain/lineage/successor-proposals';
import type { ElementType, Plan, PlanElement } from '@/domain/plan';
import { type Succession, successionIdOf } from '@/domain/succession';
import { anElement } from '../../helpers/builders';
import { aPlan, aVersion, BASE } from '../../helpers/plan-builders';

type Line = readonly [ElementType, string];

/** A plan of one text; lines that begin with a space stand under the last that doesn't. Keys are places: "a0", "a1" … */
function planOf(id: string, from: string, lines: readonly Line[]): StandingPlan {
  let parent: PlanElementId | null = null;
  const elements = lines.map(([type, text], index): PlanElement => {
    const isUnder = text.startsWith(' ');
    const element = anElement(`${id}${index}`, {
      type,
      text: text.trim(),
      versionId: asId(`${id}-text`),
      parentId: isUnder ? parent : null,
      order: `a${String(index).padStart(3, '0')}`,
    });
    if (!isUnder) parent = element.id;
    return element;
  });
  const version = aVersion(`${id}-text`, id);
  return standingPlan(aPlan(id, from), [version], new Map([[version.id, elements]]));
}

const FIRST = planOf('a', '2016', [
  ['priority', 'Stop online fraud'],
  ['successMeasure', ' More victims of online fraud get their money back.'],
  ['priority', 'Calmer lanes and farms'],
  ['successMeasure', ' Fewer tractors are stolen from farms.'],
  [
    'section',
    'Secondly, while knife crime has been a concern for years, I welcome the strategy of the schools and intend to make knives among young people a particular concern in the coming year.',
  ],
  ['nationalMeasure', 'Tackle online fraud'],
]);
const SECOND = planOf('b', '2020', [
  ['priority', 'Safer homes and shops'],
  [
    'successMeasure',
    ' A team of its own looks into every report of online fraud, with support for victims and prevention of crime.',
  ],
  ['priority', 'Lanes, farms and villages'],
  ['focusArea', ' Young people and knives'],
  ['nationalMeasure', 'Tackle online fraud'],
]);
const THIRD = planOf('c', '2024', [
  ['theme', 'Crime prevention'],
  ['theme', 'Supporting victims'],
  ['theme', 'Farms and villages'],
]);

function proposalsOf(plans: readonly StandingPlan[]) {
  const steps = proposalSteps(plans);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const decision = (from: string, toPlan: string, to: string | null, verdict: Succession['verdict'] = 'follows') => ({
  ...BASE,
  id: successionIdOf({ plan: asId(from.charAt(0)), key: from }, { plan: asId(toPlan), key: to }),
  fromPlanId: asId<Plan['id']>(from.charAt(0)),
  fromKey: from,
  toPlanId: asId<Plan['id']>(toPlan),
  toKey: to,
  verdict,
});

function themes(successions: readonly Succession[] = [], tested: readonly string[] = []): readonly Theme[] {
  const plans = [FIRST, SECOND, THIRD];
  const proposals = proposalsOf(plans);
  const ids = new Set(tested.map((id) => asId<PlanElementId>(id)));
  return followedThemes({ plans, successions, proposals, tested: ids, isWanted: () => false });
}

/** Each cell as its parts, "?" for a proposal, "-" for an end, "-?" for one that nobody has recorded. */
function drawn(theme: Theme): string {
  return theme.cells
    .map(({ entries, ends }) =>
      [
        ...entries.map(({ part, link }) => part.key + (link === 'proposed' ? '?' : '')),
        ...ends.map(({ isRecorded }) => (isRecorded ? '-' : '-?')),
      ].join('+'),
    )
    .join(' | ');
}

describe('what seems to follow what', () => {
  const fromFirst = successorCandidates(FIRST, SECOND);
  const fromSecond = successorCandidates(SECOND, THIRD);
  const keys = (list: ReturnType<typeof fromFirst>) => list.map(({ part }) => part.key);

  test('a heading is found in a sentence of the later plan, with the words both have', () => {
    const [best] = fromFirst('a0');
    expect(best?.part.key).toBe('b1');
    expect(best?.reason).toBe('Both speak of online and fraud.');
  });

  test('a long paragraph finds the heading that it speaks of', () => {
    expect(keys(fromFirst('a4'))[0]).toBe('b3');
  });

  test('headings find each other by what they share', () => {
    expect(keys(fromFirst('a2'))[0]).toBe('b2');
    expect(keys(fromSecond('b2'))[0]).toBe('c2');
  });

  test('words that nearly every plan has make no successor of a sentence', () => {
    expect(fromSecond('b1')).toEqual([]);
  });

  test('what others set is neither followed nor a successor', () => {
    expect(fromFirst('a5')).toEqual([]);
    expect(keys(fromFirst('a0'))).not.toContain('b4');
  });

  test('“cybercrime” and “cyber crime” are the same word where both occur', () => {
    const from = planOf('a', '2016', [['priority', 'Tackling cybercrime']]);
    const to = planOf('b', '2020', [['focusArea', 'Cyber crime']]);
    expect(keys(successorCandidates(from, to)('a0'))).toEqual(['b0']);
  });

  test('words that the later plan has nowhere are told apart from those it has', () => {
    const text = 'An answer to fraud and cyber-crime, with awareness';
    const subject = subjectReader([text, text])(text);
    const { missing, named } = wordsNamedIn(subject, ['The awareness of all.', 'Fraudsters are caught.']);
    expect(missing).toEqual(['answer', 'cyber']);
    expect(named).toEqual(['fraud', 'awareness']);
  });
});

describe('themes over time', () => {
  test('proposals carry on until nothing is found; a part that is reached starts no theme', () => {
    expect(themes().map(drawn)).toEqual([
      'a0 | b1? | -?',
      'a2 | b2? | c2?',
      'a4 | b3? | -?',
      ' | b0 | -?',
      ' |  | c0',
      ' |  | c1',
    ]);
  });

  test('a confirmed successor stands, many to one and one to many; a rejected one is not proposed again', () => {
    const decided = themes([
      decision('a0', 'b', 'b0'),
      decision('a0', 'b', 'b1'),
      decision('a2', 'b', 'b0'),
      decision('a4', 'b', 'b3', 'rejected'),
    ]);
    expect(decided.map(drawn)).toContain('a0 | b0+b1 | -?+-?');
    expect(decided.map(drawn)).toContain('a2 | b0 | -?');
    expect(decided.map(drawn)).toContain('a4 | -? | ');
    expect(decided.map(drawn)).toContain(' | b3 | -?');
  });

  test('nothing follows, once recorded, ends a theme and leaves nothing to decide', () => {
    const decided = themes([decision('a0', 'b', 'b1'), decision('b1', 'c', null)]);
    const fraud = decided.find(({ part }) => part.key === 'a0')!;
    expect(drawn(fraud)).toBe('a0 | b1 | -');
    expect(fraud.openCount).toBe(0);
    expect(stepAtHand(fraud)).toMatchObject({ column: 2, entry: null, isDecided: true });
  });

  test('the step at hand is the first that is open; deciding it does not move the row', () => {
    const before = themes();
    const fraud = before.find(({ part }) => part.key === 'a0')!;
    expect(stepAtHand(fraud)).toMatchObject({ column: 1, isDecided: false });
    expect(stepsOf(fraud)).toHaveLength(2);
    const after = themes([decision('a0', 'b', 'b1')]);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test('a theme whose first step is a guess stands after those that are likely', () => {
    const plans = [
      planOf('a', '2016', [
        ['priority', 'Bicycles'],
        ['priority', 'Farms and villages'],
      ]),
      THIRD,
    ];
    const proposals = proposalsOf(plans);
    const found = followedThemes({ plans, successions: [], proposals, tested: new Set(), isWanted: () => false });
    expect(found.slice(0, 2).map(drawn)).toEqual(['a1 | c2?', 'a0 | -?']);
  });

  test('a part that a question tests is followed, whatever its kind', () => {
    expect(themes().some(({ part }) => part.key === 'a3')).toBe(false);
    expect(themes([], ['a3']).some(({ part }) => part.key === 'a3')).toBe(true);
  });
});

describe('the history of one part', () => {
  const plans = [FIRST, SECOND, THIRD];
  const decided = [decision('a0', 'b', 'b1'), decision('b1', 'c', null)];

  test.each([
    ['a', 'a0', [], ['b1'], 'c'],
    ['b', 'b1', ['a0'], [], 'c'],
    ['b', 'b0', [], [], undefined],
  ])('of plan %s, part %s', (plan, key, before, after, ended) => {
    const history = partHistory(plans, decided, asId(plan), key);
    expect(history.before.flatMap(({ parts }) => parts.map((part) => part.key))).toEqual(before);
    expect(history.after.flatMap(({ parts }) => parts.map((part) => part.key))).toEqual(after);
    expect(history.endedIn?.plan.id).toBe(ended);
  });
});
