import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRow } from '@/db/tables';
import type { Paper } from '@/domain/paper';
import { annotationsOfPaper, createAnnotation, removeAnnotation, updateAnnotation } from '@/services/annotations';
import { listBin, restoreFromBin } from '@/services/bin';
import { addItem, createMeeting, placePaper } from '@/services/meetings';
import { removePaper, removePapers, setKindOfPapers, updatePaper } from '@/services/papers';
import { proposePlan } from '@/services/plan-proposal';
import { askFromPassage, createQuestion, removeEvidence } from '@/services/questions';
import { recordResponse } from '@/services/responses';
import { aPassage } from '../helpers/passage';
import { SMALL_READING } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let paper: Paper;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  paper = await addTestPaper(workspace, { title: 'Budget report' });
});
afterEach(() => workspace.close());

const NEW = { wording: 'Why?', meetingId: null, itemId: null, parentId: null, elementIds: [] };

describe('a paper', () => {
  it('can be renamed and re-sorted; its bytes and file name stay', async () => {
    const file = await workspace.database.files.get(paper.fileId);
    await updatePaper(workspace.context, paper.id, { title: 'Budget 2030' });
    await updatePaper(workspace.context, paper.id, { kind: 'appendix' });
    const row = await workspace.database.rows('papers').get(paper.id);
    expect(fromRow<'papers'>(row!)).toMatchObject({ title: 'Budget 2030', kind: 'appendix', fileName: 'a-paper.pdf' });
    expect(await workspace.database.files.get(paper.fileId)).toEqual(file);
    expect([workspace.history.undoLabel(), await workspace.history.undo(), await workspace.history.undo()]).toEqual([
      'Change kind of paper',
      'Change kind of paper',
      'Rename paper',
    ]);
  });

  it('that nothing rests on goes to the bin and comes back equal, with its bytes', async () => {
    const before = await allRows(workspace.database);
    workspace.setTime('2030-01-01T00:00:00.000Z');
    await removePaper(workspace.context, paper.id);
    expect((await allRows(workspace.database)).papers).toEqual([]);
    expect(await workspace.context.files.sweepFiles()).toBe(0);
    const [deletion] = await listBin(workspace.context);
    expect(deletion).toMatchObject({ label: 'Delete paper', title: 'Budget report', count: 1 });
    await restoreFromBin(workspace.context, deletion!.changeSetId);
    expect(await allRows(workspace.database)).toEqual(before);
    expect(await workspace.database.files.get(paper.fileId)).toBeDefined();
  });

  it('among several goes as one step, and those that are needed stay', async () => {
    const other = await addTestPaper(workspace, { title: 'Other' });
    const needed = await addTestPaper(workspace, { title: 'Needed' });
    await createAnnotation(workspace.context, aPassage(needed.id));
    const before = await allRows(workspace.database);
    expect(await removePapers(workspace.context, [paper.id, needed.id, other.id])).toBe(2);
    expect((await allRows(workspace.database)).papers).toMatchObject([{ id: needed.id }]);
    await workspace.history.undo();
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('gets its kind together with others, as one step', async () => {
    const other = await addTestPaper(workspace, { title: 'Other' });
    const before = await allRows(workspace.database);
    await setKindOfPapers(workspace.context, [paper.id, other.id], 'letter');
    expect((await allRows(workspace.database)).papers).toMatchObject([{ kind: 'letter' }, { kind: 'letter' }]);
    expect(await workspace.history.undo()).toBe('Change kind of papers');
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('loses its bytes only when the bin is emptied', async () => {
    await removePaper(workspace.context, paper.id);
    await workspace.context.files.emptyBin();
    expect(await workspace.context.files.sweepFiles()).toBe(1);
    expect(await workspace.database.files.count()).toBe(0);
    expect(await workspace.database.pageTexts.count()).toBe(0);
    expect(await workspace.database.layouts.count()).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a plan was read from it', () => proposePlan(workspace.context, paper, SMALL_READING)],
    ['it has highlights', () => createAnnotation(workspace.context, aPassage(paper.id))],
    [
      'it belongs to an agenda item',
      async () => {
        const fields = { body: 'Panel', type: 'ordinary', date: '2030-03-07', time: null, venue: '' } as const;
        const meeting = await createMeeting(workspace.context, fields);
        const item = await addItem(workspace.context, meeting.id, null);
        await placePaper(workspace.context, item.id, paper.id);
      },
    ],
    [
      'an answer refers to it',
      async () => {
        const { id } = await createQuestion(workspace.context, NEW);
        await recordResponse(workspace.context, id, {
          mode: 'letter',
          date: null,
          text: '',
          paperId: paper.id,
          page: 2,
        });
      },
    ],
  ])('is not deleted because %s', async (reason, use) => {
    await use();
    const before = await allRows(workspace.database);
    await expect(removePaper(workspace.context, paper.id)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(reason),
    });
    expect(await allRows(workspace.database)).toEqual(before);
  });
});

describe('a highlight', () => {
  it('is listed in reading order and can be coloured and commented', async () => {
    const place = (page: number, start: number) => ({
      ...aPassage(paper.id),
      page,
      position: { start, end: start + 4 },
    });
    await createAnnotation(workspace.context, place(2, 50));
    const first = await createAnnotation(workspace.context, place(1, 900));
    await createAnnotation(workspace.context, place(2, 5));
    const pages = (await annotationsOfPaper(workspace.context, paper.id)).map((one) => [one.page, one.position?.start]);
    expect(pages).toEqual([
      [1, 900],
      [2, 5],
      [2, 50],
    ]);
    await updateAnnotation(workspace.context, first.id, { colour: 'doubt' });
    await updateAnnotation(workspace.context, first.id, { comment: 'Is that so?' });
    const [changed] = await annotationsOfPaper(workspace.context, paper.id);
    expect(changed).toMatchObject({ colour: 'doubt', comment: 'Is that so?' });
  });

  it('is kept while a question rests on it, and goes to the bin after', async () => {
    const place = { meetingId: null, itemId: null };
    const { question, annotation } = await askFromPassage(workspace.context, aPassage(paper.id), place);
    await expect(removeAnnotation(workspace.context, annotation.id)).rejects.toMatchObject({ code: 'invalid' });
    await removeEvidence(workspace.context, question.id, annotation.id);
    await removeAnnotation(workspace.context, annotation.id);
    expect(await annotationsOfPaper(workspace.context, paper.id)).toEqual([]);
  });
});
