import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChangeSet, TABLE_NAMES } from '@/db/change-set';
import type { JournalPort } from '@/db/journal-port';
import { openDatabase } from '@/db/open-database';
import type { ScrutinyDatabase } from '@/db/scrutiny-database';
import { fromRow } from '@/db/tables';
import { createWriter, type Writer } from '@/db/writer';
import type { ChangeSetId, FileId, MemberId } from '@/domain/ids';
import { newId } from '@/domain/ids';

const SHA = 'ab'.repeat(32);
const AT = '2025-02-13T10:00:00.000Z';

let database: ScrutinyDatabase;
let writer: Writer;
let journal: { [K in keyof JournalPort]: ReturnType<typeof vi.fn<JournalPort[K]>> };
let full: boolean;

beforeEach(async () => {
  full = false;
  database = await openDatabase(`writer-${crypto.randomUUID()}`);
  journal = { append: vi.fn(async () => undefined), abort: vi.fn(async () => undefined) };
  writer = createWriter({ database, journal, isReadOnly: () => full });
});

afterEach(() => database.delete());

function member(id: MemberId, name = 'The clerk') {
  return { id, compartment: 'open', createdAt: AT, updatedAt: AT, name, role: 'clerk', authority: '', isMe: true };
}

function changeSet(...changes: ChangeSet['changes']): ChangeSet {
  return { id: newId<ChangeSetId>(), label: 'Test', at: AT, by: 'Clerk', undoes: null, changes };
}

async function allRows() {
  return Promise.all([...TABLE_NAMES, 'changes', 'bin'].map((table) => database.table(table).toArray()));
}

describe('commit', () => {
  it('writes rows and the change set with the next seq in one transaction', async () => {
    const id = newId<MemberId>();
    expect(await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }))).toEqual({
      seq: 1,
    });
    const rename = {
      kind: 'patch',
      table: 'members',
      id,
      before: { name: 'The clerk' },
      after: { name: 'The chair' },
    } as const;
    expect(await writer.commit(changeSet(rename))).toEqual({ seq: 2 });
    const row = await database.rows('members').get(id);
    expect(row && fromRow<'members'>(row)).toEqual(member(id, 'The chair'));
    expect((await database.changes.toArray()).map((one) => [one.seq, one.touched])).toEqual([
      [1, [`members:${id}`]],
      [2, [`members:${id}`]],
    ]);
  });

  it('appends to the journal before the database has anything', async () => {
    const id = newId<MemberId>();
    let rowsAtAppend = -1;
    journal.append.mockImplementation(async () => {
      rowsAtAppend = await database.rows('members').count();
    });
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }));
    expect(rowsAtAppend).toBe(0);
    expect(journal.abort).not.toHaveBeenCalled();
  });

  it('refuses a change whose "before" is no longer true, changes nothing, and tells the journal', async () => {
    const [a, b] = [newId<MemberId>(), newId<MemberId>()];
    await writer.commit(changeSet({ kind: 'add', table: 'members', id: a, after: member(a) }));
    const before = await allRows();
    const stale = changeSet(
      { kind: 'add', table: 'members', id: b, after: member(b) },
      { kind: 'patch', table: 'members', id: a, before: { name: 'Somebody else' }, after: { name: 'X' } },
    );
    await expect(writer.commit(stale)).rejects.toMatchObject({ code: 'stale' });
    expect(await allRows()).toEqual(before);
    expect(journal.abort).toHaveBeenCalledWith(stale.id);
  });

  it('lets two edits of different fields of one row both stand', async () => {
    const id = newId<MemberId>();
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }));
    const patch = (before: object, after: object) =>
      writer.commit(
        changeSet({
          kind: 'patch',
          table: 'members',
          id,
          before: { ...before, updatedAt: AT },
          after: { ...after, updatedAt: '2025-02-13T10:00:01.000Z' },
        }),
      );
    await patch({ name: 'The clerk' }, { name: 'N' });
    await patch({ authority: '' }, { authority: 'Borough' });
    const row = await database.rows('members').get(id);
    expect(row && fromRow<'members'>(row)).toMatchObject({ name: 'N', authority: 'Borough' });
  });

  it('refuses a value that the table cannot hold', async () => {
    const id = newId<MemberId>();
    const wrong = { ...member(id), role: 'emperor' };
    await expect(writer.commit(changeSet({ kind: 'add', table: 'members', id, after: wrong }))).rejects.toMatchObject({
      code: 'invalid',
      message: 'This was not saved, because something in the member is nothing the app can keep; check what you typed.',
    });
    expect(await database.rows('members').count()).toBe(0);
  });

  it('moves a removed row to the bin, whole, and takes it out when it comes back', async () => {
    const id = newId<MemberId>();
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }));
    const stored = await database.rows('members').get(id);
    await writer.commit(changeSet({ kind: 'remove', table: 'members', id, before: member(id) }));
    expect(await database.rows('members').count()).toBe(0);
    expect((await database.bin.toArray()).map((binned) => binned.row)).toEqual([stored]);
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }));
    expect(await database.bin.count()).toBe(0);
    expect(await database.rows('members').get(id)).toEqual(stored);
  });

  it('keeps words out of the header that queries can see', async () => {
    const id = newId<MemberId>();
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id, 'Secret name') }));
    const { payload, ...header } = (await database.rows('members').get(id)) ?? { payload: {} };
    expect(JSON.stringify(header)).not.toContain('Secret name');
    expect(payload).toEqual({ name: 'Secret name', authority: '' });
  });

  it('writes nothing while the disk is full, and goes on once there is room', async () => {
    const id = newId<MemberId>();
    const add = changeSet({ kind: 'add', table: 'members', id, after: member(id) });
    full = true;
    await expect(writer.commit(add)).rejects.toMatchObject({ code: 'readOnly' });
    expect(journal.append).not.toHaveBeenCalled();
    full = false;
    expect(await writer.commit(add)).toEqual({ seq: 1 });
  });

  it('takes calls one after another, and one that fails does not stop the next', async () => {
    const id = newId<MemberId>();
    const results = await Promise.allSettled([
      writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) })),
      writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) })),
      writer.commit(
        changeSet({ kind: 'patch', table: 'members', id, before: { name: 'The clerk' }, after: { name: 'B' } }),
      ),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await database.changes.toArray()).map((one) => one.seq)).toEqual([1, 2]);
  });
});

const PAPER = {
  compartment: 'open',
  createdAt: AT,
  updatedAt: AT,
  title: 'T',
  fileName: 'f.pdf',
  kind: 'report',
  pageCount: 1,
  importedAt: AT,
  sha256: SHA,
};

describe('files', () => {
  const bundle = (id: FileId) => ({
    file: {
      id,
      sha256: SHA,
      chunkHashes: [SHA],
      size: 1,
      mediaType: 'application/pdf' as const,
      addedAt: AT,
      blob: new Blob(['x']),
    },
    layout: { fileId: id, pages: [{ width: 1, height: 1 }], outline: [], labels: null },
    texts: [{ fileId: id, page: 1, text: 'x', textVersion: 'a' }],
  });

  it('are swept when no paper needs them, in its table or in the bin', async () => {
    const [kept, binned, orphan] = [newId<FileId>(), newId<FileId>(), newId<FileId>()];
    for (const id of [kept, binned, orphan]) await writer.putFile(bundle(id));
    const paper = (id: string, fileId: FileId) => ({ ...PAPER, id, fileId });
    await writer.commit(
      changeSet(
        { kind: 'add', table: 'papers', id: 'p1', after: paper('p1', kept) },
        { kind: 'add', table: 'papers', id: 'p2', after: paper('p2', binned) },
      ),
    );
    await writer.commit(changeSet({ kind: 'remove', table: 'papers', id: 'p2', before: paper('p2', binned) }));
    // The third may still get its paper; only a new start knows that it won't.
    expect(await writer.sweepFiles()).toBe(0);
    writer = createWriter({ database, journal, isReadOnly: () => full });
    expect(await writer.sweepFiles()).toBe(1);
    expect(new Set(await database.files.toCollection().primaryKeys())).toEqual(new Set([kept, binned]));
    expect(await database.pageTexts.count()).toBe(2);
    await writer.emptyBin();
    expect(await writer.sweepFiles()).toBe(1);
  });

  it('must be there before their paper is', async () => {
    const after = { ...PAPER, id: 'p', fileId: 'nowhere' };
    await expect(writer.commit(changeSet({ kind: 'add', table: 'papers', id: 'p', after }))).rejects.toMatchObject({
      code: 'notSaved',
    });
  });

  it('that nothing came of are taken back, but not from under a paper', async () => {
    const id = newId<FileId>();
    await writer.putFile(bundle(id));
    await writer.dropFile(id);
    expect([await database.files.count(), await database.layouts.count(), await database.pageTexts.count()]).toEqual([
      0, 0, 0,
    ]);
    await writer.putFile(bundle(id));
    const after = { ...PAPER, id: 'p', fileId: id };
    await writer.commit(changeSet({ kind: 'add', table: 'papers', id: 'p', after }));
    await writer.dropFile(id);
    expect(await database.files.count()).toBe(1);
  });

  it('never change: other bytes under the same id are refused', async () => {
    const id = newId<FileId>();
    await writer.putFile(bundle(id));
    const other = { ...bundle(id), file: { ...bundle(id).file, sha256: 'cd'.repeat(32) } };
    await expect(writer.putFile(other)).rejects.toMatchObject({ code: 'notSaved' });
    expect((await database.files.get(id))?.sha256).toBe(SHA);
  });

  it.each([
    ['a hash that is none', { file: { sha256: 'short' } }],
    ['fewer bytes than it says', { file: { size: 2 } }],
    ['no hash for its chunk', { file: { chunkHashes: [] } }],
    ['a page without a size', { layout: { pages: [{ width: Number.NaN, height: 1 }] } }],
    ['fewer texts than pages', { texts: [] }],
    ['the layout of another file', { layout: { fileId: 'other' } }],
  ])('with %s are refused, and nothing is stored', async (_what, wrong) => {
    const good = bundle(newId<FileId>());
    const bad = {
      file: { ...good.file, ...('file' in wrong ? wrong.file : {}) },
      layout: { ...good.layout, ...('layout' in wrong ? wrong.layout : {}) },
      texts: 'texts' in wrong ? wrong.texts : good.texts,
    };
    await expect(writer.putFile(bad as typeof good)).rejects.toMatchObject({ code: 'notSaved' });
    expect(await database.files.count()).toBe(0);
  });

  it('do not keep a change of words waiting', async () => {
    const id = newId<MemberId>();
    const put = writer.putFile(bundle(newId<FileId>()));
    let isPut = false;
    void put.then(() => {
      isPut = true;
    });
    vi.spyOn(database.layouts, 'put').mockImplementationOnce(() => new Promise(() => undefined) as never);
    await writer.commit(changeSet({ kind: 'add', table: 'members', id, after: member(id) }));
    expect(await database.rows('members').count()).toBe(1);
    expect(isPut).toBe(false);
  });
});

describe('a change set that comes twice', () => {
  it('is applied once, and answered twice with the same place', async () => {
    const id = newId<MemberId>();
    const once = changeSet({ kind: 'add', table: 'members', id, after: member(id) });
    const first = await writer.commit(once);
    await writer.commit(
      changeSet({ kind: 'patch', table: 'members', id, before: { name: 'The clerk' }, after: { name: 'B' } }),
    );
    const before = await allRows();
    expect(await writer.commit(once)).toEqual(first);
    expect(await allRows()).toEqual(before);
    expect(journal.append).toHaveBeenCalledTimes(2);
  });
});
