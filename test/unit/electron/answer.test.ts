import { EVENT_CONTRACT, IPC_CONTRACT } from '@shared/ipc-contract';
import { CHANNEL_NAMES, EVENT_NAMES } from '@shared/ipc-names';
import { IpcError } from '@shared/ipc-result';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../electron/main/ipc/answer';
import { isTrustedSender } from '../../../electron/main/ipc/trusted-senders';

const OURS = { origin: 'app://main', parent: null };
const SCHEMAS = { input: z.object({ n: z.number() }).strict(), output: z.number(), maxChars: 20, maxBytes: 0 };

describe('who may ask', () => {
  it.each([
    ['our own page', OURS, true],
    ['a frame that is gone', null, false],
    ['a frame inside our page', { origin: 'app://main', parent: OURS }, false],
    ['another host of our scheme', { origin: 'app://other', parent: null }, false],
    ['a page without an origin', { origin: 'null', parent: null }, false],
    ['the web', { origin: 'https://example.org', parent: null }, false],
  ])('%s', (_who, frame, isTrusted) => {
    expect(isTrustedSender(frame)).toBe(isTrusted);
  });
});

describe('a call over the boundary', () => {
  const ask = (input: unknown, work: (input: unknown) => unknown = () => 1, sender: typeof OURS | null = OURS) => {
    const report = vi.fn<(error: unknown) => void>();
    return { report, result: answer(sender, SCHEMAS, input, work, report) };
  };

  it('carries the parsed input in and the checked output out', async () => {
    const { result } = ask({ n: 2 }, (input) => (input as { n: number }).n * 2);
    expect(await result).toEqual({ ok: true, value: 4 });
  });

  it('does nothing for a foreign sender', async () => {
    const work = vi.fn<() => number>();
    expect(await ask({ n: 1 }, work, null).result).toMatchObject({ error: { code: 'untrusted-sender' } });
    expect(work).not.toHaveBeenCalled();
  });

  it('does nothing for input outside the contract', async () => {
    const work = vi.fn<() => number>();
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const codes = [];
    for (const input of [undefined, { n: 'x' }, { n: 1, m: 2 }, { n: 'x'.repeat(50) }, cyclic, { n: 1n }]) {
      const result = await ask(input, work).result;
      codes.push(result.ok ? 'ok' : result.error.code);
    }
    expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input', 'too-large', 'too-large', 'too-large']);
    expect(work).not.toHaveBeenCalled();
  });

  it('counts binary data apart, by its bytes', async () => {
    const schemas = { ...SCHEMAS, input: z.object({ b: z.instanceof(Uint8Array) }).strict(), maxBytes: 4096 };
    const send = (bytes: number) => answer(OURS, schemas, { b: new Uint8Array(bytes) }, () => bytes, vi.fn());
    expect(await send(4096)).toEqual({ ok: true, value: 4096 });
    expect(await send(4097)).toMatchObject({ error: { code: 'too-large' } });
    expect(await ask({ n: new Uint8Array(1) }).result).toMatchObject({ error: { code: 'too-large' } });
  });

  it('hides what an unexpected error says, and reports it', async () => {
    const error = new Error('ENOENT: /home/member/papers');
    const { result, report } = ask({ n: 1 }, () => Promise.reject(error));
    expect(await result).toEqual({
      ok: false,
      error: { code: 'failed', message: 'the main process could not do this' },
    });
    expect(report).toHaveBeenCalledWith(error);
  });

  it('passes on an expected failure', async () => {
    const { result, report } = ask({ n: 1 }, () => {
      throw new IpcError('not-found', 'There is no such workspace.');
    });
    expect(await result).toEqual({ ok: false, error: { code: 'not-found', message: 'There is no such workspace.' } });
    expect(report).not.toHaveBeenCalled();
  });

  it('does not let out what breaks the contract', async () => {
    const { result, report } = ask({ n: 1 }, () => 'text');
    expect(await result).toMatchObject({ error: { code: 'bad-output' } });
    expect(report).toHaveBeenCalledOnce();
  });
});

it('every name has its contract, and nothing else has', () => {
  expect(Object.keys(IPC_CONTRACT)).toEqual([...CHANNEL_NAMES]);
  expect(Object.keys(EVENT_CONTRACT).toSorted()).toEqual([...EVENT_NAMES].toSorted());
});
