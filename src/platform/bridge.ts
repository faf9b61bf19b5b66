/**
 * The only file that touches `window.scrutiny`: typed calls to the main process, its events, dropped files and the
 * port to the engine. It takes envelopes apart; what to do about a failure is the caller's business.
 */
import type { OfferedFile } from '@shared/intake-model';
import type { ChannelInput, ChannelOutput, EventPayload } from '@shared/ipc-contract';
import { APP_ORIGIN, type ChannelName, type EnginePortMessage, type EventName } from '@shared/ipc-names';
import { IpcError, type IpcResult } from '@shared/ipc-result';
import type { ScrutinyApi } from '@shared/scrutiny-api';

declare global {
  interface Window {
    readonly scrutiny?: ScrutinyApi;
  }
}

type InputArguments<N extends ChannelName> = undefined extends ChannelInput<N> ? [] : [input: ChannelInput<N>];

function api(): ScrutinyApi {
  if (!window.scrutiny) throw new IpcError('failed', 'This page runs outside the app: there is no main process.');
  return window.scrutiny;
}

function unwrap<T>(result: IpcResult<T>): T {
  if (!result.ok) throw new IpcError(result.error.code, result.error.message);
  return result.value;
}

/** Whether this page runs inside the app (false on the component gallery opened elsewhere and in tests). */
function isAvailable(): boolean {
  return window.scrutiny !== undefined;
}

/** Asks the main process. Throws `IpcError` with the code of the failure. */
async function invoke<N extends ChannelName>(name: N, ...input: InputArguments<N>): Promise<ChannelOutput<N>> {
  // Main has checked the answer against the contract.
  return unwrap(await api().invoke(name, input[0])) as ChannelOutput<N>;
}

/** Listens to an event of the main process; returns the function that stops listening. */
function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return api().on(name, (payload) => listener(payload as EventPayload<N>));
}

/** Offers dropped files (or those of a file input) to the main process. Throws `IpcError`. */
async function intakeDropped(files: readonly File[]): Promise<readonly OfferedFile[]> {
  return unwrap(await api().intakeDropped([...files]));
}

/** The address that streams an accepted file's bytes, once. */
function intakeUrl(token: string): string {
  return `${APP_ORIGIN}/intake/${token}`;
}

function enginePort(event: MessageEvent<unknown>): { message: EnginePortMessage; port: MessagePort } | null {
  if (event.source !== window || event.origin !== APP_ORIGIN) return null;
  const message = event.data as Partial<EnginePortMessage> | null;
  const port = event.ports[0];
  if (message?.type !== 'engine-port' || !port) return null;
  return { message: message as EnginePortMessage, port };
}

/** For visible pages: a new port to the engine of this workspace. Ask again after the event `engine-restarted`. */
function connectEngine(): Promise<MessagePort> {
  return connect((connection) => invoke('engine.connect', { connection }));
}

/** A port to the engine that fills the workspace of a restore. */
function connectRestore(id: string): Promise<MessagePort> {
  return connect((connection) => invoke('restore.connect', { id, connection }));
}

async function connect(ask: (connection: string) => Promise<unknown>): Promise<MessagePort> {
  const connection = crypto.randomUUID();
  const controller = new AbortController();
  const arrived = new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent<unknown>): void => {
      const found = enginePort(event);
      if (found?.message.role === 'client' && found.message.connection === connection) resolve(found.port);
    };
    window.addEventListener('message', take, { signal: controller.signal });
  });
  try {
    await ask(connection);
    return await arrived;
  } finally {
    controller.abort();
  }
}

/**
 * For the engine page: called with a port for every page that connects. Call it while the entry module runs, before
 * anything is awaited, or the first page's port is missed.
 */
function onEngineClient(listener: (port: MessagePort) => void): () => void {
  const controller = new AbortController();
  const take = (event: MessageEvent<unknown>): void => {
    const found = enginePort(event);
    if (found?.message.role === 'engine') listener(found.port);
  };
  window.addEventListener('message', take, { signal: controller.signal });
  return () => controller.abort();
}

export const bridge = {
  isAvailable,
  invoke,
  on,
  intakeDropped,
  intakeUrl,
  connectEngine,
  connectRestore,
  onEngineClient,
} as const;
