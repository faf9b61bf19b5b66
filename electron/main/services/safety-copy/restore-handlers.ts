// What the channels of restores do.

import { IpcError } from '@shared/ipc-result';
import type { IpcMainInvokeEvent } from 'electron';
import { whenPageGoes } from '../../ipc/page-gone';
import type { Handlers } from '../../ipc/register-handlers';
import type { Restores } from '../../storage/restores';
import { type SafetyService, workspaceOfSession } from './safety-service';

type RestoreChannel =
  | 'restore.begin'
  | 'restore.connect'
  | 'restore.copy'
  | 'restore.file'
  | 'restore.filled'
  | 'restore.finish'
  | 'restore.discard'
  | 'restore.startEmpty';

export function restoreHandlers(restores: Restores, safety: SafetyService): Pick<Handlers, RestoreChannel> {
  /** The restore that a filling engine belongs to. */
  const ownOf = (event: IpcMainInvokeEvent): string => workspaceOfSession(event.sender.session);
  /** How to stop waiting for the end of the page that a restore belongs to. */
  const waits = new Map<string, () => void>();
  const settle = (id: string): void => {
    waits.get(id)?.();
    waits.delete(id);
  };
  return {
    'restore.begin': (_input, event) => {
      const id = restores.begin();
      // Its engine's window would keep the app from ending once nobody is left to discard it.
      waits.set(
        id,
        whenPageGoes(event.sender, () => restores.discard(id)),
      );
      return { id };
    },
    'restore.connect': async ({ id, connection }, event) => {
      if (!event.senderFrame) throw new IpcError('untrusted-sender', 'the frame is gone');
      await restores.engineOf(id).connect(event.senderFrame, connection);
      return undefined;
    },
    'restore.copy': ({ name }, event) => safety.openCopy(restores.sourceOf(ownOf(event)), name),
    'restore.file': ({ stem }, event) => safety.openFile(restores.sourceOf(ownOf(event)), stem),
    'restore.filled': (mark, event) => {
      restores.mark(ownOf(event), mark);
      return undefined;
    },
    'restore.finish': ({ id, placement, name }) => {
      restores.finish(id, placement, name);
      settle(id);
      return undefined;
    },
    'restore.discard': ({ id }) => {
      settle(id);
      restores.discard(id);
      return undefined;
    },
    'restore.startEmpty': () => {
      restores.startEmpty();
      return undefined;
    },
  };
}
