import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openArrivals } from '@/services/open-arrivals';
import { panelNameIn, recogniseFiles } from '@/services/recognise-files';
import { makeExamplePapers } from '../../tools/lib/example/example-papers.mjs';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const { papers } = await makeExamplePapers({ day: 'Thursday, 12 June 2031' });
/** Every file under a name that says nothing, so that only what it holds can tell. */
const FILES = papers.map(({ fileName, bytes }, index) => ({ fileName, file: incomingFile(`${index}.pdf`, bytes) }));
const fileOf = (name: string) => {
  const found = FILES.find(({ fileName }) => fileName === name);
  if (!found) throw new Error(`no ${name}`);
  return found.file;
};

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

describe('telling files apart by what they hold', () => {
  it('knows plans and front sheets from reports about them', async () => {
    const incoming = FILES.map(({ file }) => file);
    const { arrivals, problems } = await recogniseFiles(workspace.context, incoming, quietWork());
    const kinds = arrivals.map(({ kind, file }) => [FILES.find((one) => one.file.name === file.name)?.fileName, kind]);
    expect(kinds.filter(([, kind]) => kind !== 'paper')).toEqual([
      ['Anyshire Police and Crime Plan 2025-29.pdf', 'plan'],
      ['Anyshire Police and Crime Plan 2025-29 - draft.pdf', 'plan'],
      ['Anyshire Police and Crime Plan 2021-25.pdf', 'plan'],
      ['Agenda front sheet - last meeting.pdf', 'agenda'],
      ['Agenda front sheet - next meeting.pdf', 'agenda'],
    ]);
    expect(problems).toEqual([]);
    expect(panelNameIn(arrivals)).toBe('Anyshire Police and Crime Panel');
    expect(panelNameIn(arrivals.filter(({ kind }) => kind === 'plan'))).toBe('Anyshire Police and Crime Panel');
  });

  it('knows a zip as a backup, and tells of what it can’t read without stopping', async () => {
    const zip = incomingFile('library.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    const broken = incomingFile('letter.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 1]));
    const { arrivals, problems } = await recogniseFiles(workspace.context, [broken, zip], quietWork());
    expect(arrivals.map(({ kind }) => kind)).toEqual(['backup']);
    expect(problems).toEqual([expect.stringContaining('“letter.doc”')]);
  });
});

describe('opening what the clerk sent', () => {
  it('makes plan, meeting and places of the papers, and reads no file twice', async () => {
    const reader = workspace.context.reader;
    const reads = vi.spyOn(reader, 'readPaper');
    const incoming = [
      'Performance in quarter 3.pdf',
      'Anyshire Police and Crime Plan 2025-29.pdf',
      'Agenda front sheet - next meeting.pdf',
      'Budget and the medium term.pdf',
    ].map(fileOf);
    const { arrivals } = await recogniseFiles({ reader }, incoming, quietWork());
    const opened = await openArrivals(workspace.context, arrivals, null, quietWork());
    expect(opened).toMatchObject({ paperCount: 2, placed: 2, problems: [] });
    expect(reads).toHaveBeenCalledTimes(4);
    const rows = await allRows(workspace.database);
    expect(rows.meetings).toHaveLength(1);
    expect(rows.meetings[0]).toMatchObject({ date: '2031-06-12' });
    expect(rows.planVersions).toHaveLength(1);
    expect(rows.itemPapers).toHaveLength(2);
  });

  it('takes the day that was typed where the front sheet gives none', async () => {
    const { arrivals } = await recogniseFiles(
      workspace.context,
      [fileOf('Agenda front sheet - last meeting.pdf')],
      quietWork(),
    );
    await openArrivals(workspace.context, arrivals, '2031-03-06', quietWork());
    expect((await allRows(workspace.database)).meetings[0]).toMatchObject({ date: '2031-03-06' });
  });
});
