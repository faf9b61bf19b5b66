/**
 * Calls over a MessagePort: numbered requests and their answers. Errors cross as code and sentence, since classes do
 * not survive structured cloning. The same few lines serve the engine and the workers.
 */
import { AppError, type ErrorCode } from '../domain/errors';

/** What a side offers: names to functions of one argument. */
export type Calls = Readonly<Record<string, (input: never, call: CallContext) => Promise<unknown>>>;

export interface CallContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: unknown) => void;
}

interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly message: string };

const UNEXPECTED = 'Something went wrong that the app did not expect. Nothing was changed.';

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'kind' in data && 'id' in data;
}

/** Answers calls that arrive at `endpoint`. `onUnexpected` hears of errors that are bugs rather than bad input. */
export function serve(endpoint: Endpoint, calls: Calls, onUnexpected: (error: unknown) => void): void {
  const running = new Map<number, AbortController>();
  const answer = async (message: Extract<Message, { kind: 'call' }>): Promise<void> => {
    const { id, name, input } = message;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
      if (!call) throw new Error(`There is no call named ${name}`);
      const value = await call(input as never, {
        signal: controller.signal,
        onProgress: (progress) => endpoint.postMessage({ kind: 'progress', id, progress }),
      });
      endpoint.postMessage({ kind: 'done', id, value });
    } catch (error) {
      const known = asKnown(error, controller.signal);
      // A sentence for the user may stand before something that should not have happened.
      if (!known || (error instanceof AppError && error.cause !== undefined)) onUnexpected(error);
      endpoint.postMessage({
        kind: 'failed',
        id,
        code: known?.code ?? 'notSaved',
        message: known?.message ?? UNEXPECTED,
      });
    } finally {
      running.delete(id);
    }
  };
  endpoint.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return;
    if (data.kind === 'call') void answer(data);
    if (data.kind === 'cancel') running.get(data.id)?.abort();
  });
}

function asKnown(error: unknown, signal: AbortSignal): { code: ErrorCode; message: string } | null {
  if (signal.aborted) return { code: 'cancelled', message: 'Cancelled.' };
  return error instanceof AppError ? { code: error.code, message: error.message } : null;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: unknown) => void;
}

export interface Caller {
  call(name: string, input: unknown, options?: CallOptions): Promise<unknown>;
  /** Rejects every open call, and each that is still made; used when the other side is gone. */
  close(reason: AppError): void;
}

interface OpenCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
}

/** Makes calls to the side that serves `endpoint`. */
export function createCaller(endpoint: Endpoint): Caller {
  const open = new Map<number, OpenCall>();
  let nextId = 1;
  let closed: AppError | null = null;
  endpoint.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return;
    const call = open.get(data.id);
    if (!call) return;
    if (data.kind === 'progress') {
      call.onProgress?.(data.progress);
      return;
    }
    open.delete(data.id);
    if (data.kind === 'done') call.resolve(data.value);
    if (data.kind === 'failed') call.reject(new AppError(data.code, data.message));
  });
  const send = (name: string, input: unknown, { signal, onProgress }: CallOptions): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const refusal = closed ?? (signal?.aborted ? new AppError('cancelled', 'Cancelled.') : null);
      if (refusal !== null) {
        reject(refusal);
        return;
      }
      const id = nextId++;
      // What can't be cloned throws here, before anybody waits for it.
      endpoint.postMessage({ kind: 'call', id, name, input });
      open.set(id, { resolve, reject, onProgress });
      signal?.addEventListener('abort', () => open.has(id) && endpoint.postMessage({ kind: 'cancel', id }), {
        once: true,
      });
    });
  return {
    call: (name, input, options = {}) => send(name, input, options),
    close(reason) {
      closed = reason;
      for (const call of open.values()) call.reject(reason);
      open.clear();
    },
  };
}
