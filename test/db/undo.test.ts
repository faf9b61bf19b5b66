// Undo over the real unit of work and writer: whatever was done in whatever order, undoing it all gives the rows back.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '@/db/change-set';
import type { MemberId } from '@/domain/ids';
import { newId } from '@/domain/ids';
import { addMember, removeMember, startPanel, updateMember } from '@/services/panel';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

async function rows(): Promise<unknown> {
  const { database } = workspace;
  return Promise.all(TABLE_NAMES.map(async (table) => [table, await database.rows(table).orderBy(':id').toArray()]));
}

describe('undo and redo', () => {
  it('give every row back after any run of adding, changing and deleting', async () => {
    await startPanel(workspace.context, { bodyName: 'Example Panel', nation: 'england', me: 'Clerk', role: 'clerk' });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), name: fc.string({ maxLength: 8 }) }),
      fc.record({ kind: fc.constant('rename' as const), at: fc.nat(20), name: fc.string({ maxLength: 8 }) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const before = await rows();
        const made: MemberId[] = [];
        let count = 0;
        for (const [index, one] of steps.entries()) {
          // Apart in time, so that renames are steps of their own.
          workspace.setTime(new Date(Date.UTC(2025, 1, 13, 10, index)).toISOString());
          const target = made[one.kind === 'add' ? 0 : one.at % Math.max(1, made.length)];
          const seqBefore = await workspace.database.changes.count();
          if (one.kind === 'add') made.push((await addMember(workspace.context, one.name, 'member')).id);
          else if (target !== undefined && one.kind === 'rename')
            await updateMember(workspace.context, target, { name: one.name });
          else if (target !== undefined) {
            await removeMember(workspace.context, target);
            made.splice(made.indexOf(target), 1);
          }
          if ((await workspace.database.changes.count()) > seqBefore) count += 1;
        }
        const after = await rows();
        for (let index = 0; index < count; index += 1) expect(await workspace.history.undo()).not.toBeNull();
        expect(await rows()).toEqual(before);
        for (let index = 0; index < count; index += 1) expect(await workspace.history.redo()).not.toBeNull();
        expect(await rows()).toEqual(after);
        for (let index = 0; index < count; index += 1) await workspace.history.undo();
      }),
      { numRuns: 15 },
    );
  });

  it('know a row that is deleted and made again in one step', async () => {
    const { context, database, history } = workspace;
    const member = await addMember(context, 'One', 'member');
    const before = await rows();
    workspace.setTime('2025-02-13T11:00:00.000Z');
    await context.transactor.transact('Tie anew', async (unit) => {
      const { createdAt: _, updatedAt: __, ...fields } = member;
      await unit.remove('members', member.id);
      unit.add('members', { ...fields, role: 'viceChair' });
    });
    expect((await database.rows('members').get(member.id))?.['role']).toBe('viceChair');
    expect(await database.bin.count()).toBe(0);
    await history.undo();
    expect(await rows()).toEqual(before);
  });

  it('join a burst of typing into one step', async () => {
    const member = await addMember(workspace.context, '', 'member');
    for (const [index, name] of ['E', 'Ex', 'Exa'].entries()) {
      workspace.setTime(`2025-02-13T10:00:0${index}.000Z`);
      await updateMember(workspace.context, member.id, { name });
    }
    await workspace.history.undo();
    expect((await workspace.database.rows('members').get(member.id))?.payload['name']).toBe('');
    await workspace.history.redo();
    expect((await workspace.database.rows('members').get(member.id))?.payload['name']).toBe('Exa');
  });

  it('say so when something else has changed since, and go on with the step before', async () => {
    const first = await addMember(workspace.context, 'A', 'member');
    const second = await addMember(workspace.context, 'B', 'member');
    await updateMember(workspace.context, second.id, { name: 'C' });
    // Another window changes the same field.
    await workspace.context.transactor.commit({
      id: newId(),
      label: 'Elsewhere',
      at: '2025-02-13T10:00:00.000Z',
      by: 'Chair',
      undoes: null,
      changes: [{ kind: 'patch', table: 'members', id: second.id, before: { name: 'C' }, after: { name: 'D' } }],
    });
    await expect(workspace.history.undo()).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining('can’t be undone'),
    });
    expect((await workspace.database.rows('members').get(second.id))?.payload['name']).toBe('D');
    expect((await workspace.database.rows('members').get(first.id))?.payload['name']).toBe('A');
  });

  it('take back the step that a message is about, not the newest', async () => {
    const first = await addMember(workspace.context, 'A', 'member');
    const step = workspace.history.newest();
    const second = await addMember(workspace.context, 'B', 'member');
    expect(step).not.toBeNull();
    if (step !== null) await workspace.history.undoOnly(step);
    expect(await workspace.database.rows('members').get(first.id)).toBeUndefined();
    expect(await workspace.database.rows('members').get(second.id)).toBeDefined();
    await workspace.history.redo();
    expect(await workspace.database.rows('members').get(first.id)).toBeDefined();
  });

  it('keep two quick choices apart, though they change the same field', async () => {
    const member = await addMember(workspace.context, 'A', 'member');
    await updateMember(workspace.context, member.id, { role: 'chair' });
    await updateMember(workspace.context, member.id, { role: 'clerk' });
    await workspace.history.undo();
    expect((await workspace.database.rows('members').get(member.id))?.['role']).toBe('chair');
  });

  it('is empty at the start and after a new action there is nothing to redo', async () => {
    expect(await workspace.history.undo()).toBeNull();
    await addMember(workspace.context, 'A', 'member');
    await workspace.history.undo();
    await addMember(workspace.context, 'B', 'member');
    expect(await workspace.history.redo()).toBeNull();
  });
});
