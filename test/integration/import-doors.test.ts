// Bad input at the door of the use cases, read by the app's own readers: one sentence that names the file, and nothing
// stored. And the example documents, which must yield what they were written to hold.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandFailure } from '@/cli/command';
import { TABLE_NAMES } from '@/db/change-set';
import { meetingView } from '@/db/repositories/meetings';
import { noPagesProblem, pdfProblem } from '@/pdf/pdf-problem';
import { importAgendaFile, importMeetingPapers, importPlanFile } from '@/services/import-documents';
import type { DocumentReader, IncomingFile } from '@/services/ports';
import { type BadFile, longOddName, makeBadFiles } from '../../tools/lib/fixtures/bad-files.mjs';
import { type ExampleFiles, makeExampleFiles } from '../../tools/lib/fixtures/example-files.mjs';
import { MEETING_TRUTH, PAPERS } from '../../tools/lib/fixtures/example-meeting.mjs';
import { PLAN_TRUTH } from '../../tools/lib/fixtures/example-plan.mjs';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

/** What only a reader can tell; the rest is refused before a use case hears of it. */
const TOLD_BY_READING = ['notPdf', 'truncated', 'encrypted', 'noPages', 'junkText', 'blankText', 'empty'] as const;

let folder: string;
let files: ExampleFiles;
let bad: readonly BadFile[];
let workspace: TestWorkspace;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-doors-'));
  files = await makeExampleFiles(folder);
  bad = await makeBadFiles(join(folder, 'bad'), readFileSync(files.planPdf));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: inTheWordsOfTheApp(createNodeReader()) });
});
afterEach(() => workspace.close());

/** Node opens PDFs for the headless commands, whose words are their own; what is wrong with a PDF is told as the app does. */
function inTheWordsOfTheApp(reader: DocumentReader): DocumentReader {
  const told = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error;
      if (error.message.includes('without pages')) throw noPagesProblem(name);
      const kind = error.message.includes('password') ? 'PasswordException' : 'InvalidPDFException';
      throw pdfProblem(Object.assign(new Error(error.message), { name: kind }), name);
    }
  };
  return {
    ...reader,
    readPaper: (blob, name, work) => told(name, reader.readPaper(blob, name, work)),
    readPlan: (blob, name, work) => told(name, reader.readPlan(blob, name, work)),
    readAgenda: (blob, name, work) => told(name, reader.readAgenda(blob, name, work)),
  };
}

function fileAt(path: string, name = basename(path)): IncomingFile {
  return incomingFile(name, new Uint8Array(readFileSync(path)));
}

function badFile(kind: BadFile['is']): IncomingFile {
  const found = bad.find(({ is }) => is === kind);
  if (!found) throw new Error(`There is no bad file of the kind ${kind}`);
  return fileAt(found.path, found.name);
}

/** Rows of every table, also of those that no record stands in. */
async function stored({ database }: TestWorkspace): Promise<Record<string, number>> {
  const tables = [...TABLE_NAMES, 'files', 'pageTexts', 'layouts', 'changes', 'bin'];
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await database.table(table).count()] as const)),
  );
}

const NOTHING = Object.fromEntries(
  [...TABLE_NAMES, 'files', 'pageTexts', 'layouts', 'changes', 'bin'].map((table) => [table, 0]),
);

/** One sentence that begins with the file's name and ends once. */
function aSentenceAbout(file: IncomingFile): RegExp {
  return new RegExp(`^“${file.name.replace('.', String.raw`\.`)}” [^.]+\\.$`);
}

describe.each(TOLD_BY_READING)('a file that is bad (%s)', (kind) => {
  it('is refused as a plan and leaves nothing', async () => {
    const file = badFile(kind);
    await expect(importPlanFile(workspace.context, file, quietWork())).rejects.toMatchObject({
      code: 'unreadableFile',
      message: expect.stringMatching(aSentenceAbout(file)),
    });
    expect(await stored(workspace)).toEqual(NOTHING);
  });

  it('is refused as an agenda and leaves nothing', async () => {
    const file = badFile(kind);
    await expect(importAgendaFile(workspace.context, file, null, quietWork())).rejects.toMatchObject({
      code: 'unreadableFile',
      message: expect.stringMatching(aSentenceAbout(file)),
    });
    expect(await stored(workspace)).toEqual(NOTHING);
  });

  it('does not stop the other papers that come with it', async () => {
    const file = badFile(kind);
    const good = fileAt(files.papers[0] ?? '');
    const outcome = await importMeetingPapers(workspace.context, [file, good], null, quietWork());
    expect(outcome.problems).toEqual([expect.stringMatching(aSentenceAbout(file))]);
    expect(outcome.papers.map((paper) => paper.fileName)).toEqual([good.name]);
    expect(await stored(workspace)).toEqual({
      ...NOTHING,
      papers: 1,
      files: 1,
      layouts: 1,
      pageTexts: 6,
      changes: 1,
    });
  });
});

describe('the same file', () => {
  it('twice in one go comes in once', async () => {
    const path = files.papers[0] ?? '';
    const outcome = await importMeetingPapers(
      workspace.context,
      [fileAt(path), fileAt(path, 'a copy.pdf')],
      null,
      quietWork(),
    );
    expect(outcome.known).toEqual([expect.stringMatching(/^“a copy\.pdf” is here already as “[^”]+”;/)]);
    expect(await stored(workspace)).toMatchObject({ papers: 1, files: 1, pageTexts: 6 });
  });

  it('as a plan again opens the plan that was read', async () => {
    const first = await importPlanFile(workspace.context, fileAt(files.planPdf), quietWork());
    const before = await stored(workspace);
    const second = await importPlanFile(workspace.context, fileAt(files.planPdf, 'again.pdf'), quietWork());
    expect(second).toEqual(first);
    expect(await stored(workspace)).toEqual(before);
  });

  it('with a name of 255 odd bytes comes in like any other', async () => {
    const name = longOddName();
    expect(Buffer.byteLength(name)).toBe(255);
    const outcome = await importMeetingPapers(
      workspace.context,
      [fileAt(files.papers[0] ?? '', name)],
      null,
      quietWork(),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.papers.map((paper) => paper.fileName)).toEqual([name]);
  });
});

it('cancelled half-way, nothing of any file stays', async () => {
  const controller = new AbortController();
  const stopsAtTheThird = {
    signal: controller.signal,
    onProgress: ({ done }: { readonly done: number }) => {
      if (done === 2) controller.abort();
    },
  };
  const all = files.papers.map((path) => fileAt(path));
  await expect(importMeetingPapers(workspace.context, all, null, stopsAtTheThird)).rejects.toThrow();
  expect(await stored(workspace)).toEqual(NOTHING);
});

describe('the example documents', () => {
  it.each(['planPdf', 'planText'] as const)('yield the parts of the plan (%s)', async (which) => {
    await importPlanFile(workspace.context, fileAt(files[which]), quietWork());
    const rows = await workspace.database.rows('planElements').orderBy(':id').toArray();
    const texts = (type: string): string[] =>
      rows
        .filter((row) => row['type'] === type)
        .map(({ payload }) => String(payload['text']))
        .sort();
    expect(texts('priority')).toEqual([...PLAN_TRUTH.priorities].sort());
    expect(texts('focusArea')).toEqual([...PLAN_TRUTH.focusAreas].sort());
    expect(texts('outcome')).toHaveLength(PLAN_TRUTH.outcomes);
    expect(texts('successMeasure')).toHaveLength(PLAN_TRUTH.successMeasures);
    expect(await workspace.database.rows('commitments').count()).toBe(PLAN_TRUTH.promises);
  });

  it('yield a meeting whose papers fill the printed pages', async () => {
    const { context, database } = workspace;
    const meeting = await importAgendaFile(context, fileAt(files.frontSheet), null, quietWork());
    expect(meeting).toMatchObject({ body: MEETING_TRUTH.body, date: MEETING_TRUTH.date, time: MEETING_TRUTH.time });
    const all = files.papers.map((path) => fileAt(path));
    const outcome = await importMeetingPapers(context, all, meeting.id, quietWork());
    expect({ placed: outcome.placed, problems: outcome.problems }).toEqual({ placed: PAPERS.length, problems: [] });
    const view = await meetingView(database, meeting.id);
    const pages = (range: { readonly from: number; readonly to: number } | null): string | null =>
      range && `${range.from}-${range.to}`;
    expect(view?.pack.lastPage).toBe(32);
    expect(
      view?.pack.items.map(({ item, computed, papers, agreement }) => ({
        number: item.number,
        part: item.part,
        pages: papers.length === 0 ? null : pages(computed),
        agreement,
      })),
    ).toEqual(
      MEETING_TRUTH.items.map(({ number, part, pages: printed }) => ({
        number,
        part,
        pages: printed,
        agreement: printed === null ? 'noPapers' : 'agrees',
      })),
    );
  });
});
