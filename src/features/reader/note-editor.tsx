/** What can be written and changed about the note chosen in the list. */
import { type Annotation, annotationColour, isPinned } from '@/domain/annotation';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useSavedText } from '@/hooks/use-saved-text';
import { updateAnnotation } from '@/services/annotations';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { HIGHLIGHTS } from '@/ui/highlight-key';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
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
}

export function NoteEditor({ annotation, page, onGo, onAsk, onCopy, onDelete, onLeave }: NoteEditorProps) {
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
