// The documents the project began from, and plans with known answers; all skipped where ../shared is absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planScoreCommand } from '@/cli/plan-score-command';
import { runCommand } from '@/cli/run-command';
import type { ScoreReport } from '@/cli/score/score-plan';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const absent = !existsSync(join(SHARED, 'seeds'));
if (absent) console.warn('Skipped: ../shared is not here, so no real plan was read.');

const ofType = (elements: readonly ReadElement[], type: string) => elements.filter((element) => element.type === type);

/** The plan of the seed whose file name begins with a number. */
function seed(number: string): PlanReading {
  const folder = join(SHARED, 'seeds');
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? 'absent';
  return readPlan(readTextSource(readFileSync(join(folder, name), 'utf8')));
}

describe.skipIf(absent)('the documents the project began from', () => {
  test('the report of 2013: five numbered strands with their bullets, six principles, three revisions', () => {
    const { elements } = seed('003');
    const strands = ofType(elements, 'priority');
    expect(strands.map(({ number }) => number)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
    expect(strands.map(({ children }) => ofType(children, 'objective').length)).toEqual([7, 2, 5, 3, 1]);
    expect(ofType(elements, 'principle')).toHaveLength(6);
    expect(ofType(elements, 'revision').map(({ number }) => number)).toEqual(['2.2', '2.3', '2.4']);
    expect(elements).toHaveLength(14);
  });

  test('the page of 2025: five themes in prose, and nothing else', () => {
    const { elements } = seed('000');
    expect(elements.map(({ type }) => type)).toEqual(['theme', 'theme', 'theme', 'theme', 'theme']);
    expect(elements.flatMap(({ children }) => children)).toEqual([]);
  });

  test.each([
    ['004', null],
    ['002', '4'],
  ])('page %s of one priority: an outcome, three focus areas, nine measures', (number, priority) => {
    const { elements } = seed(number);
    const [first] = elements;
    expect(first!.number ?? null).toBe(priority);
    const parts = priority === null ? elements : first!.children;
    if (priority !== null) expect(elements).toHaveLength(1);
    expect(['outcome', 'focusArea', 'successMeasure'].map((type) => ofType(parts, type).length)).toEqual([1, 3, 9]);
    expect(parts).toHaveLength(13);
  });

  test('the draft: a vision, five priorities with 51 measures, and the lists beside them', () => {
    const { elements } = seed('001');
    const priorities = ofType(elements, 'priority');
    const under = (type: string) => priorities.map(({ children }) => ofType(children, type).length);
    expect(under('outcome')).toEqual([1, 1, 1, 1, 1]);
    expect(under('focusArea')).toEqual([3, 3, 3, 3, 3]);
    expect(under('successMeasure')).toEqual([9, 12, 12, 9, 9]);
    expect(['vision', 'keyQuestion', 'nationalMeasure', 'threat'].map((type) => ofType(elements, type).length)).toEqual(
      [1, 9, 6, 6],
    );
  });
});

test.skipIf(!existsSync(join(SHARED, 'data/other-plans')))(
  'plans with known answers reach the aims set for them',
  async () => {
    const run = await runCommand([planScoreCommand], ['plan', 'score', join(SHARED, 'data/other-plans'), '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const report = JSON.parse(run.stdout) as ScoreReport;
    expect(report.headings.priorities.precision).toBeGreaterThanOrEqual(0.95);
    expect(report.headings.priorities.recall).toBeGreaterThanOrEqual(0.95);
    expect(report.headings.priorities.ordered).toBe(report.headings.priorities.right);
    expect(report.headings.parts.recall).toBeGreaterThanOrEqual(0.9);
    expect(report.prose.priorities.recall).toBeGreaterThanOrEqual(0.7);
    expect([report.trapped, report.falseAlarms]).toEqual([0, []]);
  },
);

test('a folder without plans is refused in one sentence', async () => {
  const { exitCode, stderr } = await runCommand([planScoreCommand], ['plan', 'score', import.meta.dirname]);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/has no NAME\.txt with a NAME\.json beside it/)]);
});
