// What the channels of outgoing files do.
import { BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Handlers } from '../ipc/register-handlers';
import type { OutgoingFiles } from './outgoing-files';
import { chooseTarget } from './save-dialog';

type OutgoingChannel =
  | 'outgoing.begin'
  | 'outgoing.append'
  | 'outgoing.readBack'
  | 'outgoing.finish'
  | 'outgoing.discard';

/** A page that goes, crashes or loads again can't finish its file. */
function discardWith(page: WebContents, discard: () => void): void {
  page.once('destroyed', discard);
  page.once('render-process-gone', discard);
  page.once('did-navigate', discard);
}

export function outgoingHandlers(files: OutgoingFiles): Pick<Handlers, OutgoingChannel> {
  const ownerOf = (event: IpcMainInvokeEvent): object => event.sender.session;
  return {
    'outgoing.begin': async ({ suggestedName, kind }, event) => {
      const target = await chooseTarget(BrowserWindow.fromWebContents(event.sender), suggestedName, kind);
      if (target === null || event.sender.isDestroyed()) return null;
      const { ticket } = await files.begin(target, ownerOf(event));
      discardWith(event.sender, () => void files.discardTicket(ticket).catch(() => undefined));
      return { ticket };
    },
    'outgoing.append': async ({ ticket, bytes }, event) => {
      await files.append(ticket, ownerOf(event), bytes);
      return undefined;
    },
    'outgoing.readBack': ({ ticket }, event) => files.readBack(ticket, ownerOf(event)),
    'outgoing.finish': ({ ticket }, event) => files.finish(ticket, ownerOf(event)),
    'outgoing.discard': async ({ ticket }, event) => {
      await files.discard(ticket, ownerOf(event));
      return undefined;
    },
  };
}
