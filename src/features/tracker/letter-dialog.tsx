/** Which answers and promises a letter asks for, by when, and who signs it. */
import { useMemo, useState } from 'react';
import { useLetter } from '@/hooks/use-letter';
import { useTerms, useToday } from '@/hooks/use-terms';
import { SIGNATORIES, SIGNATORY_LABELS, type Signatory } from '@/output/letter-model';
import type { OwedRow, OwedRows } from '@/output/owed-rows';
import { Banner } from '@/ui/banner';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { countOf } from '@/ui/format/plural';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import s from './letter-dialog.module.css';
import { LetterRows } from './letter-rows';

const SIGNATORY_OPTIONS = SIGNATORIES.map((id) => ({ id, label: SIGNATORY_LABELS[id] }));

export function LetterDialog({ onClose }: { readonly onClose: () => void }) {
  const { owed, problem, save } = useLetter();
  const { holderTitle } = useTerms();
  const today = useToday();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [replyBy, setReplyBy] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [signatory, setSignatory] = useState<Signatory>('chair');
  const [isSaving, setSaving] = useState(false);
  const overdue = useMemo(() => overdueKeys(owed?.rows ?? []), [owed]);
  const keys = chosen ?? overdue;
  const isLate = replyBy !== null && replyBy < today;
  const submit = async (): Promise<void> => {
    setSaving(true);
    const isSaved = await save({ keys: [...keys], replyBy, reference, signatory });
    setSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="lg"
      title={`Letter to the ${holderTitle}`}
      submitLabel="Save as DOCX…"
      onSubmit={() => void submit()}
      isPending={isSaving}
      isSubmitDisabled={!owed || keys.size === 0 || isLate}
    >
      <div className={s['form']}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {problem === null && owed === undefined && <Skeleton label="Reading what is outstanding" />}
        {owed && <Rows owed={owed} keys={keys} onChange={setChosen} />}
        <div className={s['pair']}>
          <DateField
            label="Reply asked for by"
            description="Empty: the letter names no date."
            value={replyBy}
            today={today}
            onChange={setReplyBy}
            {...(isLate && { error: 'This day has gone by.' })}
          />
          <TextField label="Our reference" value={reference} onChange={setReference} maxLength={100} />
          <Select label="Signed by" value={signatory} options={SIGNATORY_OPTIONS} onChange={setSignatory} />
        </div>
      </div>
    </Dialog>
  );
}

interface RowsProps {
  readonly owed: OwedRows;
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

function Rows({ owed, keys, onChange }: RowsProps) {
  return (
    <>
      {owed.rows.length === 0 && <Banner>Nothing that may be published is outstanding.</Banner>}
      {owed.rows.length > 0 && <LetterRows rows={owed.rows} keys={keys} onChange={onChange} />}
      {owed.leftOut > 0 && (
        <Banner tone="warning">
          {countOf(owed.leftOut, 'exempt row')} can’t go into this letter and {owed.leftOut === 1 ? 'is' : 'are'} not
          listed.
        </Banner>
      )}
    </>
  );
}

function overdueKeys(rows: readonly OwedRow[]): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.isOverdue).map((row) => row.key));
}
