/** A paper's title in the library, changed where it stands. */
import type { Paper } from '../../domain/paper';
import { useServices } from '../../hooks/services-context';
import { updatePaper } from '../../services/papers';
import { ExemptChip, StateChip } from '../../ui/chip';
import { RenameField } from '../../widgets/rename-field/rename-field';
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

function TitleField({ paper, onDone }: Pick<PaperTitleProps, 'paper' | 'onDone'>) {
  const { context } = useServices();
  return (
    <RenameField
      label="Title of the paper"
      text={paper.title}
      save={async (title) => {
        // Without a title it could not be found again: the old one stays.
        if (title.trim() !== '') await updatePaper(context, paper.id, { title });
      }}
      onDone={onDone}
    />
  );
}
