// A question that touches exempt matter is exempt with all that hangs on it (Schedule 12A, Local Government Act 1972).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionChain } from '@/db/repositories/questions';
import type { Annotation } from '@/domain/annotation';
import type { AgendaItemId, QuestionId } from '@/domain/ids';
import { addItem, createMeeting, updateItem } from '@/services/meetings';
import { addEvidence, askFromPassage, createQuestion, updateQuestion } from '@/services/questions';
import { catchPromise, recordResponse } from '@/services/responses';
import { aPassage } from '../helpers/passage';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const NEW = { wording: '', meetingId: null, itemId: null, parentId: null, elementIds: [] };
const ANSWER = { mode: 'oral', date: '2025-02-13', text: '', paperId: null, page: null } as const;

/** A question with evidence, an answer and a promise. */
async function aChain(compartment: 'open' | 'exempt'): Promise<{ id: QuestionId; annotation: Annotation }> {
  const { context } = workspace;
  const paper = await addTestPaper(workspace, { compartment });
  const asked = await askFromPassage(context, aPassage(paper.id), { meetingId: null, itemId: null });
  const { id } = asked.question;
  const response = await recordResponse(context, id, ANSWER);
  await catchPromise(context, { questionId: id, responseId: response.id, text: 'A report', who: '', dueDate: null });
  return { id, annotation: asked.annotation };
}

async function compartmentsOf(id: QuestionId): Promise<readonly string[]> {
  const chain = await questionChain(workspace.database, id);
  const { links } = await allRows(workspace.database);
  const own = links.filter((row) => row['fromId'] === id);
  return [chain?.question, ...(chain?.responses ?? []), ...(chain?.commitments ?? []), ...own].map(
    (one) => one?.compartment ?? 'missing',
  );
}

async function aPrivateItem(): Promise<AgendaItemId> {
  const { context } = workspace;
  const meeting = await createMeeting(context, {
    body: '',
    type: 'ordinary',
    date: '2025-02-13',
    time: null,
    venue: '',
  });
  const item = await addItem(context, meeting.id, null, { title: 'Complaint' });
  await updateItem(context, item.id, { part: 2 });
  return item.id;
}

describe('exempt questions', () => {
  it('come from a passage in an exempt paper, with answer, promise and links', async () => {
    expect(await compartmentsOf((await aChain('open')).id)).toEqual(['open', 'open', 'open', 'open']);
    expect(await compartmentsOf((await aChain('exempt')).id)).toEqual(['exempt', 'exempt', 'exempt', 'exempt']);
  });

  it('become so whole when exempt evidence is added; one undo takes it back', async () => {
    const { context, database, history } = workspace;
    const other = await aChain('exempt');
    const { id } = await aChain('open');
    const before = await allRows(database);
    await addEvidence(context, id, other.annotation.id);
    expect(new Set(await compartmentsOf(id))).toEqual(new Set(['exempt']));
    await history.undo();
    expect(await allRows(database)).toEqual(before);
  });

  it('become so whole when they go to an item taken in private, and stay so when they leave it', async () => {
    const { context } = workspace;
    const itemId = await aPrivateItem();
    const { id } = await aChain('open');
    await updateQuestion(context, id, { itemId });
    expect(new Set(await compartmentsOf(id))).toEqual(new Set(['exempt']));
    await updateQuestion(context, id, { itemId: null });
    expect(new Set(await compartmentsOf(id))).toEqual(new Set(['exempt']));
  });

  it('are made under an item taken in private, and as follow-ups of exempt ones', async () => {
    const { context } = workspace;
    const question = await createQuestion(context, { ...NEW, itemId: await aPrivateItem() });
    const followUp = await createQuestion(context, { ...NEW, parentId: question.id });
    const open = await createQuestion(context, NEW);
    expect([question, followUp, open].map((one) => one.compartment)).toEqual(['exempt', 'exempt', 'open']);
  });
});
