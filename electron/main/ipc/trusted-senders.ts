// Which frames may speak to the main process: the top frame of a page of ours.

import { APP_ORIGIN } from '@shared/ipc-names';
import type { WebFrameMain } from 'electron';

/** The part of a frame that the decision rests on. */
export type SenderFrame = Pick<WebFrameMain, 'origin'> & { readonly parent: unknown };

/** False for a frame that is gone (null), a sub-frame, and every other origin. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}
