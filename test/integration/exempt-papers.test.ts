import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '@/db/change-set';
import type { AgendaItem } from '@/domain/meeting';
import type { Paper } from '@/domain/paper';
import { createAnnotation } from '@/services/annotations';
import { makePaperExempt } from '@/services/exemption';
import { confirmSuccessors } from '@/services/lineage';
import { recordMeasureReading } from '@/services/measures';
import { addItem, createMeeting, placePaper, unplacePaper, updateItem } from '@/services/meetings';
import { askAboutPromise } from '@/services/plan-promises';
import { addEvidence, askFromPassage, createQuestion } from '@/services/questions';
import { catchPromise, recordResponse } from '@/services/responses';
import { aPassage } from '../helpers/passage';
import { planRows } from '../helpers/plan-rows';
import { proposeSmallPlan } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let item: AgendaItem;
let paper: Paper;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  const fields = { body: 'Panel', type: 'ordinary', date: '2030-03-07', time: null, venue: '' } as const;
  const meeting = await createMeeting(workspace.context, fields);
  item = await addItem(workspace.context, meeting.id, null, { title: 'Contract' });
  paper = await addTestPaper(workspace, { title: 'Contract report' });
});
afterEach(() => workspace.close());

/** `table:count` of the exempt rows of each table that has any. */
async function exemptRows(): Promise<string[]> {
  const rows = await allRows(workspace.database);
  return TABLE_NAMES.flatMap((table) => {
    const count = rows[table].filter((row) => row.compartment === 'exempt').length;
    return count === 0 ? [] : [`${table}:${count}`];
  });
}

const toPartTwo = () => updateItem(workspace.context, item.id, { part: 2, exemptParagraphs: [3] });
const PLACE = { meetingId: null, itemId: null };
const ANSWER = { mode: 'oral', date: '2030-03-07', text: 'In May.', paperId: null, page: null } as const;

describe('taking an item in private', () => {
  it('makes the item exempt, and nothing else while it has no papers', async () => {
    await toPartTwo();
    expect(await exemptRows()).toEqual(['agendaItems:1']);
  });

  it('makes its papers exempt, with their places and marks, and the questions that rest on them', async () => {
    await placePaper(workspace.context, item.id, paper.id);
    const { question } = await askFromPassage(workspace.context, aPassage(paper.id), PLACE);
    await recordResponse(workspace.context, question.id, ANSWER);
    await catchPromise(workspace.context, {
      questionId: question.id,
      responseId: null,
      text: 'A report',
      who: '',
      dueDate: null,
    });
    await createQuestion(workspace.context, { wording: 'Another', ...PLACE, parentId: null, elementIds: [] });
    expect(await exemptRows()).toEqual([]);
    const before = await allRows(workspace.database);

    await toPartTwo();

    expect(await exemptRows()).toEqual([
      'commitments:1',
      'papers:1',
      'agendaItems:1',
      'itemPapers:1',
      'annotations:1',
      'questions:1',
      'links:1',
      'responses:1',
    ]);
    expect(await workspace.history.undo()).toBe('Change agenda item');
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('makes the questions under it exempt', async () => {
    const wanted = { wording: 'How much?', meetingId: item.meetingId, itemId: item.id, parentId: null, elementIds: [] };
    await createQuestion(workspace.context, wanted);
    await toPartTwo();
    expect(await exemptRows()).toEqual(['agendaItems:1', 'questions:1']);
  });

  it('is not taken back by taking the item in public again or the paper out', async () => {
    await placePaper(workspace.context, item.id, paper.id);
    await toPartTwo();
    await updateItem(workspace.context, item.id, { part: 1, exemptParagraphs: [] });
    expect(await exemptRows()).toEqual(['papers:1', 'itemPapers:1']);
    const [place] = (await allRows(workspace.database)).itemPapers;
    await unplacePaper(workspace.context, place!.id as never);
    expect(await exemptRows()).toEqual(['papers:1']);
  });
});

describe('taking a plan in private', () => {
  const FIGURE = { period: 'May', periodEnd: '2030-05-31', value: 1, paperId: null, page: null, note: '' };

  it('makes it exempt with figures, decisions and the questions that quote it; those that don’t stay open', async () => {
    const { context, database, history } = workspace;
    const plan = await proposeSmallPlan(workspace);
    const { versions, elements, promises, plans } = await planRows(workspace);
    const next = await context.transactor.transact('Add plan', async (unit) => {
      const { id: _, createdAt: __, updatedAt: ___, ...fields } = plans[0]!;
      return unit.add('plans', { ...fields, id: 'next-plan' as never });
    });
    const [part] = elements;
    const about = { planId: plans[0]!.id, stableKey: part!.stableKey };
    await recordMeasureReading(context, about, FIGURE);
    const step = { fromPlanId: about.planId, fromKey: about.stableKey, toPlanId: next.id, toKey: 'a' };
    await confirmSuccessors(context, [step]);
    await askAboutPromise(context, promises[0]!, (words) => `What of “${words.toUpperCase()}”?`);
    const wanted = { wording: 'Why?', ...PLACE, parentId: null, elementIds: [part!.id] };
    const other = await createQuestion(context, wanted);
    expect(await exemptRows()).toEqual([]);
    const before = await allRows(database);
    const second = await addTestPaper(workspace, { title: 'Another text', kind: 'plan' });
    await context.transactor.transact('Add text', async (unit) => {
      const { id: _, createdAt: __, updatedAt: ___, ...fields } = versions[0]!;
      unit.add('planVersions', { ...fields, id: 'other-text' as never, paperId: second.id });
    });
    await context.transactor.transact('Exempt', (unit) => makePaperExempt(unit, versions[0]!.paperId));
    // Another text of it is open still.
    expect((await exemptRows()).some((row) => /^(?:plans|measures|successions):/.test(row))).toBe(false);
    for (let at = 0; at < 3; at += 1) await history.undo();
    expect(await allRows(database)).toEqual(before);
    await placePaper(context, item.id, versions.find(({ id }) => id === plan.id)!.paperId);
    await toPartTwo();
    const exempt = await exemptRows();
    for (const row of [
      'plans:1',
      'planVersions:1',
      'measures:1',
      'measureReadings:1',
      'successions:1',
      'questions:1',
    ]) {
      expect(exempt).toContain(row);
    }
    expect(exempt).toContain(`planElements:${elements.length}`);
    expect((await database.rows('questions').get(other.id))?.compartment).toBe('open');
    const quoting = await askAboutPromise(context, promises[1]!, (words) => words);
    expect(quoting.compartment).toBe('exempt');
    for (let at = 0; at < 3; at += 1) await history.undo();
    expect(await allRows(database)).toEqual(before);
  });
});

describe('what is made from an exempt paper', () => {
  beforeEach(async () => {
    await toPartTwo();
    await placePaper(workspace.context, item.id, paper.id);
  });

  it('is exempt: marks, questions and their links', async () => {
    await createAnnotation(workspace.context, aPassage(paper.id));
    await askFromPassage(workspace.context, aPassage(paper.id), PLACE);
    expect(await exemptRows()).toEqual([
      'papers:1',
      'agendaItems:1',
      'itemPapers:1',
      'annotations:2',
      'questions:1',
      'links:1',
    ]);
  });

  it('makes an open question exempt once it rests on it, with the answers it had', async () => {
    const open = await addTestPaper(workspace, { title: 'Open report' });
    const { question } = await askFromPassage(workspace.context, aPassage(open.id), PLACE);
    await recordResponse(workspace.context, question.id, ANSWER);
    const mark = await createAnnotation(workspace.context, aPassage(paper.id));
    await addEvidence(workspace.context, question.id, mark.id);
    expect(await exemptRows()).toEqual([
      'papers:1',
      'agendaItems:1',
      'itemPapers:1',
      'annotations:1',
      'questions:1',
      'links:2',
      'responses:1',
    ]);
  });
});
