import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationUses } from '@/db/repositories/reader';
import type { Paper } from '@/domain/paper';
import {
  annotationsOfPaper,
  createAnnotation,
  type NewAnnotation,
  removeAnnotation,
  removeEmptyNote,
  updateAnnotation,
} from '@/services/annotations';
import { askFromPassage } from '@/services/questions';
import { aPassage } from '../helpers/passage';
import { addTestPaper, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let paper: Paper;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  paper = await addTestPaper(workspace);
});
afterEach(() => workspace.close());

const pinned = (comment = ''): NewAnnotation => ({
  ...aPassage(paper.id),
  kind: 'note',
  quote: { exact: '', prefix: '', suffix: '' },
  comment,
});
const marks = () => annotationsOfPaper(workspace.context, paper.id);
const newest = () => workspace.history.undoLabel();

describe('marks', () => {
  it.each([
    ['highlight', 'Add highlight', 'Delete highlight'],
    ['underline', 'Add underline', 'Delete underline'],
    ['strikeOut', 'Add strike-out', 'Delete strike-out'],
    ['note', 'Add note', 'Delete note'],
  ] as const)('of the kind %s are made and deleted under their own name, and come back', async (kind, add, remove) => {
    const { context, history } = workspace;
    const made = await createAnnotation(context, { ...aPassage(paper.id), kind });
    expect(newest()).toBe(add);
    await removeAnnotation(context, made.id);
    expect(newest()).toBe(remove);
    await history.undo();
    expect(await marks()).toEqual([made]);
  });

  it('change kind, meaning and comment, each step undone by itself', async () => {
    const { context, history } = workspace;
    const made = await createAnnotation(context, aPassage(paper.id));
    await updateAnnotation(context, made.id, { kind: 'underline' });
    await updateAnnotation(context, made.id, { colour: 'promise' });
    await updateAnnotation(context, made.id, { comment: 'By when?' });
    expect(await marks()).toMatchObject([{ kind: 'underline', colour: 'promise', comment: 'By when?' }]);
    for (let step = 0; step < 3; step += 1) await history.undo();
    expect(await marks()).toMatchObject([{ kind: 'highlight', colour: made.colour, comment: '' }]);
  });

  it('in an exempt paper are exempt, notes on a place too', async () => {
    const exempt = await addTestPaper(workspace, { compartment: 'exempt' });
    const note = await createAnnotation(workspace.context, { ...pinned('Quiet.'), paperId: exempt.id });
    expect(note.compartment).toBe('exempt');
  });

  it('a pinned note left without words is taken away, anything else stays', async () => {
    const { context } = workspace;
    const empty = await createAnnotation(context, pinned());
    const written = await createAnnotation(context, pinned('Look here.'));
    const onWords = await createAnnotation(context, { ...aPassage(paper.id), kind: 'note' });
    for (const { id } of [empty, written, onWords]) await removeEmptyNote(context, id);
    expect((await marks()).map(({ id }) => id).sort()).toEqual([written.id, onWords.id].sort());
  });

  it('tell which questions rest on them', async () => {
    const { context, database } = workspace;
    await createAnnotation(context, aPassage(paper.id));
    const other = await addTestPaper(workspace);
    const place = { meetingId: null, itemId: null };
    await askFromPassage(context, aPassage(other.id), place);
    const asked = await askFromPassage(context, aPassage(paper.id, 'more patrols'), place);
    const uses = await annotationUses(database, paper.id);
    expect([...uses].map(([id, use]) => [id, use.questions.map((question) => question.id), use.elementIds])).toEqual([
      [asked.annotation.id, [asked.question.id], []],
    ]);
  });
});
