// Asks before something that cannot be undone. What can be undone is done at once, with Undo in a toast.

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { cx } from './cx';
import s from './dialog.module.css';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** A question naming the thing: "Delete the workspace?" */
  readonly title: string;
  /** What will be lost and what is kept. */
  readonly children: ReactNode;
  /** The verb: "Delete", never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** An alert dialog; when it would destroy something, focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel = 'Cancel', isDanger = false, isPending = false } = props;
  return (
    <ModalOverlay
      data-modal=""
      className={cx(s['scrim'])}
      isOpen={isOpen}
      onOpenChange={(open) => open || props.onCancel()}
    >
      <Modal className={cx(s['modal'], s['sm'])}>
        <AriaDialog className={cx(s['dialog'])} role="alertdialog">
          <header className={cx(s['head'])}>
            <Heading slot="title" className={cx(s['title'])}>
              {title}
            </Heading>
          </header>
          <div className={cx(s['body'])}>{children}</div>
          <footer className={cx(s['foot'])}>
            <Button onPress={props.onCancel} autoFocus={isDanger}>
              {cancelLabel}
            </Button>
            <Button
              variant={isDanger ? 'danger' : 'primary'}
              onPress={props.onConfirm}
              isPending={isPending}
              autoFocus={!isDanger}
            >
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
