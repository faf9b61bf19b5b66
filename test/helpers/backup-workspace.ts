// Workspaces to back up: a row in every table, papers with bytes whose hashes are right, and things in the bin.
import type { NewEntity } from '@/domain/entity';
import { deterministicId, type FileId, type LinkId, newId, type PlanElementId } from '@/domain/ids';
import type { Meeting } from '@/domain/meeting';
import type { Paper } from '@/domain/paper';
import type { PlanElement } from '@/domain/plan';
import { hashBlob } from '@/workers/hash-blob';
import { addPlanOverTime } from './plan-over-time';
import { addTestPaper, type TestWorkspace } from './workspace';

export const A_WORKSPACE = { id: 'w1', name: 'Northmoor panel' } as const;

interface StoredPaper {
  readonly bytes: Blob;
  readonly texts?: readonly string[];
  readonly mediaType?: 'application/pdf' | 'text/plain';
  readonly title?: string;
  readonly fileId?: FileId;
}

/** Adds a paper whose hashes are those of its bytes, as an import does. */
export async function addStoredPaper(workspace: TestWorkspace, options: StoredPaper): Promise<Paper> {
  const { bytes, texts = ['The first page.', 'The second page.'], mediaType = 'application/pdf' } = options;
  const { title = 'A paper', fileId = newId<FileId>() } = options;
  const hashes = await hashBlob(bytes, new AbortController().signal, () => undefined);
  await workspace.context.files.putFile({
    file: {
      id: fileId,
      ...hashes,
      size: bytes.size,
      mediaType,
      addedAt: workspace.context.clock().toISOString(),
      blob: bytes,
    },
    layout: {
      fileId,
      pages: texts.map(() => ({ width: 595, height: 842 })),
      outline: [{ title: 'One', page: 1, children: [{ title: 'Below', page: null, children: [] }] }],
      labels: null,
    },
    texts: texts.map((text, index) => ({ fileId, page: index + 1, text, textVersion: 'test' })),
  });
  return workspace.context.transactor.transact('Add paper', async (unit) =>
    unit.add('papers', {
      id: newId(),
      compartment: 'open',
      title,
      fileName: mediaType === 'text/plain' ? 'a-paper.txt' : 'a-paper.pdf',
      kind: 'report',
      fileId,
      pageCount: texts.length,
      importedAt: unit.now,
      sha256: hashes.sha256,
    }),
  );
}

const open = { compartment: 'open' } as const;

/** Fills an empty workspace; `words` stand wherever a person can type. */
export async function fillWorkspace(workspace: TestWorkspace, words = 'Some words'): Promise<void> {
  const big = new Uint8Array((1 << 20) + 4_321).map((_, index) => (index * 7) % 251);
  const paper = await addStoredPaper(workspace, {
    bytes: new Blob(['%PDF-1.7\n', big]),
    texts: [words, `2 ${words}`, ''],
  });
  await addStoredPaper(workspace, { bytes: new Blob(['Plain text\n']), texts: [words], mediaType: 'text/plain' });
  await addRecords(workspace, paper, words);
  await addAndDelete(workspace);
  await workspace.database.readings.put({
    id: paper.id,
    page: 2,
    fraction: 0.25,
    furthest: 1,
    readAt: '2025-02-13T10:00:00.000Z',
  });
  await workspace.database.meta.put({ key: 'note', value: { of: ['anything', 1, null] } });
}

const MEETING: Omit<NewEntity<Meeting>, 'id'> = {
  ...open,
  body: 'Northmoor Police and Crime Panel',
  type: 'ordinary',
  date: '2025-03-13',
  time: '10:30',
  endsBy: null,
  venue: 'Town Hall',
  publishedOn: '2025-03-05',
  frontSheetPaperId: null,
  padToEven: true,
};

async function addRecords({ context }: TestWorkspace, paper: Paper, words: string): Promise<void> {
  await context.transactor.transact('Fill the workspace', async (unit) => {
    const member = unit.add('members', { id: newId(), ...open, name: words, role: 'clerk', authority: '', isMe: true });
    unit.add('profiles', {
      id: newId(),
      ...open,
      effectiveFrom: '2021-05-06',
      nation: 'england',
      bodyName: 'Northmoor Police and Crime Panel',
      bodyKind: 'Police and Crime Panel',
      holderTitle: 'Police and Crime Commissioner',
      holderShort: 'Commissioner',
      planName: 'Police and Crime Plan',
      chiefTitle: 'Chief Constable',
      noticeDays: 5,
    });
    const plan = unit.add('plans', {
      id: newId(),
      ...open,
      title: words,
      periodFrom: '2025',
      periodTo: null,
      remit: 'police',
      previousPlanId: null,
    });
    const version = unit.add('planVersions', {
      id: newId(),
      ...open,
      planId: plan.id,
      paperId: paper.id,
      status: 'published',
      label: '',
      reviewState: 'accepted',
      acceptedOn: '2025-02-01',
      scope: 'whole',
      previousVersionId: null,
    });
    const parts = ['priority', 'successMeasure'] as const;
    let parentId: PlanElementId | null = null;
    for (const [index, type] of parts.entries()) {
      const part: PlanElement = unit.add('planElements', {
        id: newId(),
        ...open,
        versionId: version.id,
        parentId,
        type,
        number: String(index + 1),
        text: words,
        order: `a${index}`,
        source: { page: 1, quote: words },
        confidence: 0.75,
        reason: words,
        stableKey: `part-${index}`,
      });
      parentId = part.id;
    }
    addPlanOverTime(unit, { plan, version, paper });
    const meeting = unit.add('meetings', { id: newId(), ...MEETING });
    const item = unit.add('agendaItems', {
      id: newId(),
      ...open,
      meetingId: meeting.id,
      parentId: null,
      number: '3',
      title: words,
      purpose: '',
      order: 'a0',
      part: 1,
      exemptParagraphs: [],
      statedPages: { from: 1, to: 3 },
      status: 'attached',
    });
    unit.add('itemPapers', {
      id: deterministicId('place', meeting.id, paper.id),
      ...open,
      meetingId: meeting.id,
      itemId: item.id,
      paperId: paper.id,
      order: 'a0',
      placement: 'pack',
    });
    const mark = unit.add('annotations', {
      id: newId(),
      ...open,
      paperId: paper.id,
      page: 1,
      order: '000001|0000000|000010',
      kind: 'highlight',
      colour: 'evidence',
      quote: { exact: words, prefix: '', suffix: '' },
      position: { start: 0, end: 4 },
      parts: [{ page: 1, quads: [[0, 10.5, 20, 10.5, 0, 0, 20, 0]] }],
      comment: words,
      tags: ['one'],
    });
    const question = unit.add('questions', {
      id: newId(),
      ...open,
      wording: words,
      type: 'oral',
      state: 'answered',
      askerId: member.id,
      meetingId: meeting.id,
      itemId: item.id,
      parentId: null,
      order: 'a0',
      askedOn: '2025-03-13',
      answerDue: null,
      privateNote: words,
    });
    const links = [
      ['tests', parentId ?? ''],
      ['evidence', mark.id],
    ] as const;
    for (const [kind, toId] of links) {
      const id = deterministicId<LinkId>(kind, question.id, toId);
      unit.add('links', { id, ...open, kind, fromId: question.id, toId, order: 'a0' });
    }
    const about = { ...open, kind: 'about', fromId: mark.id, toId: parentId ?? '', order: 'a0' } as const;
    unit.add('links', { id: deterministicId('about', mark.id, about.toId), ...about });
    const answer = unit.add('responses', {
      id: newId(),
      ...open,
      questionId: question.id,
      mode: 'oral',
      date: '2025-03-13',
      text: words,
      paperId: null,
      page: null,
      timeliness: 'inTime',
      adequacy: 'partial',
      adequacyReason: words,
      assessedBy: member.id,
    });
    const promise = unit.add('commitments', {
      id: newId(),
      ...open,
      text: words,
      form: 'oral',
      state: 'outstanding',
      who: '',
      givenOn: '2025-03-13',
      dueDate: '2025-06-01',
      dueMeetingId: null,
      target: null,
      versionId: null,
      elementId: null,
      source: null,
      questionId: question.id,
      responseId: answer.id,
      recordedBy: member.id,
      note: '',
      order: 'a0',
    });
    const asks = { ...open, kind: 'asks', fromId: question.id, toId: promise.id, order: 'a0' } as const;
    unit.add('links', { id: deterministicId('asks', question.id, promise.id), ...asks });
  });
}

/** Something for the bin, its bytes included. */
async function addAndDelete(workspace: TestWorkspace): Promise<void> {
  const paper = await addStoredPaper(workspace, { bytes: new Blob(['%PDF-1.7 deleted']), texts: ['Deleted'] });
  await workspace.context.transactor.transact('Delete paper', (unit) => unit.remove('papers', paper.id));
}

/** A paper whose bytes are not what its hash says, as after damage to the disk. */
export function addDamagedPaper(workspace: TestWorkspace): Promise<Paper> {
  return addTestPaper(workspace, { title: 'A damaged paper' });
}
