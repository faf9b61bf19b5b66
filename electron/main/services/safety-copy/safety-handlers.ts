// What the channels of safety copies do.

import { IpcError } from '@shared/ipc-result';
import type { SafetyOutcome } from '@shared/safety-model';
import { type IpcMainInvokeEvent, shell, type WebContents } from 'electron';
import type { Handlers } from '../../ipc/register-handlers';
import { type SafetyService, workspaceOfSession } from './safety-service';

type SafetyChannel =
  | 'safety.state'
  | 'safety.stems'
  | 'safety.begin'
  | 'safety.keepFile'
  | 'safety.keepRecords'
  | 'safety.mark'
  | 'safety.finished'
  | 'safety.damaged'
  | 'safety.openFolder';

export interface SafetyHandlerOptions {
  readonly safety: SafetyService;
  /** A round of copying is over. */
  readonly onFinished: (engine: WebContents, outcome: SafetyOutcome) => void;
  readonly onDamaged: () => void;
}

export function safetyHandlers({ safety, onFinished, onDamaged }: SafetyHandlerOptions): Pick<Handlers, SafetyChannel> {
  const workspaceOf = (event: IpcMainInvokeEvent): string => workspaceOfSession(event.sender.session);
  return {
    'safety.state': (_input, event) => safety.state(workspaceOf(event)),
    'safety.stems': (_input, event) => safety.stems(workspaceOf(event)),
    'safety.begin': (target, event) => safety.begin(workspaceOf(event), event.sender.session, target),
    'safety.keepFile': async ({ ticket }, event) => {
      await safety.keepFile(event.sender.session, ticket);
      return undefined;
    },
    'safety.keepRecords': ({ ticket, description }, event) =>
      safety.keepRecords(workspaceOf(event), event.sender.session, ticket, description),
    'safety.mark': (mark, event) => {
      safety.mark(workspaceOf(event), mark);
      return undefined;
    },
    'safety.finished': (outcome, event) => {
      onFinished(event.sender, outcome);
      return undefined;
    },
    'safety.damaged': () => {
      onDamaged();
      return undefined;
    },
    'safety.openFolder': async (_input, event) => {
      const { folder } = safety.state(workspaceOf(event));
      if ((await shell.openPath(folder)) !== '') throw new IpcError('failed', 'the folder could not be shown');
      return undefined;
    },
  };
}
