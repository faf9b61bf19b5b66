/** What narrows the list of notes, and how many are left. */
import {
  ANNOTATION_COLOUR_LABELS,
  ANNOTATION_KIND_LABELS,
  type Annotation,
  type AnnotationColour,
  type AnnotationKind,
  annotationColour,
} from '@/domain/annotation';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import s from './notes.module.css';

export interface NotesChoice {
  readonly colour: AnnotationColour | 'all';
  readonly kind: AnnotationKind | 'commented' | 'all';
}

export const ALL_NOTES: NotesChoice = { colour: 'all', kind: 'all' };

/** Those of the chosen meaning and kind, in the order they came in. */
export function notesShown(annotations: readonly Annotation[], { colour, kind }: NotesChoice): readonly Annotation[] {
  if (colour === 'all' && kind === 'all') return annotations;
  return annotations.filter(
    (one) =>
      (colour === 'all' || one.colour === colour) &&
      (kind === 'all' || (kind === 'commented' ? one.comment.trim() !== '' : one.kind === kind)),
  );
}

const COLOURS = [
  { id: 'all', label: 'All meanings' },
  ...annotationColour.options.map((id) => ({ id, label: ANNOTATION_COLOUR_LABELS[id], icon: id })),
] as const;

const KINDS = [
  { id: 'all', label: 'All kinds' },
  ...(['highlight', 'underline', 'note'] as const).map((id) => ({
    id,
    label: `${ANNOTATION_KIND_LABELS[id]}s`,
    icon: id,
  })),
  { id: 'strikeOut', label: 'Strike-outs', icon: 'strike-out' },
  { id: 'commented', label: 'With a comment', icon: 'comment' },
] as const;

export interface NotesFilterProps {
  readonly filter: NotesChoice;
  readonly onChange: (filter: NotesChoice) => void;
  readonly count: number;
  readonly total: number;
  readonly onCopy: () => void;
}

export function NotesFilter({ filter, onChange, count, total, onCopy }: NotesFilterProps) {
  return (
    <div className={cx(s['filter'])}>
      <Select
        label="Meaning"
        isLabelHidden
        value={filter.colour}
        options={COLOURS}
        onChange={(colour) => onChange({ ...filter, colour })}
      />
      <Select
        label="Kind"
        isLabelHidden
        value={filter.kind}
        options={KINDS}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <span className={cx(s['count'])} role="status">
        {count === total ? '' : `${count} of ${total}`}
      </span>
      <IconButton label="Copy these notes as text" icon="copy" size="sm" isDisabled={count === 0} onPress={onCopy} />
    </div>
  );
}
