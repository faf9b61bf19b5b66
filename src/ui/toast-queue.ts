// Short messages about what has just happened, in the order they came.

import { UNSTABLE_ToastQueue as AriaToastQueue } from 'react-aria-components';

export type ToastTone = 'info' | 'success' | 'warning' | 'danger';

export interface Toast {
  /** One sentence. */
  readonly message: string;
  readonly tone?: ToastTone | undefined;
  /** Usually Undo. The toast closes when it is pressed. */
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
}

/** What the rest of the app may do with toasts. */
export interface ToastQueue {
  /** Shows a toast and gives its id. */
  readonly show: (toast: Toast) => string;
  readonly dismiss: (id: string) => void;
  /** React Aria's own queue, for `<Toasts>` alone. */
  readonly source: AriaToastQueue<Toast>;
}

const MAX_VISIBLE = 3;
const PLAIN_MS = 6_000;
const WITH_ACTION_MS = 12_000;

/** How long a toast stays, in milliseconds; null when it waits to be closed, as everything that went wrong does. */
export function toastLife(toast: Toast): number | null {
  if (toast.tone === 'danger' || toast.tone === 'warning') return null;
  return toast.action ? WITH_ACTION_MS : PLAIN_MS;
}

/** A new queue. Make one where the app is put together and hand it on. */
export function createToasts(): ToastQueue {
  const source = new AriaToastQueue<Toast>({ maxVisibleToasts: MAX_VISIBLE });
  return {
    source,
    show: (toast) => {
      const life = toastLife(toast);
      // What passes by itself makes way for what comes after it: together they would cover the foot of the page.
      for (const { key, content } of source.visibleToasts) if (toastLife(content) !== null) source.close(key);
      return source.add(toast, life === null ? {} : { timeout: life });
    },
    dismiss: (id) => source.close(id),
  };
}
