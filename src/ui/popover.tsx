// A small panel beside the thing it belongs to.

import type { ReactNode, RefObject } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger, type Placement } from 'react-aria-components';
import { cx } from './cx';
import panel from './list-box.module.css';
import s from './popover.module.css';

export interface PopoverButtonProps {
  readonly label: string;
  /** A Button or IconButton from this folder. */
  readonly button: ReactNode;
  readonly placement?: Placement;
  /** The panel's content; `close` shuts it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a panel; Esc and a press outside close it and focus goes back to the button. */
export function PopoverButton({ label, button, placement = 'bottom start', children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover className={cx(panel['panel'])} placement={placement} offset={4}>
        <Dialog className={cx(s['body'])} aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

export interface PopoverProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly anchorRef: RefObject<Element | null>;
  readonly placement?: Placement;
  /** Leaves focus and the rest of the page alone: for a bar at a text selection. */
  readonly isNonModal?: boolean;
  readonly children: ReactNode;
}

/** The same panel, opened by the caller beside any element. */
export function Popover({
  label,
  isOpen,
  onClose,
  anchorRef,
  placement = 'bottom',
  isNonModal = false,
  children,
}: PopoverProps) {
  return (
    <AriaPopover
      className={cx(panel['panel'])}
      triggerRef={anchorRef}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement={placement}
      isNonModal={isNonModal}
      offset={6}
    >
      <Dialog className={cx(s['body'])} aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
