// Three texts of one plan, one after another: what hangs on its parts, and what was corrected, survives each of them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanElementId, PlanVersionId } from '@/domain/ids';
import type { PlanElement } from '@/domain/plan';
import { currentParts } from '@/domain/plan-current';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { confirmChanges, joinParts, keepApart } from '@/services/plan-changes';
import { removeElements, updateElement } from '@/services/plan-parts';
import { updatePlanPromise } from '@/services/plan-promises';
import { proposePlan } from '@/services/plan-proposal';
import { mergeElements, placeElements, splitElement } from '@/services/plan-structure';
import { placeVersion } from '@/services/plan-versions';
import { acceptVersion, removeVersion } from '@/services/plans';
import { createQuestion, unlinkQuestion } from '@/services/questions';
import { planChangeLines, planRows } from '../helpers/plan-rows';
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

async function propose(reading: PlanReading, name: string): Promise<PlanVersionId> {
  later();
  const paper = await addTestPaper(workspace, { title: name, fileName: `${name}.pdf`, kind: 'plan' });
  return (await proposePlan(workspace.context, paper, reading)).id;
}

const rows = () => planRows(workspace);

async function partOf(version: PlanVersionId, text: string): Promise<PlanElement> {
  const { elements } = await rows();
  const found = elements.filter((one) => one.versionId === version && one.text === text);
  expect(found, `${text} once`).toHaveLength(1);
  return found[0]!;
}

const changesOf = (version: PlanVersionId) => planChangeLines(workspace, version);

function asking(elementIds: readonly PlanElementId[]) {
  later();
  return createQuestion(workspace.context, {
    wording: 'Why?',
    meetingId: null,
    itemId: null,
    parentId: null,
    elementIds,
  });
}

/** The reading with the words of some parts replaced; null takes a part out. */
function edited(edits: Readonly<Record<string, string | null>>, more: Partial<PlanReading> = {}): PlanReading {
  const walk = (parts: readonly ReadElement[]): ReadElement[] =>
    parts.flatMap((part) => {
      const text = part.text in edits ? edits[part.text] : part.text;
      return text === null || text === undefined
        ? []
        : [{ ...part, text, passage: text, children: walk(part.children) }];
    });
  return {
    ...SMALL_READING,
    status: 'published',
    versionLabel: 'Published',
    ...more,
    elements: walk(SMALL_READING.elements),
  };
}

const PUBLISHED = edited({
  'Fewer people are hurt on the roads.': 'Fewer people are killed or hurt on the roads.',
  Pavements: null,
});

describe('a later text of a plan', () => {
  test('is recognised, joined to the earlier one, and says what changed', async () => {
    const draft = await propose(SMALL_READING, 'draft');
    await acceptVersion(workspace.context, draft);
    const published = await propose(PUBLISHED, 'published');
    const { plans, versions } = await rows();
    expect(plans).toHaveLength(1);
    expect(versions.find(({ id }) => id === published)).toMatchObject({
      previousVersionId: draft,
      scope: 'whole',
      reviewState: 'inReview',
    });
    expect(await changesOf(published)).toEqual([
      'dropped: Pavements -> -',
      'reworded: Fewer people are hurt on the roads. -> Fewer people are killed or hurt on the roads.',
    ]);
    const [before, after] = [await partOf(draft, 'Speed'), await partOf(published, 'Speed')];
    expect(after.stableKey).toBe(before.stableKey);
    // Nobody has to check again what was accepted and is still the same.
    expect([before.confidence, after.confidence, after.reason]).toEqual([0.5, 1, 'As accepted in Draft 2']);
  });

  test('of other years, or about fire, is another plan', async () => {
    await propose(SMALL_READING, 'first');
    await propose({ ...SMALL_READING, period: { from: '2035', to: '2039' } }, 'next');
    await propose({ ...SMALL_READING, title: 'Fire and Rescue Plan' }, 'fire');
    const { plans } = await rows();
    expect(plans.map(({ remit }) => remit)).toEqual(['police', 'police', 'fire']);
  });

  test('takes over questions and what was recorded of promises when it is accepted; undo gives equal rows', async () => {
    const { context, history, database } = workspace;
    const draft = await propose(SMALL_READING, 'draft');
    await acceptVersion(context, draft);
    const speed = await partOf(draft, 'Speed');
    const question = await asking([speed.id]);
    const promise = (await rows()).promises.find(({ text }) => text.startsWith('I will publish'))!;
    await updatePlanPromise(context, promise.id, { note: 'Seen on the web site.' });
    const published = await propose(PUBLISHED, 'published');
    const before = await allRows(database);
    later();
    await acceptVersion(context, published);
    const after = await allRows(database);
    expect(await history.undo()).toBe('Accept plan');
    expect(await allRows(database)).toEqual(before);
    expect(await history.redo()).toBe('Accept plan');
    expect(await allRows(database)).toEqual(after);
    const { links, promises, ...plan } = await rows();
    const now = await partOf(published, 'Speed');
    expect(
      links
        .filter(({ fromId }) => fromId === question.id)
        .map(({ toId }) => toId)
        .sort(),
    ).toEqual([speed.id, now.id].sort());
    expect(promises.find(({ versionId, text }) => versionId === published && text === promise.text)).toMatchObject({
      note: 'Seen on the web site.',
    });
    const current = currentParts(plan);
    expect(current.byId.get(speed.id)).toBe(current.byId.get(now.id));
    expect(current.list.filter(({ element }) => element.text === 'Speed')).toHaveLength(1);

    // Taken off once, it is off in both texts; and the later text can go, though its links were made for it.
    later();
    await removeVersion(context, published);
    expect((await rows()).links.map(({ toId }) => toId)).toEqual([speed.id]);
    await history.undo();
    await unlinkQuestion(context, question.id, now.id);
    expect((await rows()).links).toEqual([]);
  });

  test('a dropped part keeps its questions, and the plan can show it still', async () => {
    const { context } = workspace;
    const draft = await propose(SMALL_READING, 'draft');
    await acceptVersion(context, draft);
    const pavements = await partOf(draft, 'Pavements');
    const question = await asking([pavements.id]);
    const published = await propose(PUBLISHED, 'published');
    later();
    await acceptVersion(context, published);
    const { links, ...plan } = await rows();
    expect(links.map(({ fromId, toId }) => [fromId, toId])).toEqual([[question.id, pavements.id]]);
    const current = currentParts(plan);
    expect(current.list.some(({ element }) => element.text === 'Pavements')).toBe(false);
    expect(current.byId.get(pavements.id)?.element.text).toBe('Pavements');
    await expect(removeVersion(context, draft)).rejects.toThrow('a question tests a part of it');
  });
});

describe('corrections by hand', () => {
  test('are made again where the source has the same words: kind, words, place, merged, split, deleted', async () => {
    const { context } = workspace;
    const draft = await propose(SMALL_READING, 'draft');
    const id = async (text: string) => (await partOf(draft, text)).id;
    await updateElement(context, await id('Speed'), { text: 'Speeding', number: '1.1' });
    await mergeElements(context, [await id('Calm roads'), await id('Quiet nights')], 'space');
    await splitElement(context, await id('Fewer people are hurt on the roads.'), 'Fewer people'.length);
    await removeElements(context, [await id('Reduce neighbourhood crime')]);
    await placeElements(context, [await id('Fewer complaints.')], {
      where: 'inside',
      target: await id('Calm roads Quiet nights'),
    });
    await acceptVersion(context, draft);
    const published = await propose({ ...SMALL_READING, versionLabel: 'Published' }, 'published');
    expect(await changesOf(published)).toEqual([]);
    expect(await partOf(published, 'Speeding')).toMatchObject({
      number: '1.1',
      confidence: 1,
      reason: 'As corrected in Draft 2',
    });
    const { elements, promises } = await rows();
    const texts = (version: PlanVersionId) =>
      elements
        .filter(({ versionId }) => versionId === version)
        .map(({ text }) => text)
        .sort();
    expect(texts(published)).toEqual(texts(draft));
    const known = new Set(elements.map((element) => element.id));
    expect(promises.every(({ elementId }) => elementId === null || known.has(elementId))).toBe(true);
    const top = await partOf(published, 'Calm roads Quiet nights');
    expect((await partOf(published, 'Fewer complaints.')).parentId).toBe(top.id);
    expect((await partOf(published, 'Town centres')).parentId).toBe(top.id);
  });

  test('are not made where the source says something else now', async () => {
    const draft = await propose(SMALL_READING, 'draft');
    await updateElement(workspace.context, (await partOf(draft, 'Speed')).id, { text: 'Speeding' });
    await acceptVersion(workspace.context, draft);
    const published = await propose(edited({ Speed: 'Speed and noise' }), 'published');
    expect((await partOf(published, 'Speed and noise')).reason).toBe('Heading style');
  });
});

describe('what a person decides of the changes', () => {
  test('confirmed, kept apart, joined; each in one step of undo', async () => {
    const { context, history } = workspace;
    const draft = await propose(SMALL_READING, 'draft');
    await acceptVersion(context, draft);
    const question = await asking([(await partOf(draft, 'Fewer people are hurt on the roads.')).id]);
    const published = await propose(PUBLISHED, 'published');
    await acceptVersion(context, published);
    const { changes, links } = await rows();
    expect(links).toHaveLength(2);
    const reworded = changes.find(({ kinds }) => kinds.includes('reworded'))!;
    later();
    await confirmChanges(context, [reworded.id]);
    expect((await rows()).changes.find(({ id }) => id === reworded.id)?.state).toBe('confirmed');
    await history.undo();
    later();
    await keepApart(context, [reworded.id]);
    expect(await changesOf(published)).toEqual([
      'added: - -> Fewer people are killed or hurt on the roads.',
      'dropped: Fewer people are hurt on the roads. -> -',
      'dropped: Pavements -> -',
    ]);
    expect((await rows()).links).toHaveLength(1);
    later();
    await joinParts(context, published, reworded.beforeId!, reworded.afterId!);
    expect(await changesOf(published)).toContain(
      'reworded: Fewer people are hurt on the roads. -> Fewer people are killed or hurt on the roads.',
    );
    expect((await rows()).links.map(({ fromId }) => fromId)).toEqual([question.id, question.id]);
    await expect(
      joinParts(context, published, reworded.beforeId!, (await partOf(published, 'Speed')).id),
    ).rejects.toThrow('already');
  });
});

describe('what a text belongs to', () => {
  test('is put right by hand: a plan of its own, another plan, some of it; undo gives equal rows', async () => {
    const { context, history, database } = workspace;
    const draft = await propose(SMALL_READING, 'draft');
    await acceptVersion(context, draft);
    const question = await asking([(await partOf(draft, 'Speed')).id]);
    const published = await propose(PUBLISHED, 'published');
    await acceptVersion(context, published);
    const planId = (await rows()).plans[0]!.id;
    const before = await allRows(database);
    later();
    await placeVersion(context, published, { planId: null, scope: 'whole' });
    const apart = await rows();
    expect(apart.plans).toHaveLength(2);
    expect(apart.changes).toEqual([]);
    expect(apart.links.map(({ toId }) => toId)).toEqual([(await partOf(draft, 'Speed')).id]);
    expect((await partOf(published, 'Speed')).stableKey).not.toBe((await partOf(draft, 'Speed')).stableKey);
    await history.undo();
    expect(await allRows(database)).toEqual(before);

    later();
    await placeVersion(context, published, { planId: null, scope: 'whole' });
    later();
    await placeVersion(context, published, { planId, scope: 'part' });
    const joined = await rows();
    expect(joined.plans).toHaveLength(1);
    expect(joined.versions.find(({ id }) => id === published)).toMatchObject({
      scope: 'part',
      previousVersionId: draft,
    });
    expect(joined.links.map(({ fromId }) => fromId)).toEqual([question.id, question.id]);
    later();
    await placeVersion(context, published, { planId, scope: 'whole' });
    expect(await changesOf(published)).toContain('dropped: Pavements -> -');
  });
});
