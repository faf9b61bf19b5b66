import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeSet } from '@/db/change-set';
import { newId } from '@/domain/ids';
import { createEngineClient } from '@/platform/engine-client';
import { serve } from '@/platform/rpc';

/** An engine that can die: calls reach it over a real message channel. */
function anEngine(commit: (changeSet: ChangeSet) => Promise<unknown>) {
  const ports: MessagePort[] = [];
  let restarted: () => void = () => undefined;
  let refusals = 0;
  return {
    line: {
      connectEngine: async () => {
        if (refusals > 0) {
          refusals -= 1;
          throw new Error('the engine could not be started');
        }
        const { port1, port2 } = new MessageChannel();
        ports.push(port1, port2);
        serve(port1, { commit: (input: ChangeSet) => commit(input) }, () => undefined);
        port1.start();
        return port2;
      },
      onRestarted: (listener: () => void) => {
        restarted = listener;
      },
    },
    /** The engine is lost with all it was doing, and a new one has started. */
    restart: () => restarted(),
    refuse: (times: number) => {
      refusals = times;
    },
    close: () => {
      for (const port of ports) port.close();
    },
  };
}

const CHANGE: ChangeSet = {
  id: newId(),
  label: 'Test',
  at: '2025-02-13T10:00:00.000Z',
  by: 'Clerk',
  undoes: null,
  changes: [{ kind: 'patch', table: 'members', id: 'a', before: { name: '' }, after: { name: 'b' } }],
};

let engine: ReturnType<typeof anEngine>;
let late: ChangeSet[];
const client = (commit: (changeSet: ChangeSet) => Promise<unknown>) => {
  engine = anEngine(commit);
  return createEngineClient({ ...engine.line, onLate: (changeSet) => late.push(changeSet) });
};

beforeEach(() => {
  late = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  engine.close();
  vi.useRealTimers();
});

describe('an engine that is lost while it writes', () => {
  it('is sent the same change set again, and its answer is the answer', async () => {
    const seen: string[] = [];
    let tell: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const { commit } = client(async ({ id }) => {
      seen.push(id);
      tell();
      return seen.length === 1 ? new Promise(() => undefined) : { seq: 7 };
    });
    const answer = commit(CHANGE);
    await begun;
    engine.restart();
    await expect(answer).resolves.toEqual({ seq: 7 });
    expect(seen).toEqual([CHANGE.id, CHANGE.id]);
  });

  it('again and again is given up with one sentence', async () => {
    let calls = 0;
    const { commit } = client(() => {
      calls += 1;
      queueMicrotask(() => engine.restart());
      return new Promise(() => undefined);
    });
    await expect(commit(CHANGE)).rejects.toMatchObject({ code: 'notSaved' });
    expect(calls).toBe(4);
  });
});

describe('an engine that can’t be reached', () => {
  it('does not stay out of reach once it can', async () => {
    const { commit } = client(async () => ({ seq: 1 }));
    engine.refuse(1);
    await expect(commit(CHANGE)).rejects.toThrow();
    await expect(commit(CHANGE)).resolves.toEqual({ seq: 1 });
  });

  it('is given up after ten seconds, also while it is being connected', async () => {
    engine = anEngine(async () => ({ seq: 1 }));
    const { commit } = createEngineClient({
      ...engine.line,
      connectEngine: () => new Promise(() => undefined),
      onLate: () => undefined,
    });
    const answer = expect(commit(CHANGE)).rejects.toMatchObject({ code: 'notSaved' });
    await vi.advanceTimersByTimeAsync(10_000);
    await answer;
  });
});

describe('a write that takes too long', () => {
  it('is told of after ten seconds; nothing is written before it has ended; arriving late it is told again', async () => {
    let finish: () => void = () => undefined;
    const seen: string[] = [];
    let tell: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const { commit } = client(async ({ id }) => {
      seen.push(id);
      tell();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { seq: 1 };
    });
    const first = expect(commit(CHANGE)).rejects.toMatchObject({ code: 'notSaved' });
    await begun;
    await vi.advanceTimersByTimeAsync(10_000);
    await first;
    const other = { ...CHANGE, id: newId<ChangeSet['id']>() };
    await expect(commit(other)).rejects.toMatchObject({ code: 'notSaved' });
    expect(seen).toEqual([CHANGE.id]);
    finish();
    await vi.waitFor(() => expect(late).toEqual([CHANGE]));
    void commit(other);
    await vi.waitFor(() => expect(seen).toEqual([CHANGE.id, other.id]));
    finish();
  });
});
