// Notes about parts of a plan: tied as they are made or by hand, carried over to a later text, never in the way.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notesAbout } from '@/db/repositories/plans';
import { annotationUses } from '@/db/repositories/reader';
import type { Annotation } from '@/domain/annotation';
import type { PaperId, PlanElementId, PlanVersionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { PlanElement } from '@/domain/plan';
import { createAnnotation, removeAnnotation } from '@/services/annotations';
import { listBin, restoreFromBin } from '@/services/bin';
import { makePaperExempt } from '@/services/exemption';
import { tieNote, untieNote } from '@/services/note-links';
import { removeElements } from '@/services/plan-parts';
import { proposePlan } from '@/services/plan-proposal';
import { mergeElements } from '@/services/plan-structure';
import { acceptVersion, removeVersion } from '@/services/plans';
import { planRows } from '../helpers/plan-rows';
import { SMALL_READING } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let minute = 0;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  minute = 0;
});
afterEach(() => workspace.close());

function later(): void {
  minute += 2;
  workspace.setTime(new Date(Date.UTC(2025, 1, 13, 10, minute)).toISOString());
}

async function propose(name: string): Promise<{ readonly id: PlanVersionId; readonly paper: Paper }> {
  later();
  const paper = await addTestPaper(workspace, { title: name, fileName: `${name}.pdf`, kind: 'plan' });
  return { id: (await proposePlan(workspace.context, paper, SMALL_READING)).id, paper };
}

function mark(paperId: PaperId, exact: string, page = 2): Promise<Annotation> {
  later();
  return createAnnotation(workspace.context, {
    paperId,
    page,
    kind: 'highlight',
    colour: 'doubt',
    quote: { exact, prefix: '', suffix: '' },
    position: null,
    parts: [{ page, quads: [] }],
    comment: '',
  });
}

async function partOf(version: PlanVersionId, text: string): Promise<PlanElement> {
  const { elements } = await planRows(workspace);
  return elements.find((one) => one.versionId === version && one.text === text)!;
}

/** "Speed, Draft" for each link from a note to a part. */
async function abouts(): Promise<PlanElementId[]> {
  const { links } = await planRows(workspace);
  return links.filter(({ kind }) => kind === 'about').map(({ toId }) => toId as PlanElementId);
}

describe('a note about a part of the plan', () => {
  test('is tied as it is made on the part’s words, in the same step; carried over at acceptance; undone', async () => {
    const { context, history, database } = workspace;
    const draft = await propose('draft');
    await acceptVersion(context, draft.id);
    const empty = await allRows(database);
    const note = await mark(draft.paper.id, 'hurt on the roads');
    const before = await partOf(draft.id, 'Fewer people are hurt on the roads.');
    expect(await abouts()).toEqual([before.id]);
    expect(await history.undo()).toBe('Add highlight');
    expect(await allRows(database)).toEqual(empty);
    await history.redo();

    const published = await propose('published');
    const inReview = await allRows(database);
    later();
    await acceptVersion(context, published.id);
    const after = await partOf(published.id, before.text);
    expect((await abouts()).sort()).toEqual([before.id, after.id].sort());
    // Once, whichever text it is looked at in.
    for (const { id } of [before, after]) {
      expect((await notesAbout(database, id)).map(({ annotation }) => annotation.id)).toEqual([note.id]);
    }
    await history.undo();
    expect(await allRows(database)).toEqual(inReview);
    await history.redo();

    // The later text goes with what was tied for it; taken off once, it is off in all texts.
    later();
    await removeVersion(context, published.id);
    expect(await abouts()).toEqual([before.id]);
    await history.undo();
    await untieNote(context, note.id, after.id);
    expect(await abouts()).toEqual([]);
  });

  test('is tied by hand in any paper, and goes to the bin and back with its ties', async () => {
    const { context, database } = workspace;
    const draft = await propose('draft');
    const report = await addTestPaper(workspace, { title: 'Road safety report' });
    const note = await mark(report.id, 'Speed', 1);
    expect(await abouts()).toEqual([]);
    const speed = await partOf(draft.id, 'Speed');
    await tieNote(context, note.id, speed.id);
    await tieNote(context, note.id, speed.id);
    expect((await annotationUses(database, report.id)).get(note.id)?.aboutIds).toEqual([speed.id]);
    const whole = await allRows(database);
    later();
    await removeAnnotation(context, note.id);
    expect(await abouts()).toEqual([]);
    const [entry] = await listBin(context);
    later();
    await restoreFromBin(context, entry!.changeSetId);
    expect(await allRows(database)).toEqual(whole);
  });

  test('stays in its paper when its part goes, and goes along when parts are merged', async () => {
    const { context, history, database } = workspace;
    const draft = await propose('draft');
    const [speed, pavements] = [await partOf(draft.id, 'Speed'), await partOf(draft.id, 'Pavements')];
    const note = await mark(draft.paper.id, 'Pavements');
    expect(await abouts()).toEqual([pavements.id]);
    const before = await allRows(database);
    later();
    await mergeElements(context, [speed.id, pavements.id], 'space');
    expect(await abouts()).toEqual([speed.id]);
    await history.undo();
    later();
    await removeElements(context, [pavements.id]);
    expect(await abouts()).toEqual([]);
    expect(await database.rows('annotations').get(note.id)).toBeDefined();
    await history.undo();
    expect(await allRows(database)).toEqual(before);
  });

  test('has an exempt tie when either end is exempt, and stays open itself when only the part is', async () => {
    const { context, database } = workspace;
    const draft = await propose('draft');
    const report = await addTestPaper(workspace, { title: 'Road safety report' });
    const note = await mark(report.id, 'Speed', 1);
    await tieNote(context, note.id, (await partOf(draft.id, 'Speed')).id);
    const compartments = async () => {
      const { links } = await planRows(workspace);
      return [links[0]?.compartment, (await database.rows('annotations').get(note.id))?.compartment];
    };
    later();
    await context.transactor.transact('Make exempt', (unit) => makePaperExempt(unit, draft.paper.id));
    expect(await compartments()).toEqual(['exempt', 'open']);
    later();
    await context.transactor.transact('Make exempt', (unit) => makePaperExempt(unit, report.id));
    expect(await compartments()).toEqual(['exempt', 'exempt']);
  });

  test('that is exempt can’t be tied openly', async () => {
    const { context } = workspace;
    const draft = await propose('draft');
    const report = await addTestPaper(workspace, { title: 'Private report', compartment: 'exempt' });
    const note = await mark(report.id, 'Speed', 1);
    const speed = await partOf(draft.id, 'Speed');
    await tieNote(context, note.id, speed.id);
    const { links } = await planRows(workspace);
    await expect(
      context.transactor.transact('Open it', (unit) => unit.patch('links', links[0]!.id, { compartment: 'open' })),
    ).rejects.toThrow('exempt');
  });
});
