// DOCX, web pages and text at the door of the use cases, read by the app's own readers: what is stored, and what comes of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackup } from '@/backup/open-backup';
import { restoreInto } from '@/backup/restore-into';
import { fromRow } from '@/db/tables';
import { byOrder } from '@/domain/order';
import { importAgendaFile, importPlanFile } from '@/services/import-documents';
import type { IncomingFile } from '@/services/ports';
import { recogniseFiles } from '@/services/recognise-files';
import { MEETING_TRUTH } from '../../tools/lib/fixtures/example-meeting.mjs';
import { PLAN_TRUTH } from '../../tools/lib/fixtures/example-plan.mjs';
import { backUp, everythingIn } from '../helpers/backup-files';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { frontSheetAsDocx, planAsDocx, savedPage } from '../helpers/plan-files';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const docx = await planAsDocx();
const PLANS: readonly (readonly [string, string, IncomingFile])[] = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', incomingFile('p.docx', docx)],
  ['html', 'text/html', incomingFile('p.html', savedPage())],
];

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

describe.each(PLANS)('a plan as %s', (_, mediaType, file) => {
  it('is one page of text with its shape, and a tree whose words stand in that text', async () => {
    const { database } = workspace;
    await importPlanFile(workspace.context, file, quietWork());
    const [[stored], [layout], texts] = await Promise.all([
      database.files.toArray(),
      database.layouts.toArray(),
      database.pageTexts.toArray(),
    ]);
    expect(stored?.mediaType).toBe(mediaType);
    expect(texts).toHaveLength(1);
    const text = texts[0]?.text ?? '';
    const headings = (layout?.shape ?? []).filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ wordsAt, end }) => text.slice(wordsAt, end))).toContain('Night patrols');
    const rows = await database.rows('planElements').toArray();
    const elements = rows.map((row) => fromRow<'planElements'>(row));
    expect(elements.filter(({ type }) => type === 'priority')).toHaveLength(PLAN_TRUTH.priorities.length);
    expect(elements.filter(({ type }) => type === 'successMeasure')).toHaveLength(PLAN_TRUTH.successMeasures);
    expect(elements.filter((element) => !text.includes(element.text))).toEqual([]);
    expect(elements.map(({ source }) => source?.page ?? null)).toEqual(elements.map(() => null));
  });

  it('is undone in one step', async () => {
    await importPlanFile(workspace.context, file, quietWork());
    await workspace.history.undo();
    expect(await workspace.database.rows('papers').count()).toBe(0);
    expect(await workspace.database.rows('planElements').count()).toBe(0);
  });

  it('comes back from a backup as it was', async () => {
    await importPlanFile(workspace.context, file, quietWork());
    const other = await createTestWorkspace();
    const { blob } = await backUp(workspace.database);
    await restoreInto(other.database, await openBackup(blob, { name: 'plans.zip' }));
    expect(await everythingIn(other.database)).toEqual(await everythingIn(workspace.database));
    await other.close();
  });
});

describe('a front sheet as DOCX', () => {
  it('makes the meeting and its items as the PDF does', async () => {
    const file = incomingFile('Agenda.docx', await frontSheetAsDocx());
    const meeting = await importAgendaFile(workspace.context, file, null, quietWork());
    const { body, date, time } = MEETING_TRUTH;
    expect(meeting).toMatchObject({ body, date, time });
    const rows = await workspace.database.rows('agendaItems').toArray();
    const items = rows.map((row) => fromRow<'agendaItems'>(row)).sort(byOrder);
    const told = items.map(({ number, title, part, statedPages: pages }) => [
      number,
      title,
      part,
      pages && `${pages.from}-${pages.to}`,
    ]);
    expect(told).toEqual(MEETING_TRUTH.items.map(({ number, title, part, pages }) => [number, title, part, pages]));
  });

  it('is told from a plan by what they hold', async () => {
    const files = [incomingFile('1.docx', docx), incomingFile('2.docx', await frontSheetAsDocx())];
    const { arrivals } = await recogniseFiles(workspace.context, files, quietWork());
    expect(arrivals.map(({ kind }) => kind)).toEqual(['plan', 'agenda']);
  });
});
