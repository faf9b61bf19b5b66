import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRow } from '@/db/tables';
import { COMMITMENT_STATE_LABELS } from '@/domain/commitment';
import type { PlanVersion } from '@/domain/plan';
import { QUESTION_STATES } from '@/domain/question';
import { ADEQUACY_LABELS } from '@/domain/response';
import { EXAMPLE_PANEL } from '@/example/example-papers';
import { fillExample } from '@/example/fill-example';
import { createStage } from '@/example/stage';
import { makeExamplePapers } from '../../tools/lib/example/example-papers.mjs';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const SHIPPED = join(import.meta.dirname, '../../resources/example');
const TODAY = new Date(2031, 4, 14, 10);

function shippedFiles() {
  const folder = join(SHIPPED, 'papers');
  return readdirSync(folder).map((name) => incomingFile(name, readFileSync(join(folder, name))));
}

describe('the papers that are shipped', () => {
  it('are what the sources make, byte for byte, with their passages', async () => {
    const { papers, passages, figures } = await makeExamplePapers();
    expect(readdirSync(join(SHIPPED, 'papers')).sort()).toEqual(papers.map(({ fileName }) => fileName).sort());
    for (const { fileName, bytes } of papers) {
      expect(readFileSync(join(SHIPPED, 'papers', fileName)).equals(bytes), fileName).toBe(true);
    }
    expect(JSON.parse(readFileSync(join(SHIPPED, 'passages.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(passages)),
    );
    expect(JSON.parse(readFileSync(join(SHIPPED, 'figures.json'), 'utf8'))).toEqual(figures);
  });
});

function isPublishedNow({ status, previousVersionId }: PlanVersion): boolean {
  return status === 'published' && previousVersionId !== null;
}

describe('the example', () => {
  let workspace: TestWorkspace;
  let rows: Awaited<ReturnType<typeof allRows>>;
  beforeAll(async () => {
    workspace = await createTestWorkspace({ reader: createNodeReader(), now: TODAY.toISOString() });
    await fillExample(createStage(workspace.context, shippedFiles(), quietWork(), TODAY), TODAY);
    rows = await allRows(workspace.database);
  }, 60_000);
  afterAll(() => workspace.close());

  it('has a plan with five priorities, all its measures, and promises', () => {
    const published = rows.planVersions.map((row) => fromRow<'planVersions'>(row)).find(isPublishedNow);
    const ofIt = ({ versionId }: { versionId: string | null }) => versionId === published?.id;
    const elements = rows.planElements.map((row) => fromRow<'planElements'>(row)).filter(ofIt);
    const count = (type: string) => elements.filter((element) => element.type === type).length;
    expect([count('priority'), count('outcome'), count('focusArea'), count('successMeasure')]).toEqual([5, 5, 15, 38]);
    const promises = rows.commitments.map((row) => fromRow<'commitments'>(row)).filter(ofIt);
    expect(promises.filter(({ form }) => form === 'will').length).toBeGreaterThan(20);
    expect(promises.filter(({ target }) => target?.by).length).toBeGreaterThan(5);
    expect(promises.filter(({ state }) => state === 'kept')).toHaveLength(3);
  });

  it('has the plan before, a draft, what changed from it, what became of the themes, and figures', () => {
    const versions = rows.planVersions.map((row) => fromRow<'planVersions'>(row));
    expect(versions.map(({ status, label }) => [status, label])).toEqual([
      ['published', ''],
      ['draft', 'Draft: Version 2'],
      ['published', ''],
    ]);
    expect(versions[1]?.planId).toBe(versions[2]?.planId);
    const plans = rows.plans.map((row) => fromRow<'plans'>(row));
    expect(plans.map(({ previousPlanId }) => previousPlanId)).toEqual([null, plans[0]?.id]);
    const changes = rows.planChanges.map((row) => fromRow<'planChanges'>(row));
    expect(changes.map(({ kinds }) => kinds.join()).sort()).toEqual(['dropped', 'reworded', 'reworded']);
    expect(changes.filter(({ state }) => state === 'proposed')).toHaveLength(1);
    const verdicts = rows.successions.map((row) => fromRow<'successions'>(row).toKey);
    expect([verdicts.length, verdicts.filter((key) => key === null).length]).toEqual([3, 1]);
    expect(rows.measures).toHaveLength(35);
    const figures = rows.measureReadings.map((row) => fromRow<'measureReadings'>(row));
    expect(figures.length).toBeGreaterThan(100);
    expect(new Set(figures.map(({ periodEnd }) => periodEnd))).toEqual(
      new Set(['2030-10-23', '2031-01-22', '2031-04-23']),
    );
  });

  it('has two meetings with every paper under its item, and every item’s printed pages filled', () => {
    const meetings = rows.meetings.map((row) => fromRow<'meetings'>(row));
    expect(meetings.map(({ date }) => date).sort()).toEqual(['2031-03-13', '2031-05-23']);
    expect(meetings.map(({ body }) => body)).toEqual([EXAMPLE_PANEL, EXAMPLE_PANEL]);
    const items = rows.agendaItems.map((row) => fromRow<'agendaItems'>(row));
    const papers = new Map(rows.papers.map((row) => [row.id, fromRow<'papers'>(row)]));
    const places = rows.itemPapers.map((row) => fromRow<'itemPapers'>(row));
    expect(places.map(({ placement }) => placement).filter((one) => one === 'supplement')).toHaveLength(1);
    expect(places).toHaveLength(14);
    for (const { id, title, statedPages } of items) {
      const pages = places
        .filter(({ itemId, placement }) => itemId === id && placement === 'pack')
        .map(({ paperId }) => papers.get(paperId)?.pageCount ?? 0);
      const even = pages.reduce((sum, count) => sum + Math.ceil(count / 2) * 2, 0);
      expect(statedPages === null ? 0 : statedPages.to - statedPages.from + 1, title).toBe(even);
    }
    expect(items.filter(({ part }) => part === 2).map(({ exemptParagraphs }) => exemptParagraphs)).toEqual(
      expect.arrayContaining([[3], [3, 5]]),
    );
  });

  it('has questions in every state, with evidence whose words stand on the page', async () => {
    const questions = rows.questions.map((row) => fromRow<'questions'>(row));
    expect(new Set(questions.map(({ state }) => state))).toEqual(new Set(QUESTION_STATES));
    expect(questions.filter(({ compartment }) => compartment === 'exempt')).toHaveLength(2);
    expect(questions.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(3);
    const annotations = rows.annotations.map((row) => fromRow<'annotations'>(row));
    expect(annotations.length).toBeGreaterThan(40);
    for (const { quote, position } of annotations) expect(position, quote.exact).not.toBeNull();
    expect(new Set(annotations.map(({ kind }) => kind))).toEqual(new Set(['highlight', 'underline']));
  });

  it('has answers judged in different ways, and promises kept, due, overdue and not kept', () => {
    const responses = rows.responses.map((row) => fromRow<'responses'>(row));
    const verdicts = new Set(responses.map(({ adequacy }) => adequacy));
    expect([...verdicts].filter((one) => one !== null && one in ADEQUACY_LABELS).length).toBeGreaterThanOrEqual(4);
    expect(responses.some(({ timeliness }) => timeliness === 'late')).toBe(true);
    const given = rows.commitments.map((row) => fromRow<'commitments'>(row)).filter(({ questionId }) => questionId);
    const states = new Set(given.map(({ state }) => COMMITMENT_STATE_LABELS[state]));
    expect(states).toEqual(new Set(['Outstanding', 'Kept', 'Not kept']));
    const open = given.filter(({ state }) => state === 'outstanding');
    expect(open.some(({ dueDate }) => dueDate !== null && dueDate < '2031-05-14')).toBe(true);
    expect(open.some(({ dueDate }) => dueDate !== null && dueDate > '2031-05-14')).toBe(true);
  });

  it('can’t be taken back in steps, and says in its name that it is an example', () => {
    expect(workspace.history.undoLabel()).toBeNull();
    expect(rows.profiles.map((row) => fromRow<'profiles'>(row).bodyName)).toEqual([EXAMPLE_PANEL]);
    expect(EXAMPLE_PANEL).toMatch(/example/);
  });

  it('cancelled half-way, leaves no profile, by which the unfinished is known', async () => {
    const other = await createTestWorkspace({ reader: createNodeReader(), now: TODAY.toISOString() });
    const controller = new AbortController();
    const work = {
      signal: controller.signal,
      onProgress: ({ done }: { done: number }) => done === 5 && controller.abort(),
    };
    await expect(fillExample(createStage(other.context, shippedFiles(), work, TODAY), TODAY)).rejects.toThrow();
    expect((await allRows(other.database)).profiles).toEqual([]);
    await other.close();
  });
});
