/** The fields of one figure: what of, when, how much, and where it was read. */
import { useState } from 'react';
import { figureProblem, periodProblem } from '@/domain/figure-entry';
import { figureOf } from '@/domain/measure-figure';
import { periodEndOf } from '@/domain/measure-period';
import { useAll } from '@/hooks/use-live';
import type { ReadingFields } from '@/services/measures';
import { ComboBox } from '@/ui/combo-box';
import { NumberField } from '@/ui/number-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import s from './figures.module.css';

/** As typed. */
export interface FigureDraft {
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly paperId: ReadingFields['paperId'];
  readonly page: number | null;
  readonly note: string;
}

/** Null while something is missing or wrong. A unit behind the number counts where no unit was typed. */
export function fieldsOf(draft: FigureDraft): { readonly fields: ReadingFields; readonly unit: string } | null {
  const figure = figureOf(draft.value);
  const periodEnd = periodEndOf(draft.period);
  if (!figure || periodEnd === null) return null;
  const { paperId, note } = draft;
  const page = paperId === null ? null : draft.page;
  const fields = { period: draft.period.trim(), periodEnd, value: figure.value, paperId, page, note: note.trim() };
  return { fields, unit: draft.unit.trim() || figure.unit };
}

export interface FigureFieldsProps {
  readonly draft: FigureDraft;
  readonly onChange: (draft: FigureDraft) => void;
  readonly autoFocus: 'period' | 'value' | null;
  /** Left out where the unit is the measure's and shown there. */
  readonly hasUnit: boolean;
}

export function FigureFields({ draft, onChange, autoFocus, hasUnit }: FigureFieldsProps) {
  const set = (fields: Partial<FigureDraft>) => onChange({ ...draft, ...fields });
  const period = useProblem(draft.period, periodProblem);
  const value = useProblem(draft.value, figureProblem);
  return (
    <>
      <div className={s['thirds']}>
        <TextField
          label="Period"
          value={draft.period}
          maxLength={200}
          placeholder="Q2 2025/26"
          autoFocus={autoFocus === 'period'}
          {...period}
          onChange={(words) => set({ period: words })}
        />
        <TextField
          label="Figure"
          value={draft.value}
          maxLength={60}
          autoFocus={autoFocus === 'value'}
          {...value}
          onChange={(words) => set({ value: words })}
        />
        {hasUnit && (
          <TextField
            label="Unit"
            value={draft.unit}
            maxLength={200}
            placeholder="%"
            onChange={(unit) => set({ unit })}
          />
        )}
      </div>
      <SourceFields draft={draft} set={set} />
      <TextArea label="Note" minRows={1} maxRows={6} value={draft.note} onChange={(note) => set({ note })} />
    </>
  );
}

/** What is wrong is said once the field has been left. */
function useProblem(words: string, problemOf: (words: string) => string | undefined) {
  const [hasLeft, setHasLeft] = useState(false);
  const error = hasLeft && words.trim() !== '' ? problemOf(words) : undefined;
  return { onBlur: () => setHasLeft(true), ...(error !== undefined && { error }) };
}

interface SourceFieldsProps {
  readonly draft: FigureDraft;
  readonly set: (fields: Partial<FigureDraft>) => void;
}

function SourceFields({ draft, set }: SourceFieldsProps) {
  const papers = useAll('papers') ?? [];
  const paper = papers.find(({ id }) => id === draft.paperId);
  return (
    <div className={s['source']}>
      <ComboBox
        label="Read in"
        placeholder="A paper"
        options={papers.map(({ id, title }) => ({ id, label: title }))}
        value={draft.paperId}
        onChange={(id) => set({ paperId: papers.find((one) => one.id === id)?.id ?? null, page: null })}
      />
      <NumberField
        label="Page"
        value={draft.page}
        minValue={1}
        maxValue={paper?.pageCount}
        isDisabled={draft.paperId === null}
        onChange={(page) => set({ page })}
      />
    </div>
  );
}
