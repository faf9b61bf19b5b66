import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Reading, readState } from '@/domain/reading';
import { removePaper } from '@/services/papers';
import { createReadingKeeper } from '@/services/readings';
import { addTestPaper, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const AT = '2025-02-13T10:00:00.000Z';
const reading = (id: Reading['id'], fields: Partial<Reading> = {}): Reading => ({
  id,
  page: 1,
  fraction: 0,
  furthest: 0,
  readAt: AT,
  ...fields,
});

describe('readings', () => {
  it('keep the newest place, and what was reached stays reached', async () => {
    const paper = await addTestPaper(workspace);
    const { readings } = workspace.context;
    await readings.putReading(reading(paper.id, { page: 2, fraction: 0.25, furthest: 2 }));
    await readings.putReading(reading(paper.id, { page: 1, fraction: 0.5, furthest: 1 }));
    const kept = await workspace.database.readings.get(paper.id);
    expect(kept).toEqual(reading(paper.id, { page: 1, fraction: 0.5, furthest: 2 }));
    expect([readState(kept, 2), readState(kept, 3), readState(null, 2)]).toEqual(['finished', 'begun', 'unopened']);
  });

  it('are no change that could be undone', async () => {
    const paper = await addTestPaper(workspace);
    const before = await workspace.database.changes.count();
    await workspace.context.readings.putReading(reading(paper.id));
    expect(await workspace.database.changes.count()).toBe(before);
  });

  it('of a paper that is gone are not kept', async () => {
    const paper = await addTestPaper(workspace);
    await removePaper(workspace.context, paper.id);
    await workspace.context.readings.putReading(reading(paper.id));
    expect(await workspace.database.readings.count()).toBe(0);
  });

  it('stay while their paper can come back from the bin, and go with it for good', async () => {
    const paper = await addTestPaper(workspace);
    const other = await addTestPaper(workspace);
    await workspace.context.readings.putReading(reading(paper.id));
    await workspace.context.readings.putReading(reading(other.id));
    await removePaper(workspace.context, paper.id);
    await workspace.context.files.sweepFiles();
    expect(await workspace.database.readings.count()).toBe(2);
    await workspace.context.files.emptyBin();
    expect((await workspace.database.readings.toArray()).map(({ id }) => id)).toEqual([other.id]);
  });

  it('that could not be made by a reader are refused', async () => {
    const paper = await addTestPaper(workspace);
    const wrong = reading(paper.id, { fraction: 1.5 });
    await expect(workspace.context.readings.putReading(wrong)).rejects.toMatchObject({ code: 'notSaved' });
  });
});

describe('the keeper of a reading', () => {
  afterEach(() => vi.useRealTimers());

  it('writes once a second at most, the last place, and at once when asked to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const written: Reading[] = [];
    const readings = { putReading: async (one: Reading) => void written.push(one) };
    const id = 'a-paper' as Reading['id'];
    const keeper = createReadingKeeper({ readings, clock: () => new Date(AT) }, id);
    for (let page = 1; page <= 50; page += 1) keeper.keep({ page, fraction: 0, furthest: page === 20 ? 49 : page - 1 });
    await vi.advanceTimersByTimeAsync(999);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([reading(id, { page: 50, furthest: 49 })]);
    keeper.keep({ page: 3, fraction: 0.5, furthest: 3 });
    expect(keeper.isUnsaved()).toBe(true);
    await keeper.flush();
    expect(written.at(-1)).toEqual(reading(id, { page: 3, fraction: 0.5, furthest: 3 }));
    expect(keeper.isUnsaved()).toBe(false);
  });

  it('troubles nobody when a place cannot be kept', async () => {
    const readings = { putReading: () => Promise.reject(new Error('no disk')) };
    const keeper = createReadingKeeper({ readings, clock: () => new Date(AT) }, 'a-paper' as Reading['id']);
    keeper.keep({ page: 1, fraction: 0, furthest: 1 });
    await expect(keeper.flush()).resolves.toBeUndefined();
  });
});
