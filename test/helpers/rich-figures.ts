// The figures of one part of the plan of a rich meeting; the latest is exempt.
import type { PlanId } from '@/domain/ids';
import { measureIdOf } from '@/domain/measure';
import { BASE } from './rich-rows';
import { SECRET } from './rich-words';

const STABLE_KEY = 'focus-1';

export function richFigures(planId: string) {
  const measureId = measureIdOf(planId as PlanId, STABLE_KEY);
  const figure = (id: string, period: string, periodEnd: string, value: number) => {
    return { ...BASE, id, measureId, period, periodEnd, value, paperId: null, page: null, note: '' };
  };
  return {
    measures: [{ ...BASE, id: measureId, planId, stableKey: STABLE_KEY, unit: '%', better: 'up' }],
    figures: [
      figure('figure-1', 'Q1 2030/31', '2030-06-30', 80),
      figure('figure-2', 'Q2 2030/31', '2030-09-30', 82.5),
      { ...figure('figure-3', 'Q3 2030/31', '2030-12-31', 61), note: SECRET, compartment: 'exempt' },
    ],
  };
}
