// What the channels of outgoing files do.
import { BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { whenPageGoes } from '../ipc/page-gone';
import type { Handlers } from '../ipc/register-handlers';
import type { OutgoingFiles } from './outgoing-files';
import { chooseTarget } from './save-dialog';

type OutgoingChannel =
  | 'outgoing.begin'
  | 'outgoing.append'
  | 'outgoing.readBack'
  | 'outgoing.finish'
  | 'outgoing.discard';

export function outgoingHandlers(files: OutgoingFiles): Pick<Handlers, OutgoingChannel> {
  const ownerOf = (event: IpcMainInvokeEvent): object => event.sender.session;
  /** How to stop waiting for the end of the page that a file belongs to, by ticket. */
  const waits = new Map<string, () => void>();
  const settle = (ticket: string): void => {
    waits.get(ticket)?.();
    waits.delete(ticket);
  };
  return {
    'outgoing.begin': async ({ suggestedName, kind }, event) => {
      const target = await chooseTarget(BrowserWindow.fromWebContents(event.sender), suggestedName, kind);
      if (target === null || event.sender.isDestroyed()) return null;
      const { ticket } = await files.begin(target, ownerOf(event));
      // A page that is gone can't finish its file.
      const discard = (): void => {
        waits.delete(ticket);
        void files.discardTicket(ticket).catch(() => undefined);
      };
      waits.set(ticket, whenPageGoes(event.sender, discard));
      return { ticket };
    },
    'outgoing.append': async ({ ticket, bytes }, event) => {
      await files.append(ticket, ownerOf(event), bytes);
      return undefined;
    },
    'outgoing.readBack': ({ ticket }, event) => files.readBack(ticket, ownerOf(event)),
    'outgoing.finish': async ({ ticket }, event) => {
      const finished = await files.finish(ticket, ownerOf(event));
      settle(ticket);
      return finished;
    },
    'outgoing.discard': async ({ ticket }, event) => {
      await files.discard(ticket, ownerOf(event));
      settle(ticket);
      return undefined;
    },
  };
}
