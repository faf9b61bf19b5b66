// What opens over the page.

import { useState } from 'react';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ContextMenu } from '@/ui/context-menu';
import { Dialog } from '@/ui/dialog';
import { MenuButton, type MenuEntry } from '@/ui/menu';
import { PopoverButton } from '@/ui/popover';
import { TextField } from '@/ui/text-field';
import type { ToastQueue } from '@/ui/toasts';
import { Row, Section } from './gallery-section';

const nothing = () => {};

const ENTRIES: readonly MenuEntry[] = [
  { id: 'open', label: 'Open', icon: 'open', shortcut: 'Enter', onAction: nothing },
  { id: 'rename', label: 'Rename', icon: 'edit', shortcut: 'F2', onAction: nothing },
  { id: 'carry', label: 'Carry to', entries: [{ id: 'next', label: 'The next meeting', onAction: nothing }] },
  { kind: 'heading', label: 'Show' },
  { id: 'notes', label: 'Notes', isChecked: true, onAction: nothing },
  { id: 'answers', label: 'Answers', isChecked: false, onAction: nothing },
  { kind: 'separator' },
  { id: 'bin', label: 'Move to the bin', icon: 'bin', shortcut: 'Delete', isDanger: true, onAction: nothing },
  { id: 'merge', label: 'Merge with another', isDisabled: true, onAction: nothing },
];

/** Menus, popovers, dialogs, toasts. */
export function OverlaysSection({ toasts }: { readonly toasts: ToastQueue }) {
  return (
    <Section title="Menus, dialogs, messages">
      <Row>
        <MenuButton label="Question" entries={ENTRIES}>
          <Button iconEnd="chevron-down">Menu</Button>
        </MenuButton>
        <ContextMenu label="Here" getEntries={() => ENTRIES}>
          <Button>Right click me</Button>
        </ContextMenu>
        <PopoverButton label="Filter" button={<Button icon="filter">Popover</Button>}>
          {(close) => (
            <>
              <p>Only what is due at the next meeting.</p>
              <Button onPress={close}>Done</Button>
            </>
          )}
        </PopoverButton>
        <DialogExamples />
        <Button
          onPress={() =>
            toasts.show({ message: 'Question moved to the bin.', action: { label: 'Undo', onAction: nothing } })
          }
        >
          Toast with Undo
        </Button>
        <Button
          onPress={() => toasts.show({ message: 'The backup could not be written: the disk is full.', tone: 'danger' })}
        >
          Toast that stays
        </Button>
      </Row>
    </Section>
  );
}

function DialogExamples() {
  const [open, setOpen] = useState<'form' | 'confirm' | null>(null);
  const [name, setName] = useState('');
  const close = () => setOpen(null);
  return (
    <>
      <Button onPress={() => setOpen('form')}>Dialog</Button>
      <Button onPress={() => setOpen('confirm')}>Confirmation</Button>
      <Dialog
        isOpen={open === 'form'}
        onClose={close}
        title="New meeting"
        submitLabel="Add meeting"
        onSubmit={close}
        isSubmitDisabled={name === ''}
      >
        <TextField label="Name" value={name} onChange={setName} autoFocus />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title="Delete the workspace?"
        confirmLabel="Delete"
        isDanger
        onConfirm={close}
        onCancel={close}
      >
        Its papers, questions and notes leave this computer. Backups you have made stay where they are.
      </ConfirmDialog>
    </>
  );
}
