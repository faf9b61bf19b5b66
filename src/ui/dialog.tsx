// A question or a form the work waits for.

import type { FormEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { cx } from './cx';
import s from './dialog.module.css';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
  /** Buttons of the caller's own; leave out for Cancel and `submitLabel`. */
  readonly actions?: ReactNode;
  readonly submitLabel?: string | undefined;
  /** Enter in a field, or the button. Closing afterwards is the caller's. */
  readonly onSubmit?: (() => void) | undefined;
  readonly isSubmitDisabled?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
}

/** A modal dialog: focus stays inside, Esc closes, Enter submits, focus goes back where it was. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, size = 'md' } = props;
  return (
    <ModalOverlay data-modal="" className={cx(s['scrim'])} isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className={cx(s['modal'], s[size])}>
        <AriaDialog className={cx(s['dialog'])}>
          <header className={cx(s['head'])}>
            <Heading slot="title" className={cx(s['title'])}>
              {title}
            </Heading>
            <IconButton label="Close" icon="close" shortcut="Escape" size="sm" onPress={onClose} />
          </header>
          <DialogForm {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogForm(props: DialogProps) {
  const { children, actions, submitLabel, onSubmit, onClose, isSubmitDisabled = false, isPending = false } = props;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isSubmitDisabled && !isPending) onSubmit?.();
  };
  return (
    <form className={cx(s['form'])} onSubmit={handleSubmit} noValidate>
      <div className={cx(s['body'])}>{children}</div>
      <footer className={cx(s['foot'])}>
        {actions ?? (
          <Button onPress={onClose} autoFocus={!onSubmit}>
            {onSubmit ? 'Cancel' : 'Close'}
          </Button>
        )}
        {onSubmit && (
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            type="submit"
            isDisabled={isSubmitDisabled}
            isPending={isPending}
          >
            {submitLabel ?? 'Save'}
          </Button>
        )}
      </footer>
    </form>
  );
}
