// A small invented plan in review: two priorities with outcome, focus areas, measures and promises.
import type { PlanElementId } from '@/domain/ids';
import type { PlanVersion } from '@/domain/plan';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { proposePlan } from '@/services/plan-proposal';
import { addTestPaper, type TestWorkspace } from './workspace';

function part(type: ReadElement['type'], text: string, more: Partial<ReadElement> = {}): ReadElement {
  const base = { number: null, page: 2, confidence: 0.95, reason: 'Heading style', passage: text, children: [] };
  return { type, text, ...base, ...more };
}

export const SMALL_READING: PlanReading = {
  title: 'Safer Streets Plan',
  period: { from: '2030', to: '2034' },
  status: 'draft',
  versionLabel: 'Draft 2',
  elements: [
    part('priority', 'Calm roads', {
      number: '1',
      children: [
        part('outcome', 'Fewer people are hurt on the roads.'),
        part('focusArea', 'Speed', { confidence: 0.5 }),
        part('focusArea', 'Pavements'),
        part('successMeasure', 'Fewer collisions each year.', { confidence: 0.6 }),
      ],
    }),
    part('priority', 'Quiet nights', {
      number: '2',
      page: 3,
      children: [part('focusArea', 'Town centres', { children: [part('successMeasure', 'Fewer complaints.')] })],
    }),
    part('nationalMeasure', 'Reduce neighbourhood crime'),
  ],
  commitments: [
    {
      text: 'I will pay for three speed camera vans by the end of 2031.',
      form: 'will',
      page: 2,
      element: 'Calm roads > Speed',
      target: { value: 3, unit: 'speed camera vans', by: 'the end of 2031', byDate: '2031-12-31' },
      who: null,
      passage: 'I will pay for three speed camera vans by the end of 2031.',
    },
    {
      text: 'I want every town to have a night marshal.',
      form: 'want',
      page: 3,
      element: 'Quiet nights > Town centres',
      who: null,
      passage: 'I want every town to have a night marshal.',
    },
    {
      text: 'I will publish what I spend.',
      form: 'will',
      page: 5,
      element: null,
      who: null,
      passage: 'I will publish what I spend.',
    },
  ],
};

/** Proposes the small plan. */
export async function proposeSmallPlan(workspace: TestWorkspace): Promise<PlanVersion> {
  const paper = await addTestPaper(workspace, {
    title: 'Safer Streets Plan',
    fileName: 'safer-streets.pdf',
    kind: 'plan',
  });
  return proposePlan(workspace.context, paper, SMALL_READING);
}

/** The id of the part with these words. */
export async function partCalled({ database }: TestWorkspace, text: string): Promise<PlanElementId> {
  const rows = await database.rows('planElements').toArray();
  const row = rows.find(({ payload }) => payload['text'] === text);
  if (!row) throw new Error(`No part is called ${text}`);
  return row.id as PlanElementId;
}
