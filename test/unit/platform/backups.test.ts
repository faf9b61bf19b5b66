import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBackups } from '@/platform/backups';
import { serve } from '@/platform/rpc';
import type { LongWork } from '@/services/ports';

const CONTENTS = { panel: 'Exampleshire', createdAt: '2025-02-13T10:00:00.000Z', counts: {}, lastSeq: 1 };
let asked: string[] = [];
/** What the filling engine does when it is told to fill. */
let fill: () => Promise<null> = async () => null;

/** A page in the app: what it asks the main process is noted, and a restore gets an engine. */
function fakeWindow() {
  const events = new EventTarget();
  const answers: Record<string, unknown> = {
    'outgoing.begin': { ticket: 't' },
    'outgoing.finish': { name: 'b.zip' },
    'restore.begin': { id: 'r' },
  };
  const connect = (connection: string): void => {
    const { port1, port2 } = new MessageChannel();
    serve(port1, { open: async () => CONTENTS, fill: () => fill() }, () => undefined);
    port1.start();
    const data = { type: 'engine-port', connection, role: 'client' };
    events.dispatchEvent(
      Object.assign(new Event('message'), { data, ports: [port2], source: page, origin: 'app://main' }),
    );
  };
  const page = {
    addEventListener: events.addEventListener.bind(events),
    scrutiny: {
      on: () => () => undefined,
      invoke: async (name: string, input: { readonly connection?: string }) => {
        asked.push(name);
        if (name === 'restore.connect') connect(input.connection ?? '');
        return { ok: true, value: answers[name] };
      },
    },
  };
  return page;
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('window', fakeWindow());
});
afterEach(() => vi.unstubAllGlobals());

const working = (controller: AbortController): LongWork => ({
  signal: controller.signal,
  onProgress: () => undefined,
});

it('a restore that was cancelled while the engine was just ending changes nothing', async () => {
  const controller = new AbortController();
  fill = async () => {
    controller.abort();
    return null;
  };
  const opened = await createBackups(async () => null).open(
    { kind: 'file', name: 'b.zip', token: 't' },
    working(new AbortController()),
  );
  await expect(opened.restore('replace', working(controller))).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).not.toContain('restore.finish');
  expect(asked.at(-1)).toBe('restore.discard');
});

it('one that was not takes its place', async () => {
  fill = async () => null;
  const opened = await createBackups(async () => null).open(
    { kind: 'file', name: 'b.zip', token: 't' },
    working(new AbortController()),
  );
  await opened.restore('replace', working(new AbortController()));
  expect(asked.at(-1)).toBe('restore.finish');
});

it('a backup that was cancelled while it was just ending leaves no file', async () => {
  const controller = new AbortController();
  const backups = createBackups(async () => {
    controller.abort();
    return CONTENTS;
  });
  await expect(backups.backUp('b.zip', (work) => work(working(controller)))).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(asked).toEqual(['outgoing.begin', 'outgoing.discard']);
});
