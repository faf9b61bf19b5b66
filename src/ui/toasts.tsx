// Where toasts appear: a landmark F6 reaches. Hovering or focusing it stops the clock.

import { useSyncExternalStore } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button';
import { cx } from './cx';
import { IconButton } from './icon-button';
import type { ToastQueue } from './toast-queue';
import s from './toasts.module.css';
import { TONES } from './tone';

export { createToasts, type Toast, type ToastQueue } from './toast-queue';

/** Put once, near the root. Each message is read out when it appears. */
export function Toasts({ queue }: { readonly queue: ToastQueue }) {
  const hasToasts = useSyncExternalStore(
    (onChange) => queue.source.subscribe(onChange),
    () => queue.source.visibleToasts.length > 0,
  );
  // React Aria makes the region a landmark only if it is there when it mounts; mounted empty, F6 would never find it.
  return hasToasts ? <Region queue={queue} /> : null;
}

function Region({ queue }: { readonly queue: ToastQueue }) {
  return (
    <ToastRegion queue={queue.source} className={cx(s['region'])} aria-label="Messages">
      {({ toast }) => {
        const { message, tone = 'info', action } = toast.content;
        const close = () => queue.dismiss(toast.key);
        return (
          <AriaToast toast={toast} className={cx(s['toast'])}>
            <span className={cx(s['picture'], s[tone])}>{TONES[tone].icon}</span>
            <ToastContent className={cx(s['words'])}>
              <Text slot="title">{message}</Text>
            </ToastContent>
            {action && (
              <Button
                size="sm"
                onPress={() => {
                  action.onAction();
                  close();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton label="Close message" icon="close" size="sm" onPress={close} />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
