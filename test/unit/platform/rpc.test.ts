import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/domain/errors';
import { type Calls, createCaller, serve } from '@/platform/rpc';

const ports: MessagePort[] = [];

/** A caller and the side that answers it, over a real channel. */
function connect(calls: Calls) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const onUnexpected = vi.fn();
  serve(port2, calls, onUnexpected);
  const caller = createCaller(port1);
  port1.start();
  port2.start();
  return { caller, onUnexpected };
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A promise with its ends in the hands of the test. */
function gate<T = void>() {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('calls over a port', () => {
  it('resolve with what the other side answers, bytes included', async () => {
    const { caller } = connect({
      double: async (input: number) => input * 2,
      size: async (input: Blob) => input.size,
    });
    expect(await caller.call('double', 21)).toBe(42);
    expect(await caller.call('size', new Blob(['four']))).toBe(4);
  });

  it('that overlap each get their own answer', async () => {
    const slow = gate<string>();
    const { caller } = connect({ slow: () => slow.opened, quick: async (input: string) => input });
    const first = caller.call('slow', null);
    expect(await caller.call('quick', 'second')).toBe('second');
    slow.open('first');
    expect(await first).toBe('first');
  });

  it('fail with code and sentence, as an AppError of this side', async () => {
    const { caller, onUnexpected } = connect({
      commit: () => Promise.reject(new AppError('stale', 'Look at it and try once more.')),
    });
    const error: unknown = await caller.call('commit', null).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'stale', message: 'Look at it and try once more.' });
    expect(onUnexpected).not.toHaveBeenCalled();
  });

  it('hide what an unexpected error says, and report it on the side where it happened', async () => {
    const bug = new TypeError('secret.pdf is undefined');
    const { caller, onUnexpected } = connect({ commit: () => Promise.reject(bug) });
    const error = (await caller.call('commit', null).catch((thrown: unknown) => thrown)) as AppError;
    expect(error.code).toBe('notSaved');
    expect(error.message).not.toContain('secret');
    expect(onUnexpected).toHaveBeenCalledExactlyOnceWith(bug);
  });

  it.each(['nothing', 'toString', '__proto__'])('to a name that is not offered fail: %s', async (name) => {
    const { caller, onUnexpected } = connect({ commit: async () => 1 });
    await expect(caller.call(name, null)).rejects.toBeInstanceOf(AppError);
    expect(onUnexpected).toHaveBeenCalledOnce();
  });

  it('tell how far they are, in order and only to their own caller', async () => {
    const { caller } = connect({
      read: async (pages: number, { onProgress }) => {
        for (let page = 1; page <= pages; page += 1) onProgress(page);
        return 'done';
      },
    });
    const seen: unknown[] = [];
    const other = vi.fn();
    const answers = await Promise.all([
      caller.call('read', 3, { onProgress: (page) => seen.push(page) }),
      caller.call('read', 0, { onProgress: other }),
    ]);
    expect(answers).toEqual(['done', 'done']);
    expect(seen).toEqual([1, 2, 3]);
    expect(other).not.toHaveBeenCalled();
  });
});

describe('a call that is no longer wanted', () => {
  it('is cancelled on the other side, and its failure then is no bug', async () => {
    const started = gate();
    const { caller, onUnexpected } = connect({
      read: (_input: null, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('pdf.js was torn down')));
          started.open();
        }),
    });
    const controller = new AbortController();
    const call = caller.call('read', null, { signal: controller.signal });
    await started.opened;
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(onUnexpected).not.toHaveBeenCalled();
  });

  it('does not touch the calls beside it', async () => {
    const held = gate<string>();
    const { caller } = connect({ hold: () => held.opened, echo: async (input: string) => input });
    const controller = new AbortController();
    const kept = caller.call('hold', null);
    const dropped = caller.call('echo', 'x', { signal: controller.signal });
    await dropped;
    controller.abort();
    held.open('kept');
    expect(await kept).toBe('kept');
  });

  it('given up before it was made, is cancelled at once', async () => {
    const read = vi.fn(async () => 'read');
    const { caller } = connect({ read });
    await expect(caller.call('read', null, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a caller whose other side is gone', () => {
  it('rejects every call with the reason, open ones and later ones, and ignores answers that come late', async () => {
    const held = gate<string>();
    const { caller } = connect({ hold: () => held.opened, echo: async () => 'still here' });
    const open = [caller.call('hold', 1), caller.call('hold', 2)];
    caller.close(new AppError('notSaved', 'The last change could not be saved.'));
    const results = await Promise.allSettled(open);
    expect(results.map((one) => one.status === 'rejected' && (one.reason as AppError).code)).toEqual([
      'notSaved',
      'notSaved',
    ]);
    held.open('late');
    await expect(caller.call('echo', null)).rejects.toMatchObject({ code: 'notSaved' });
  });
});
