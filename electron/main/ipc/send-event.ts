// The one way of sending an event to a page; windows that are gone are passed over.

import type { EventPayload } from '@shared/ipc-contract';
import { type EventName, eventWire } from '@shared/ipc-names';
import type { WebContents } from 'electron';

/** Arguments of an event: none for those without a payload. */
export type EventArguments<N extends EventName> = undefined extends EventPayload<N> ? [] : [payload: EventPayload<N>];

export function sendEvent<N extends EventName>(
  contents: WebContents | null | undefined,
  name: N,
  ...payload: EventArguments<N>
): void {
  if (!contents || contents.isDestroyed() || contents.isCrashed()) return;
  contents.send(eventWire(name), payload[0]);
}
