// One call over the boundary: sender, size, input, work, output, envelope. Pure of Electron, so that it is tested alone.

import { IpcError, type IpcErrorCode, type IpcResult } from '@shared/ipc-result';
import type { z } from 'zod';
import { isTrustedSender, type SenderFrame } from './trusted-senders';

export interface CallSchemas {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly maxChars: number;
  readonly maxBytes: number;
}

function failure(code: IpcErrorCode, message: string): IpcResult<never> {
  return { ok: false, error: { code, message } };
}

/** Whether the JSON form is short enough, and binary data, which is counted apart, too. False for endless nesting. */
function isWithin(value: unknown, { maxChars, maxBytes }: CallSchemas): boolean {
  let bytes = 0;
  // As JSON, binary data would become an object of a million fields.
  const countBinary = (_key: string, one: unknown): unknown => {
    const isBinary = ArrayBuffer.isView(one) || one instanceof ArrayBuffer;
    if (isBinary) bytes += one.byteLength;
    return isBinary ? null : one;
  };
  try {
    return (JSON.stringify(value, countBinary)?.length ?? 0) <= maxChars && bytes <= maxBytes;
  } catch {
    return false;
  }
}

/** Runs `work` on the parsed input and wraps what comes of it. Never rejects; unexpected errors go to `report`. */
export async function answer(
  sender: SenderFrame | null,
  schemas: CallSchemas,
  input: unknown,
  work: (input: unknown) => unknown,
  report: (error: unknown) => void,
): Promise<IpcResult<unknown>> {
  if (!isTrustedSender(sender)) return failure('untrusted-sender', 'this frame may not ask');
  if (!isWithin(input, schemas)) return failure('too-large', 'the input is too large');
  const parsed = schemas.input.safeParse(input);
  if (!parsed.success) return failure('bad-input', parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
  try {
    const output = schemas.output.safeParse(await work(parsed.data));
    if (output.success) return { ok: true, value: output.data };
    report(output.error);
    return failure('bad-output', 'the answer breaks the contract');
  } catch (error) {
    if (error instanceof IpcError) return failure(error.code, error.message);
    report(error);
    // The message of a foreign error may hold a path, which must not cross.
    return failure('failed', 'the main process could not do this');
  }
}
