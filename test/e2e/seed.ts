// Fills a workspace to the size of a panel that has worked with the app for years, by the way everything is written:
// change sets and files, sent to the engine. The content is invented and the same each time.
import type { Page } from '@playwright/test';

export interface SeedSize {
  readonly papers: number;
  readonly annotations: number;
  readonly questions: number;
  readonly meetings: number;
  /** Bytes of each paper; a line or two when left out. */
  readonly paperBytes?: number;
}

/** The sizes the app must be good at. */
export const FULL_SIZE: SeedSize = { papers: 1_500, annotations: 20_000, questions: 10_000, meetings: 40 };

/** Fills an empty workspace; resolves when all of it is on disk. Takes minutes at full size. */
export async function seedWorkspace(page: Page, size: SeedSize): Promise<void> {
  await page.evaluate(seedInPage, size);
}

/** Runs inside the page, so it can use nothing from this file. */
async function seedInPage(size: SeedSize): Promise<void> {
  type Row = Record<string, unknown> & { readonly id: string };
  type Call = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
  const AT = '2025-02-13T10:00:00.000Z';
  const BATCH = 1_000;
  const CHUNK = 1024 * 1024;

  const connect = async (): Promise<(name: string, input: unknown) => Promise<unknown>> => {
    const connection = crypto.randomUUID();
    const arrived = new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports: [port] }: MessageEvent<{ connection?: string }>) => {
        if (data?.connection === connection && port) resolve(port);
      });
    });
    const { scrutiny } = window as unknown as { scrutiny: { invoke: (n: string, i: unknown) => Promise<unknown> } };
    await scrutiny.invoke('engine.connect', { connection });
    const port = await arrived;
    const open = new Map<number, Call>();
    port.addEventListener('message', ({ data }) => {
      const call = open.get(data.id);
      open.delete(data.id);
      if (data.kind === 'done') call?.resolve(data.value);
      if (data.kind === 'failed') call?.reject(new Error(data.message));
    });
    port.start();
    let id = 0;
    return (name, input) =>
      new Promise((resolve, reject) => {
        id += 1;
        open.set(id, { resolve, reject });
        port.postMessage({ kind: 'call', id, name, input });
      });
  };

  const call = await connect();
  const base = { compartment: 'open', createdAt: AT, updatedAt: AT };
  const key = (index: number): string => `b${index.toString(36).padStart(5, '0')}z`;
  const add = async (table: string, rows: readonly Row[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const changes = rows
        .slice(start, start + BATCH)
        .map((row) => ({ kind: 'add', table, id: row.id, after: { ...base, ...row } }));
      const id = crypto.randomUUID();
      await call('commit', { id, label: 'Seed', at: AT, by: 'Seed', undoes: null, changes });
    }
  };
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const hex = async (blob: Blob): Promise<string> => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const day = (index: number): string => new Date(Date.UTC(2019, 0, 10 + index * 56)).toISOString().slice(0, 10);

  await add('members', [{ id: 'me', name: 'The clerk', role: 'clerk', authority: '', isMe: true }]);
  await add(
    'members',
    times(18, (n) => ({ id: `member-${n}`, name: `Member ${n + 1}`, role: 'member', authority: '', isMe: false })),
  );
  await add('profiles', [
    {
      id: 'profile',
      effectiveFrom: '2012-11-22',
      nation: 'england',
      bodyName: 'Exampleshire Police and Crime Panel',
      bodyKind: 'Police and Crime Panel',
      holderTitle: 'Police and Crime Commissioner',
      holderShort: 'Commissioner',
      planName: 'Police and Crime Plan',
      chiefTitle: 'Chief Constable',
      noticeDays: 5,
    },
  ]);
  const papers: Row[] = [];
  for (let n = 0; n < size.papers; n += 1) {
    const fileId = `file-${n}`;
    const line = `Report ${n} on the work of the force in the last quarter.\n`;
    const blob = new Blob([line, ' '.repeat(Math.max(0, (size.paperBytes ?? 0) - line.length))]);
    const sha256 = await hex(blob);
    const { size: bytes } = blob;
    const chunkHashes: string[] = [];
    for (let start = 0; start < bytes; start += CHUNK) chunkHashes.push(await hex(blob.slice(start, start + CHUNK)));
    await call('putFile', {
      file: { id: fileId, sha256, chunkHashes, size: bytes, mediaType: 'text/plain', addedAt: AT, blob },
      layout: { fileId, pages: [{ width: 595, height: 842 }], outline: [], labels: null },
      texts: [{ fileId, page: 1, text: line, textVersion: 'seed' }],
    });
    const title = `Report ${n} on ${['roads', 'custody', 'the budget', 'victims', 'call handling'][n % 5]}`;
    const kind = n === 0 ? 'plan' : 'report';
    papers.push({
      id: `paper-${n}`,
      title,
      fileName: `${title}.txt`,
      kind,
      fileId,
      pageCount: 1,
      importedAt: AT,
      sha256,
    });
  }
  await add('papers', papers);
  const period = { periodFrom: '2021', periodTo: '2029' };
  await add('plans', [{ id: 'plan', title: 'Safer Exampleshire', ...period, remit: 'police', previousPlanId: null }]);
  await add('planVersions', [
    {
      id: 'version',
      planId: 'plan',
      paperId: 'paper-0',
      status: 'published',
      label: '',
      reviewState: 'accepted',
      acceptedOn: '2021-05-01',
      scope: 'whole',
      previousVersionId: null,
    },
  ]);
  const element = (id: string, parentId: string | null, type: string, n: number): Row => ({
    id,
    versionId: 'version',
    parentId,
    type,
    number: String(n + 1),
    text: `${type} ${n + 1}: what is to become better in this part of the county`,
    order: key(n),
    source: null,
    confidence: 1,
    reason: '',
    stableKey: id,
  });
  await add('planElements', [
    ...times(6, (n) => element(`priority-${n}`, null, 'priority', n)),
    ...times(72, (n) => element(`measure-${n}`, `priority-${n % 6}`, 'successMeasure', n)),
  ]);
  await add(
    'meetings',
    times(size.meetings, (n) => ({
      id: `meeting-${n}`,
      body: 'Exampleshire Police and Crime Panel',
      type: 'ordinary',
      date: day(n),
      time: '10:00',
      endsBy: null,
      venue: 'County Hall',
      publishedOn: null,
      frontSheetPaperId: null,
      padToEven: true,
    })),
  );
  const itemsPerMeeting = 10;
  await add(
    'agendaItems',
    times(size.meetings * itemsPerMeeting, (n) => ({
      id: `item-${n}`,
      meetingId: `meeting-${Math.floor(n / itemsPerMeeting)}`,
      parentId: null,
      number: String((n % itemsPerMeeting) + 1),
      title: `Item ${(n % itemsPerMeeting) + 1} of the agenda`,
      purpose: '',
      order: key(n),
      part: 1,
      exemptParagraphs: [],
      statedPages: null,
      status: 'attached',
    })),
  );
  const items = size.meetings * itemsPerMeeting;
  await add(
    'itemPapers',
    times(Math.max(0, Math.min(size.papers, items * 3) - 1), (n) => {
      const item = n % items;
      const meetingId = `meeting-${Math.floor(item / itemsPerMeeting)}`;
      const paperId = `paper-${n + 1}`;
      const id = `place|${meetingId}|${paperId}`;
      return { id, meetingId, itemId: `item-${item}`, paperId, order: key(n), placement: 'pack' };
    }),
  );
  await add(
    'annotations',
    times(size.annotations, (n) => ({
      id: `annotation-${n}`,
      paperId: `paper-${n % size.papers}`,
      page: 1,
      order: key(n),
      kind: 'highlight',
      colour: 'question',
      quote: { exact: 'the work of the force', prefix: 'Report on ', suffix: ' in the last quarter' },
      position: { start: 10, end: 31 },
      parts: [{ page: 1, quads: [[72, 700, 200, 700, 72, 688, 200, 688]] }],
      comment: '',
      tags: [],
    })),
  );
  const states = ['idea', 'drafted', 'allocated', 'asked', 'answered', 'answered', 'closed', 'closed', 'notReached'];
  const stateOf = (n: number): string => states[n % states.length] ?? 'idea';
  const isAsked = (n: number): boolean => ['asked', 'answered', 'closed'].includes(stateOf(n));
  await add(
    'questions',
    times(size.questions, (n) => {
      const item = n % items;
      const meeting = Math.floor(item / itemsPerMeeting);
      return {
        id: `question-${n}`,
        wording: `Question ${n}: what has been done since the last report about measure ${n % 72}, and what came of it?`,
        type: 'oral',
        state: stateOf(n),
        askerId: stateOf(n) === 'idea' ? null : `member-${n % 18}`,
        meetingId: `meeting-${meeting}`,
        itemId: `item-${item}`,
        parentId: null,
        order: key(n),
        askedOn: isAsked(n) ? day(meeting) : null,
        answerDue: n % 7 === 0 ? day(meeting + 1) : null,
        privateNote: '',
      };
    }),
  );
  const link = (kind: string, fromId: string, toId: string): Row => ({
    id: `${kind}|${fromId}|${toId}`,
    kind,
    fromId,
    toId,
    order: 'a0',
  });
  await add(
    'links',
    times(size.questions, (n) => link('tests', `question-${n}`, `measure-${n % 72}`)),
  );
  await add(
    'links',
    times(Math.min(size.questions, size.annotations), (n) => link('evidence', `question-${n}`, `annotation-${n}`)),
  );
  const answered = times(size.questions, (n) => n).filter((n) => ['answered', 'closed'].includes(stateOf(n)));
  await add(
    'responses',
    answered.map((n) => ({
      id: `response-${n}`,
      questionId: `question-${n}`,
      mode: 'oral',
      date: day(Math.floor((n % items) / itemsPerMeeting)),
      text: `The Commissioner said that the work on measure ${n % 72} goes on and will be reported on again.`,
      paperId: null,
      page: null,
      timeliness: 'inTime',
      adequacy: n % 3 === 0 ? 'partial' : 'full',
      adequacyReason: '',
      assessedBy: null,
    })),
  );
  await add(
    'commitments',
    answered
      .filter((n) => n % 4 === 0)
      .map((n) => ({
        id: `promise-${n}`,
        text: `I will come back on measure ${n % 72}.`,
        form: 'oral',
        state: n % 8 === 0 ? 'outstanding' : 'kept',
        who: '',
        givenOn: null,
        dueDate: day(Math.floor((n % items) / itemsPerMeeting) + 1),
        dueMeetingId: null,
        target: null,
        versionId: null,
        elementId: null,
        source: null,
        questionId: `question-${n}`,
        responseId: `response-${n}`,
        recordedBy: null,
        note: '',
        order: 'a0',
      })),
  );
}
