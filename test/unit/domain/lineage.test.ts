// Plans in time: which follows which, and a plan as it stands over its texts.
import { describe, expect, test } from 'vitest';
import { asId } from '@/domain/ids';
import { planLines, possiblePrevious, proposedOrders, proposedPrevious } from '@/domain/lineage/plan-line';
import { standingPlan } from '@/domain/lineage/standing-plan';
import { anElement } from '../../helpers/builders';
import { aPlan, aVersion } from '../../helpers/plan-builders';

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
