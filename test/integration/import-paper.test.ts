import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/domain/errors';
import { listBin } from '@/services/bin';
import { importPaper, isCancelled } from '@/services/import-paper';
import type { LongWork } from '@/services/ports';
import { incomingFile, quietWork } from '../helpers/node-reader';
import { storedCounts, stubReader } from '../helpers/stub-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: stubReader() });
});
afterEach(() => workspace.close());

const NOTHING = { papers: 0, files: 0, layouts: 0, pageTexts: 0, changes: 0, bin: 0 };

/** Work that can be cancelled from the test. */
function cancellable(): { work: LongWork; cancel: () => void } {
  const controller = new AbortController();
  return { work: { signal: controller.signal, onProgress: () => undefined }, cancel: () => controller.abort() };
}

describe('importing a paper', () => {
  it('stores its bytes, sizes, texts and hashes, and adds it to the library', async () => {
    const content = 'First page\fSecond page';
    const { paper, isDuplicate } = await importPaper(
      workspace.context,
      incomingFile('Budget_report.pdf', content),
      null,
      quietWork(),
    );
    expect(isDuplicate).toBe(false);
    expect(paper).toMatchObject({
      title: 'Budget report',
      fileName: 'Budget_report.pdf',
      kind: 'report',
      pageCount: 2,
    });
    const file = await workspace.database.files.get(paper.fileId);
    expect(await file?.blob.text()).toBe(content);
    expect(file?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(file?.chunkHashes).toEqual([file?.sha256]);
    const texts = await workspace.database.pageTexts.orderBy('[fileId+page]').toArray();
    expect(texts.map(({ page, text }) => [page, text])).toEqual([
      [1, 'First page'],
      [2, 'Second page'],
    ]);
    expect((await workspace.database.layouts.get(paper.fileId))?.pages).toHaveLength(2);
  });

  it('keeps bytes and texts out of change sets', async () => {
    await importPaper(workspace.context, incomingFile('a.pdf', 'Unmistakable words'), null, quietWork());
    expect(JSON.stringify(await workspace.database.changes.toArray())).not.toContain('Unmistakable');
  });

  it('takes the title inside the file when the name says nothing', async () => {
    workspace = await createTestWorkspace({ reader: stubReader({ declaredTitle: 'Treasury strategy' }) });
    const named = await importPaper(workspace.context, incomingFile('12-03.pdf', 'a'), null, quietWork());
    const telling = await importPaper(workspace.context, incomingFile('Annex_C.pdf', 'b'), null, quietWork());
    expect([named.paper.title, telling.paper.title]).toEqual(['Treasury strategy', 'Annex C']);
  });

  it('knows the same bytes under another name, and changes nothing then', async () => {
    const first = await importPaper(workspace.context, incomingFile('one.pdf', 'same'), null, quietWork());
    const before = await storedCounts(workspace);
    const second = await importPaper(workspace.context, incomingFile('two.pdf', 'same'), 'minutes', quietWork());
    expect(second).toEqual({ paper: first.paper, isDuplicate: true });
    expect(await storedCounts(workspace)).toEqual(before);
  });

  it('is one step of undo; redo brings the paper back with its bytes', async () => {
    await importPaper(workspace.context, incomingFile('one.pdf', 'bytes'), null, quietWork());
    const full = await allRows(workspace.database);
    expect(await workspace.history.undo()).toBe('Import paper');
    expect((await allRows(workspace.database)).papers).toEqual([]);
    await workspace.context.files.sweepFiles();
    await workspace.history.redo();
    expect(await allRows(workspace.database)).toEqual(full);
    expect(await workspace.database.files.count()).toBe(1);
  });
});

describe('an import that ends early', () => {
  it('leaves nothing when the file can’t be received', async () => {
    const lost = new AppError('unreadableFile', '“gone.pdf” can’t be read.');
    const file = { name: 'gone.pdf', size: 3, receive: () => Promise.reject(lost) };
    await expect(importPaper(workspace.context, file, null, quietWork())).rejects.toBe(lost);
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });

  it('leaves nothing when the file can’t be read, and says which file', async () => {
    const file = incomingFile('notes.pdf', 'UNREADABLE');
    await expect(importPaper(workspace.context, file, null, quietWork())).rejects.toMatchObject({
      code: 'unreadableFile',
      message: expect.stringContaining('notes.pdf'),
    });
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });

  it('leaves nothing when it is cancelled while the bytes arrive', async () => {
    const { work, cancel } = cancellable();
    const file = {
      ...incomingFile('a.pdf', 'a'),
      receive: async () => {
        cancel();
        return new Blob(['a']);
      },
    };
    const error: unknown = await importPaper(workspace.context, file, null, work).catch((thrown: unknown) => thrown);
    expect(isCancelled(error)).toBe(true);
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });

  it('leaves nothing when it is cancelled while it is read', async () => {
    const { work, cancel } = cancellable();
    workspace = await createTestWorkspace({ reader: stubReader({ onRead: cancel }) });
    const call = importPaper(workspace.context, incomingFile('a.pdf', 'a'), null, work);
    expect(isCancelled(await call.catch((thrown: unknown) => thrown))).toBe(true);
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });

  it('leaves nothing when the disk is full before the paper is added', async () => {
    let isFull = false;
    workspace = await createTestWorkspace({ reader: stubReader(), isReadOnly: () => isFull });
    const { files } = workspace.context;
    const putFile: typeof files.putFile = async (bundle) => {
      await files.putFile(bundle);
      isFull = true;
    };
    const context = { ...workspace.context, files: { ...files, putFile } };
    await expect(importPaper(context, incomingFile('a.pdf', 'a'), null, quietWork())).rejects.toMatchObject({
      code: 'readOnly',
    });
    expect(await storedCounts(workspace)).toEqual(NOTHING);
    expect(await listBin(workspace.context)).toEqual([]);
  });
});
