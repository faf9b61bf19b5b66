import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRow } from '@/db/tables';
import { newId, type PlanId } from '@/domain/ids';
import type { Measure, MeasureReading } from '@/domain/measure';
import { makePaperExempt } from '@/services/exemption';
import {
  describeMeasure,
  importMeasureReadings,
  recordMeasureReading,
  removeMeasureReadings,
  updateMeasureReading,
} from '@/services/measures';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let planId: PlanId;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  const plan = await workspace.context.transactor.transact('Add plan', async (unit) =>
    unit.add('plans', {
      id: newId<PlanId>(),
      compartment: 'open',
      title: 'Plan',
      periodFrom: '2025',
      periodTo: '2029',
      remit: 'police',
      previousPlanId: null,
    }),
  );
  planId = plan.id;
});
afterEach(() => workspace.close());

const FIGURE = { period: 'Q1 2025/26', periodEnd: '2025-06-30', value: 82.5, paperId: null, page: null, note: '' };

async function readings(): Promise<readonly MeasureReading[]> {
  const rows = await workspace.database.rows('measureReadings').toArray();
  return rows.map((row) => fromRow<'measureReadings'>(row));
}

async function measures(): Promise<readonly Measure[]> {
  return (await workspace.database.rows('measures').toArray()).map((row) => fromRow<'measures'>(row));
}

describe('figures of a measure', () => {
  it('make the part a measure with the first, and are undone one by one', async () => {
    const { context, database, history } = workspace;
    const part = { planId, stableKey: 'calls' };
    const before = await allRows(database);
    const { id } = await recordMeasureReading(context, part, FIGURE, '%');
    expect(await measures()).toMatchObject([{ stableKey: 'calls', unit: '%', better: null }]);
    await describeMeasure(context, part, { better: 'up' });
    await updateMeasureReading(context, id, { value: 84, note: 'Corrected' });
    expect(await readings()).toMatchObject([{ value: 84, note: 'Corrected', period: 'Q1 2025/26' }]);
    await removeMeasureReadings(context, [id]);
    expect(await readings()).toEqual([]);
    const labels = ['Delete figure', 'Change figure', 'Change measure', 'Record figure'];
    for (const label of labels) expect(await history.undo()).toBe(label);
    expect(await allRows(database)).toEqual(before);
  });

  it.each([
    [{ value: Number.NaN }, 'not a number'],
    [{ period: ' ' }, 'its period is missing'],
  ])('are refused when they are none: %o', async (fields, words) => {
    const wanted = recordMeasureReading(workspace.context, { planId, stableKey: 'a' }, { ...FIGURE, ...fields });
    await expect(wanted).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) });
    expect(await measures()).toEqual([]);
  });

  it('come from a table once, however often it is imported', async () => {
    const { context } = workspace;
    const table = (value: number) =>
      ['2025-06-30', '2025-09-30'].map((periodEnd) => ({
        part: { planId, stableKey: 'calls' },
        fields: { ...FIGURE, periodEnd, value },
        unit: '%',
      }));
    expect(await importMeasureReadings(context, table(80))).toEqual({ added: 2, changed: 0, known: 0 });
    expect(await importMeasureReadings(context, table(80))).toEqual({ added: 0, changed: 0, known: 2 });
    expect(await importMeasureReadings(context, table(81))).toEqual({ added: 0, changed: 2, known: 0 });
    expect((await readings()).map(({ value }) => value)).toEqual([81, 81]);
  });

  it('are exempt when the paper they were read in is, or becomes so', async () => {
    const { context } = workspace;
    const paper = await addTestPaper(workspace);
    const part = { planId, stableKey: 'calls' };
    await recordMeasureReading(context, part, { ...FIGURE, paperId: paper.id, page: 1 });
    await context.transactor.transact('Take in private', (unit) => makePaperExempt(unit, paper.id));
    const { id } = await recordMeasureReading(context, part, { ...FIGURE, period: 'Q2' });
    await updateMeasureReading(context, id, { paperId: paper.id });
    expect((await readings()).map(({ compartment }) => compartment)).toEqual(['exempt', 'exempt']);
  });

  it('come from a long table in one step, within seconds', async () => {
    const { context, database, history } = workspace;
    const before = await allRows(database);
    const days = Array.from({ length: 2_000 }, (_, at) =>
      new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const table = days.map((periodEnd, at) => ({
      part: { planId, stableKey: `measure ${at % 5}` },
      fields: { ...FIGURE, period: periodEnd, periodEnd, value: at },
      unit: '',
    }));
    const start = performance.now();
    expect(await importMeasureReadings(context, table)).toEqual({ added: 2_000, changed: 0, known: 0 });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await measures()).toHaveLength(5);
    expect(await history.undo()).toBe('Import figures');
    expect(await allRows(database)).toEqual(before);
  }, 30_000);
});
