// Scoring is what every rule of the reader is judged by, so it has to be right about right and wrong.
import { expect, test } from 'vitest';
import { inOrder, isSameName, matchNames } from '@/cli/score/match-names';
import { collectedText, planTruth } from '@/cli/score/plan-truth';
import { scorePlan, scoreReport } from '@/cli/score/score-plan';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';

function element(type: ReadElement['type'], text: string, children: ReadElement[] = []): ReadElement {
  return { type, number: null, text, page: null, confidence: 1, reason: 'said', passage: text, children };
}

function reading(...elements: ReadElement[]): PlanReading {
  const period = { from: null, to: null };
  return { title: null, period, status: 'unknown', versionLabel: null, elements, commitments: [] };
}

test.each([
  ['Calm & fair roads', 'CALM AND FAIR ROADS.', true],
  ['Supporting victims’ families', "Supporting victims' familys", true],
  ['Calm roads', 'Calm courts', false],
  ['Drugs', 'Drug', false],
  ['Keeping people safe', 'Keeping people safe in their homes', false],
])('%s and %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});

test('a name matches once, the most alike first', () => {
  expect(matchNames(['calm roads', 'calm road'], ['Calm road', 'Calm roads', 'Calm roads'])).toEqual([
    { wanted: 1, found: 0 },
    { wanted: 0, found: 1 },
  ]);
});

test('order is the longest run of right names', () => {
  const order = (...wanted: number[]) => inOrder(wanted.map((at, found) => ({ wanted: at, found })));
  expect([order(0, 1, 2), order(2, 0, 1), order(2, 1, 0), order()]).toEqual([3, 2, 1, 0]);
});

test('notes above a text are no part of it', () => {
  const file = '# SOURCE: x\n# KIND: official page\n# --- text starts below this line ---\n# Plan\n\nWords';
  expect(collectedText(file)).toEqual({ text: '# Plan\n\nWords', kind: 'official page' });
  expect(collectedText('Words only')).toEqual({ text: 'Words only', kind: '' });
});

test.each([
  ['plan text (contents) + news + official sub-page', 'headings'],
  ['plan text (introduction)', 'headings'],
  ['official page + press release', 'headings'],
  ['plan text (front matter) + news (draft plan)', 'prose'],
  ['news (draft plan)', 'prose'],
  ['plan text (foreword only)', 'prose'],
  ["plan introduction quoted on a member's blog", 'prose'],
  ['', 'headings'],
])('a text of kind "%s" tells its priorities in %s', (kind, toldIn) => {
  expect(planTruth({ priorities: [] }, kind).toldIn).toBe(toldIn);
});

test('answers may leave out fields, hold names or objects, and say more than is known', () => {
  const truth = planTruth({ priorities: ['A', { name: 'B', focus_areas: ['b1'], n: 'x' }], weather: 1 }, 'news');
  expect(truth).toEqual({
    toldIn: 'prose',
    priorities: ['A', 'B'],
    isNegative: false,
    traps: [],
    focusAreas: [[], ['b1']],
    commitments: [],
  });
  expect(planTruth({ told_in: 'headings' }, 'news')).toMatchObject({ toldIn: 'headings', isNegative: true });
  expect(() => planTruth([], '')).toThrow();
});

test('a report counts what is right, missed, invented and trapped', () => {
  const truth = planTruth(
    {
      priorities: [{ name: 'Calm roads', focus_areas: ['Lower limits', 'Cameras'] }, 'Kind courts'],
      not_priorities: ['Fines'],
    },
    '',
  );
  const children = [element('objective', 'Lower limits.'), element('outcome', 'Peace')];
  const score = scorePlan(
    'one',
    reading(element('theme', 'Trust'), element('priority', 'Calm roads', children), element('priority', 'Fines')),
    truth,
  );
  expect(score).toMatchObject({
    priorities: { wanted: 2, found: 2, right: 1, ordered: 1, precision: 0.5, recall: 0.5 },
    parts: { wanted: 2, found: 1, right: 1, recall: 0.5 },
    missed: ['Kind courts'],
    invented: ['Fines'],
    trapped: ['Fines'],
    missedParts: ['Cameras'],
  });
  const none = scorePlan('two', reading(element('theme', 'Trust')), planTruth({ priorities: [] }, 'news'));
  expect(scoreReport([score, none])).toMatchObject({
    headings: { plans: 1, priorities: { right: 1 } },
    prose: { plans: 1, priorities: { found: 1, right: 0, precision: 0, recall: 1 } },
    overall: { plans: 2, priorities: { found: 3, right: 1 } },
    trapped: 1,
    falseAlarms: ['two'],
  });
});
