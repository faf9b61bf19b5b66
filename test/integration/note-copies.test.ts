// Notes on a draft are copied to the published text where their words stand once; the others stay.
import { afterEach, expect, test } from 'vitest';
import type { Annotation } from '@/domain/annotation';
import type { PaperId } from '@/domain/ids';
import { createAnnotation, updateAnnotation } from '@/services/annotations';
import { bringNotes, notesToBring } from '@/services/note-copies';
import { tieNote } from '@/services/note-links';
import { proposePlan } from '@/services/plan-proposal';
import { acceptVersion } from '@/services/plans';
import { addEvidence, createQuestion } from '@/services/questions';
import { planRows } from '../helpers/plan-rows';
import { SMALL_READING } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
afterEach(() => workspace.close());

const DRAFT = ['Our plan', 'Calm roads. Speed. Pavements are for people. More vans by 2031.'];
const PUBLISHED = [
  'Our plan',
  'A foreword',
  'Calm roads. Speed. Fewer vans. Vans and vans. Pavements are for “people”.',
];

const WORK = { signal: new AbortController().signal, onProgress: () => undefined };
const QUAD = [1, 2, 3, 2, 1, 1, 3, 1] as const;

function mark(paperId: PaperId, exact: string): Promise<Annotation> {
  return createAnnotation(workspace.context, {
    paperId,
    page: 2,
    kind: 'highlight',
    colour: 'promise',
    quote: { exact, prefix: '', suffix: '' },
    position: null,
    parts: [{ page: 2, quads: [[...QUAD]] }],
    comment: '',
  });
}

test('once in the later text: with comment, meaning, question and part; one step of undo; not twice', async () => {
  workspace = await createTestWorkspace({
    reader: { placeSpans: async (_blob, _name, spans) => spans.map(() => [[...QUAD]]) },
  });
  const { context, history, database } = workspace;
  const paper = (title: string, texts: readonly string[]) =>
    addTestPaper(workspace, { title, fileName: `${title}.pdf`, kind: 'plan', texts });
  const [draft, published] = [await paper('draft', DRAFT), await paper('published', PUBLISHED)];
  const first = await proposePlan(context, draft, SMALL_READING);
  await acceptVersion(context, first.id);
  const speed = (await planRows(workspace)).elements.find(({ text }) => text === 'Speed')!;
  const [people, speeding, vans] = [
    await mark(draft.id, 'Pavements are for people.'),
    await mark(draft.id, 'Speed'),
    await mark(draft.id, 'More vans by 2031.'),
  ];
  await updateAnnotation(context, people.id, { comment: 'Ask who they are.' });
  await tieNote(context, people.id, speed.id);
  const question = await createQuestion(context, {
    wording: 'Why?',
    meetingId: null,
    itemId: null,
    parentId: null,
    elementIds: [],
  });
  await addEvidence(context, question.id, people.id);
  const second = await proposePlan(context, published, { ...SMALL_READING, versionLabel: 'Published' });
  await acceptVersion(context, second.id);

  const offered = await notesToBring(context, draft.id, published.id);
  expect(offered.found.map(({ note, at }) => [note.id, at.page])).toEqual([
    [people.id, 3],
    [speeding.id, 3],
  ]);
  expect(offered.staying.map(({ id }) => id)).toEqual([vans.id]);

  const before = await allRows(database);
  expect(await bringNotes(context, draft.id, published.id, WORK)).toBe(2);
  const after = await allRows(database);
  expect(await history.undo()).toBe('Bring 2 notes to later text');
  expect(await allRows(database)).toEqual(before);
  await history.redo();
  expect(await allRows(database)).toEqual(after);

  const copies = after.annotations.filter((row) => row['paperId'] === published.id);
  expect(copies).toHaveLength(2);
  const { links, elements } = await planRows(workspace);
  const copy = copies.find(({ payload }) => payload['comment'] === 'Ask who they are.')!;
  expect(copy).toMatchObject({ page: 3, colour: 'promise', payload: { parts: [{ page: 3, quads: [QUAD] }] } });
  expect((copy.payload as { quote: { exact: string } }).quote.exact).toBe('Pavements are for “people”.');
  expect(
    links.some(({ kind, fromId, toId }) => kind === 'evidence' && fromId === question.id && toId === copy.id),
  ).toBe(true);
  const now = elements.find(({ versionId, text }) => versionId === second.id && text === 'Speed')!;
  expect(links.some(({ kind, fromId, toId }) => kind === 'about' && fromId === copy.id && toId === now.id)).toBe(true);
  // What was brought is not offered again.
  expect((await notesToBring(context, draft.id, published.id)).found).toEqual([]);
});
