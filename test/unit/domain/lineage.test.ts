// Plans in time: their lines, what is proposed to follow what, and the themes that come of decisions and proposals.
import { describe, expect, test } from 'vitest';
import { asId, type PlanElementId } from '@/domain/ids';
import { followedThemes, proposalSteps, stepAtHand, stepsOf, type Theme } from '@/domain/lineage/followed-themes';
import { partHistory } from '@/domain/lineage/part-history';
import { planLines, possiblePrevious, proposedOrders, proposedPrevious } from '@/domain/lineage/plan-line';
import { type StandingPlan, standingPlan } from '@/domain/lineage/standing-plan';
import { subjectReader, wordsNamedIn } from '@/domain/lineage/subject-words';
import { successorCandidates } from '@/domain/lineage/successor-proposals';
import type { ElementType, Plan, PlanElement, PlanVersion } from '@/domain/plan';
import { type Succession, successionIdOf } from '@/domain/succession';
import { anElement } from '../../helpers/builders';

const BASE = {
  compartment: 'open',
  createdAt: '2030-01-01T09:00:00.000Z',
  updatedAt: '2030-01-01T09:00:00.000Z',
} as const;

function aPlan(id: string, from: string | null, fields: Partial<Plan> = {}): Plan {
  return {
    ...BASE,
    id: asId(id),
    title: `Plan ${id}`,
    periodFrom: from,
    periodTo: null,
    remit: 'police',
    previousPlanId: null,
    ...fields,
  };
}

function aVersion(id: string, planId: string, fields: Partial<PlanVersion> = {}): PlanVersion {
  return {
    ...BASE,
    id: asId(id),
    planId: asId(planId),
    paperId: asId(`paper-${id}`),
    status: 'published',
    label: '',
    reviewState: 'accepted',
    acceptedOn: '2030-01-02',
    scope: 'whole',
    previousVersionId: null,
    ...fields,
  };
}

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

describe('which plan follows which', () => {
  const police13 = aPlan('p13', '2013');
  const police17 = aPlan('p17', 'April 2017');
  const fire17 = aPlan('f17', '2017', { remit: 'fire' });
  const both21 = aPlan('b21', '2021', { remit: 'policeAndFire' });
  const undated = aPlan('u', null);
  const all = [both21, fire17, police17, police13, undated];

  test('years and remit propose it; a plan without years follows nothing', () => {
    expect(proposedPrevious(police17, all)?.id).toBe('p13');
    expect(proposedPrevious(fire17, all)).toBeNull();
    expect(proposedPrevious(undated, all)).toBeNull();
    expect(proposedOrders([police17, police13]).map(({ plan, previous }) => [plan.id, previous.id])).toEqual([
      ['p17', 'p13'],
    ]);
    expect(proposedOrders([police13, aPlan('p17', '2017', { previousPlanId: police13.id })])).toEqual([]);
  });

  test('a line for each plan that none follows; plans in parallel have lines of their own', () => {
    const linked = { ...police17, previousPlanId: police13.id };
    expect(planLines([linked, police13, fire17]).map(({ plans }) => plans.map(({ id }) => id))).toEqual([
      ['f17'],
      ['p13', 'p17'],
    ]);
    const fork = [police13, linked, { ...fire17, previousPlanId: police13.id }];
    expect(planLines(fork).map(({ plans }) => plans.map(({ id }) => id))).toEqual([
      ['p13', 'f17'],
      ['p13', 'p17'],
    ]);
    expect(possiblePrevious(police13, fork)).toEqual([]);
  });
});

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

test('a plan stands in the words of its newest text; what only an older text has is there, marked', () => {
  const element = (id: string, version: string, key: string, text: string) =>
    anElement(id, { versionId: asId(version), stableKey: key, text, order: `a${id}` });
  const old = aVersion('old', 'a', { createdAt: '2030-01-01T09:00:00.000Z' });
  const page = aVersion('page', 'a', {
    createdAt: '2030-02-01T09:00:00.000Z',
    scope: 'part',
    previousVersionId: old.id,
  });
  const standing = standingPlan(
    aPlan('a', '2016'),
    [page, old],
    new Map([
      [old.id, [element('1', 'old', 'k1', 'Old words'), element('2', 'old', 'k2', 'Untouched')]],
      [page.id, [element('3', 'page', 'k1', 'New words')]],
    ]),
  );
  expect(standing.parts.map((part) => part.element.text)).toEqual(['New words', 'Untouched']);
  expect(standing.byKey.get('k1')?.elementIds).toEqual(['1', '3']);
  const whole = standingPlan(
    aPlan('a', '2016'),
    [{ ...page, scope: 'whole' }, old],
    new Map([
      [old.id, [element('1', 'old', 'k1', 'Old words'), element('2', 'old', 'k2', 'Let go')]],
      [page.id, [element('3', 'page', 'k1', 'New words')]],
    ]),
  );
  expect([...whole.dropped]).toEqual(['k2']);
});
