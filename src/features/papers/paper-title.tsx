/** A paper's title in the library, changed where it stands. */
import { useRef } from 'react';
import type { Paper } from '../../domain/paper';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { updatePaper } from '../../services/papers';
import { ExemptChip, StateChip } from '../../ui/chip';
import { TextField } from '../../ui/text-field';
import s from './papers.module.css';

export interface PaperTitleProps {
  readonly paper: Paper;
  /** Its bytes are lost. */
  readonly isFileMissing: boolean;
  readonly isEditing: boolean;
  readonly onDone: () => void;
}

export function PaperTitle({ paper, isFileMissing, isEditing, onDone }: PaperTitleProps) {
  if (isEditing) return <TitleField paper={paper} onDone={onDone} />;
  return (
    <span className={s['title']}>
      <span className={s['words']} title={paper.title}>
        {paper.title}
      </span>
      {isFileMissing && (
        <StateChip icon="warning" tone="danger">
          File missing
        </StateChip>
      )}
      {paper.compartment === 'exempt' && <ExemptChip />}
    </span>
  );
}

/** Saves as it is typed; Enter or leaving it ends, Esc puts the old title back. */
function TitleField({ paper, onDone }: Pick<PaperTitleProps, 'paper' | 'onDone'>) {
  const { context } = useServices();
  const first = useRef(paper.title);
  const isDone = useRef(false);
  const saved = useSavedText(paper.title, async (title) => {
    // Without a title it could not be found again: the old one stays.
    if (title.trim() !== '') await updatePaper(context, paper.id, { title });
  });
  const end = (title: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (title !== saved.value) saved.onChange(title);
    saved.onBlur();
    onDone();
  };
  return (
    <span
      className={s['rename']}
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
    >
      <TextField
        label="Title of the paper"
        isLabelHidden
        autoFocus
        value={saved.value}
        onChange={saved.onChange}
        onBlur={() => end(saved.value)}
        onSubmit={() => end(saved.value)}
        onCancel={() => end(first.current)}
      />
    </span>
  );
}
