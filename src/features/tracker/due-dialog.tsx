/** Asks for another due date of a promise. */
import { useState } from 'react';
import type { TrackerRow } from '@/domain/tracker';
import { useToday } from '@/hooks/use-terms';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';

interface DueDialogProps {
  readonly row: TrackerRow;
  readonly onSave: (due: string | null) => void;
  readonly onClose: () => void;
}

export function DueDialog({ row, onSave, onClose }: DueDialogProps) {
  const today = useToday();
  const [due, setDue] = useState(row.due);
  const submit = () => {
    onSave(due);
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title="Change the due date" size="sm" submitLabel="Change" onSubmit={submit}>
      <p>{row.text}</p>
      <DateField label="Due" value={due} today={today} onChange={setDue} autoFocus />
    </Dialog>
  );
}
