/** What can be written and changed about the note chosen in the list. */
import { useState } from 'react';
import { type Annotation, annotationColour, isPinned } from '@/domain/annotation';
import type { PlanElementId } from '@/domain/ids';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useSavedText } from '@/hooks/use-saved-text';
import { useTerms } from '@/hooks/use-terms';
import { updateAnnotation } from '@/services/annotations';
import { tieNote, untieNote } from '@/services/note-links';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { HIGHLIGHTS } from '@/ui/highlight-key';
import { IconButton } from '@/ui/icon-button';
import { LinkButton } from '@/ui/link-button';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { ElementPicker } from '@/widgets/element-picker/element-picker';
import s from './notes.module.css';

const MEANINGS = annotationColour.options.map((id) => ({ id, label: HIGHLIGHTS[id].label, icon: HIGHLIGHTS[id].icon }));

export interface NoteEditorProps {
  readonly annotation: Annotation;
  readonly page: string;
  readonly onGo: () => void;
  readonly onAsk: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  /** Esc in the comment: back to the list. */
  readonly onLeave: () => void;
  /** The parts of the plan that it is about. */
  readonly aboutIds: readonly PlanElementId[];
}

export function NoteEditor(props: NoteEditorProps) {
  const { annotation, page, aboutIds, onGo, onAsk, onCopy, onDelete, onLeave } = props;
  const { context } = useServices();
  const run = useAction();
  const comment = useSavedText(annotation.comment, (text) =>
    updateAnnotation(context, annotation.id, { comment: text }),
  );
  return (
    <section className={cx(s['editor'])} aria-label={`Note on ${page}`}>
      <TextArea
        label={isPinned(annotation) ? 'Note' : 'Comment'}
        minRows={2}
        maxRows={8}
        onSubmit={onLeave}
        onCancel={onLeave}
        {...comment}
      />
      <NoteAbout annotation={annotation} aboutIds={aboutIds} />
      <div className={cx(s['actions'])}>
        <Select
          label="Meaning"
          isLabelHidden
          value={annotation.colour}
          options={MEANINGS}
          onChange={(colour) => void run(() => updateAnnotation(context, annotation.id, { colour }))}
        />
        {!isPinned(annotation) && (
          <Button size="sm" icon="question" onPress={onAsk}>
            Ask about this
          </Button>
        )}
        <span className={cx(s['tools'])}>
          <IconButton label="Go to the place" icon="reader" size="sm" onPress={onGo} />
          <IconButton label="Copy as text" icon="copy" size="sm" onPress={onCopy} />
          <IconButton label="Delete" icon="bin" size="sm" onPress={onDelete} />
        </span>
      </div>
    </section>
  );
}

/** The parts of the plan that the note is about: chips, and a field to add another once it is asked for. */
function NoteAbout({ annotation: { id }, aboutIds }: Pick<NoteEditorProps, 'annotation' | 'aboutIds'>) {
  const { context } = useServices();
  const run = useAction();
  const { planName } = useTerms();
  const [isAdding, setIsAdding] = useState(false);
  const label = `About a part of the ${planName}`;
  if (aboutIds.length === 0 && !isAdding) {
    return <LinkButton onPress={() => setIsAdding(true)}>{label}…</LinkButton>;
  }
  return (
    <ElementPicker
      label={label}
      value={aboutIds}
      autoFocus={isAdding}
      onAdd={(part) => void run(() => tieNote(context, id, part))}
      onRemove={(part) =>
        void run(() => untieNote(context, id, part), { done: 'The note was taken off the part.', undo: true })
      }
    />
  );
}
