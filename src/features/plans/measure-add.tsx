/** Adds figures by keys: period, figure, Enter, and on to the next period. */
import { type FormEvent, useRef, useState } from 'react';
import { figureProblem, nextPeriod, periodProblem } from '../../domain/figure-entry';
import type { MeasureReading } from '../../domain/measure';
import { figureOf } from '../../domain/measure-figure';
import { periodEndOf } from '../../domain/measure-period';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { type MeasuredPart, recordMeasureReading } from '../../services/measures';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import s from './measure.module.css';

export interface MeasureAddProps {
  readonly part: MeasuredPart;
  /** The next period is offered from it. */
  readonly latest: MeasureReading | null;
}

export function MeasureAdd({ part, latest }: MeasureAddProps) {
  const { context } = useServices();
  const run = useAction();
  const [period, setPeriod] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const periodWords = period ?? (latest ? nextPeriod(latest.period) : '');
  const errors = { period: periodProblem(periodWords), value: figureProblem(value) };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const figure = figureOf(value);
    const periodEnd = periodEndOf(periodWords);
    setTried(!figure || periodEnd === null);
    if (!figure || periodEnd === null) return;
    const fields = { period: periodWords.trim(), periodEnd, value: figure.value, paperId: null, page: null, note: '' };
    const added = await run(() => recordMeasureReading(context, part, fields, figure.unit));
    if (!added) return;
    setPeriod(null);
    setValue('');
    // With the next period offered, only the figure is left to be typed.
    const [first, second] = form.current?.querySelectorAll('input') ?? [];
    (nextPeriod(fields.period) === '' ? first : second)?.focus();
  };
  return (
    <form ref={form} className={s['add']} aria-label="Add a figure" onSubmit={(event) => void add(event)} noValidate>
      <TextField
        label="New period"
        placeholder="Q2 2025/26"
        maxLength={200}
        value={periodWords}
        onChange={setPeriod}
        error={isTried ? errors.period : undefined}
      />
      <TextField
        label="New figure"
        maxLength={60}
        value={value}
        onChange={setValue}
        error={isTried ? errors.value : undefined}
      />
      <Button type="submit" icon="add">
        Add
      </Button>
    </form>
  );
}
