// The one object that a page finds on `window`. Only src/platform/bridge.ts may use it.
import type { OfferedFile } from './intake-model';
import type { ChannelName, EventName } from './ipc-names';
import type { IpcResult } from './ipc-result';

export interface ScrutinyApi {
  /** Rejects only for a name outside the contract; every other failure is in the envelope. */
  readonly invoke: (name: ChannelName, input: unknown) => Promise<IpcResult<unknown>>;
  /** Returns the function that stops listening. */
  readonly on: (name: EventName, listener: (payload: unknown) => void) => () => void;
  /** Files from a drop or a file input. Their paths go to the main process without passing through the page. */
  readonly intakeDropped: (files: readonly File[]) => Promise<IpcResult<readonly OfferedFile[]>>;
}
