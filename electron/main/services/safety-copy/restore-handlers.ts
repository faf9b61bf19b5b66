// What the channels of restores do.

import { IpcError } from '@shared/ipc-result';
import type { IpcMainInvokeEvent } from 'electron';
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
  return {
    'restore.begin': () => ({ id: restores.begin() }),
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
      return undefined;
    },
    'restore.discard': ({ id }) => {
      restores.discard(id);
      return undefined;
    },
    'restore.startEmpty': () => {
      restores.startEmpty();
      return undefined;
    },
  };
}
