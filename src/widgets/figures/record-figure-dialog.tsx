/** Records one figure, from a page or by hand; or changes one. */
import { useState } from 'react';
import { matchMeasures } from '@/domain/figure-match';
import { figuresIn, periodIn } from '@/domain/figures-in-words';
import { figureWords } from '@/domain/measure-progress';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { recordMeasureReading, updateMeasureReading } from '@/services/measures';
import type { ChangeRequest, RecordRequest } from '@/state/figure-requests-store';
import { ComboBox } from '@/ui/combo-box';
import { Dialog } from '@/ui/dialog';
import { type FigureDraft, FigureFields, fieldsOf } from './figure-form';
import s from './figures.module.css';
import { type MeasureParts, measurePartOf, useMeasureParts } from './use-measure-parts';

interface RecordFigureDialogProps {
  readonly request: RecordRequest;
  readonly onClose: () => void;
}

export function RecordFigureDialog(props: RecordFigureDialogProps) {
  const parts = useMeasureParts();
  // What was asked for is not shown before it can be chosen from.
  return parts ? <RecordFigure {...props} parts={parts} /> : null;
}

function RecordFigure({ request, onClose, parts }: RecordFigureDialogProps & { readonly parts: MeasureParts }) {
  const { context } = useServices();
  const run = useAction();
  const [option, setOption] = useState(() => parts.optionOf(request.part) ?? likelyPart(request.quote, parts));
  const [draft, setDraft] = useState(() => draftFrom(request));
  const part = option === null ? undefined : parts.byOption.get(option);
  const whole = fieldsOf(draft);
  const submit = async () => {
    if (!part || !whole) return;
    const recorded = await run(() => recordMeasureReading(context, measurePartOf(part), whole.fields, whole.unit), {
      done: 'Figure recorded.',
      undo: true,
    });
    if (recorded) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Record a figure"
      submitLabel="Record"
      isSubmitDisabled={!part || !whole}
      onSubmit={() => void submit()}
    >
      <div className={s['form']}>
        {request.quote !== '' && <blockquote className={s['quote']}>{request.quote}</blockquote>}
        <ComboBox
          label="Of which part of the plan"
          options={parts.options}
          value={option}
          onChange={setOption}
          placeholder={parts.options.length === 0 ? 'No plan has been imported yet' : 'Type a word or a number'}
          autoFocus={option === null}
        />
        <FigureFields
          draft={draft}
          onChange={setDraft}
          hasUnit
          autoFocus={option === null ? null : draft.period === '' ? 'period' : 'value'}
        />
      </div>
    </Dialog>
  );
}

/** The part that a passage most likely speaks of; null when none is likely. */
function likelyPart(quote: string, { list }: MeasureParts): string | null {
  const passage = quote.slice(0, SHOWN);
  return matchMeasures([passage], list).get(passage)?.element.id ?? null;
}

/** Longer passages are cut where the form repeats them. */
const SHOWN = 400;

function draftFrom({ quote, paperId, page }: RecordRequest): FigureDraft {
  const [figure] = figuresIn(quote);
  return {
    period: periodIn(quote) ?? '',
    value: figure ? figureWords(figure.value, '') : '',
    unit: figure?.unit ?? '',
    paperId,
    page,
    note: quote === '' ? '' : `“${quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote}”`,
  };
}

interface ChangeFigureDialogProps {
  readonly request: ChangeRequest;
  readonly onClose: () => void;
}

export function ChangeFigureDialog({ request, onClose }: ChangeFigureDialogProps) {
  const { context } = useServices();
  const run = useAction();
  const { id, period, value, paperId, page, note } = request.reading;
  const [draft, setDraft] = useState<FigureDraft>({
    period,
    value: figureWords(value, ''),
    unit: request.unit,
    paperId,
    page,
    note,
  });
  const whole = fieldsOf(draft);
  const submit = async () => {
    if (!whole) return;
    const isDone = await run(async () => (await updateMeasureReading(context, id, whole.fields), true));
    if (isDone) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title="Figure" isSubmitDisabled={!whole} onSubmit={() => void submit()}>
      <div className={s['form']}>
        <FigureFields draft={draft} onChange={setDraft} hasUnit={false} autoFocus="period" />
      </div>
    </Dialog>
  );
}
