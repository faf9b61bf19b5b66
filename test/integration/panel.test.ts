import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRow } from '@/db/tables';
import { termsOn } from '@/domain/profile';
import { listBin, restoreFromBin } from '@/services/bin';
import {
  addMember,
  addProfile,
  removeMember,
  removeProfile,
  startPanel,
  updateMember,
  updateProfile,
} from '@/services/panel';
import { createQuestion, updateQuestion } from '@/services/questions';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const start = (nation: 'england' | 'wales' = 'england') =>
  startPanel(workspace.context, {
    bodyName: 'Northmoor Police and Crime Panel',
    nation,
    me: 'The clerk',
    role: 'clerk',
  });

async function terms(date: string) {
  const rows = await workspace.database.rows('profiles').toArray();
  return termsOn(
    rows.map((row) => fromRow<'profiles'>(row)),
    date,
  );
}

describe('starting a panel', () => {
  it('makes its profile and the person who uses this computer, as one step of undo', async () => {
    await start();
    const { profiles, members } = await allRows(workspace.database);
    expect(profiles).toHaveLength(1);
    expect(members.map((row) => fromRow<'members'>(row))).toMatchObject([
      { name: 'The clerk', role: 'clerk', isMe: true },
    ]);
    expect(await terms('2025-02-13')).toMatchObject({ bodyName: 'Northmoor Police and Crime Panel' });
    await workspace.history.undo();
    expect((await allRows(workspace.database)).profiles).toEqual([]);
  });

  it.each([
    ['england', 5],
    ['wales', 3],
  ] as const)('in %s asks for %i clear days of notice', async (nation, days) => {
    expect((await start(nation)).noticeDays).toBe(days);
  });
});

describe('the words of the panel', () => {
  it('change from a date on, and the time before keeps its own', async () => {
    const first = await start();
    const second = await addProfile(workspace.context, first.id, '2028-05-08');
    await updateProfile(workspace.context, second.id, { holderShort: 'Mayor' });
    expect([(await terms('2028-05-07')).holderShort, (await terms('2028-05-08')).holderShort]).toEqual([
      'Commissioner',
      'Mayor',
    ]);
    await removeProfile(workspace.context, second.id);
    expect((await terms('2030-01-01')).holderShort).toBe('Commissioner');
  });

  it('that the app can’t keep are refused, and nothing changes', async () => {
    const { id } = await start();
    const before = await allRows(workspace.database);
    await expect(updateProfile(workspace.context, id, { effectiveFrom: 'soon' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('the panel’s words'),
    });
    expect(await allRows(workspace.database)).toEqual(before);
  });
});

describe('members', () => {
  it('can be added and changed, and hand back their questions when they go', async () => {
    const member = await addMember(workspace.context, 'Member for the north', 'member');
    await updateMember(workspace.context, member.id, { role: 'chair', authority: 'Northmoor Council' });
    const wanted = { wording: 'Why?', meetingId: null, itemId: null, parentId: null, elementIds: [] };
    const { id } = await createQuestion(workspace.context, wanted);
    await updateQuestion(workspace.context, id, { askerId: member.id });
    const before = await allRows(workspace.database);
    await removeMember(workspace.context, member.id);
    const asker = async () => (await workspace.database.rows('questions').get(id))?.['askerId'];
    expect(await asker()).toBeNull();
    const [deletion] = await listBin(workspace.context);
    expect(deletion).toMatchObject({ title: 'Member for the north', count: 1 });
    await restoreFromBin(workspace.context, deletion!.changeSetId);
    expect(await asker()).toBe(member.id);
    expect((await allRows(workspace.database)).members).toEqual(before.members);
  });
});
