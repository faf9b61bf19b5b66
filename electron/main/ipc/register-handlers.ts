// Binds the contract to ipcMain. A channel without a handler doesn't compile.

import { offeredFile } from '@shared/intake-model';
import { type ChannelOutput, IPC_CONTRACT, type ParsedInput } from '@shared/ipc-contract';
import { CHANNEL_NAMES, type ChannelName, DROPPED_WIRE, invokeWire } from '@shared/ipc-names';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { OfferedPath } from '../intake/offer-files';
import type { Logger } from '../logger';
import { answer } from './answer';

export type Handlers = {
  readonly [N in ChannelName]: (
    input: ParsedInput<N>,
    event: IpcMainInvokeEvent,
  ) => ChannelOutput<N> | Promise<ChannelOutput<N>>;
};

const MAX_DROPPED = 500;
const droppedCall = {
  input: z.array(z.object({ path: z.string(), name: z.string() }).strict()).max(MAX_DROPPED),
  output: z.array(offeredFile),
  maxChars: 4 * 1024 * 1024,
  maxBytes: 0,
};

/** Registers every channel, and the one that preload uses for dropped files. Once per process. */
export function registerHandlers(
  handlers: Handlers,
  takeDropped: (files: readonly OfferedPath[]) => Promise<unknown>,
  log: Logger,
): void {
  const report = (error: unknown): void => log.error('ipc-failed', error);
  for (const name of CHANNEL_NAMES) {
    // The contract ties name, schemas and handler together; inside this loop the name is any of them.
    const handler = handlers[name] as (input: unknown, event: IpcMainInvokeEvent) => unknown;
    ipcMain.handle(invokeWire(name), (event, input: unknown) =>
      answer(event.senderFrame, IPC_CONTRACT[name], input, (parsed) => handler(parsed, event), report),
    );
  }
  ipcMain.handle(DROPPED_WIRE, (event, input: unknown) =>
    answer(event.senderFrame, droppedCall, input, (files) => takeDropped(files as OfferedPath[]), report),
  );
}
