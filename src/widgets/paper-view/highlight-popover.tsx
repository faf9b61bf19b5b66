/** What can be done with a mark: its meaning, a comment, a question about it, deleting it. */
import type { KeyboardEvent, RefObject } from 'react';
import {
  ANNOTATION_KIND_LABELS,
  type Annotation,
  type AnnotationColour,
  annotationColour,
  isPinned,
} from '@/domain/annotation';
import type { Question } from '@/domain/question';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useAnnotationUses } from '@/hooks/use-paper-file';
import { useSavedText } from '@/hooks/use-saved-text';
import { updateAnnotation } from '@/services/annotations';
import { goTo } from '@/state/navigation-store';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { HIGHLIGHTS } from '@/ui/highlight-key';
import { LinkButton } from '@/ui/link-button';
import { Popover } from '@/ui/popover';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import s from './highlight-popover.module.css';

export interface HighlightPopoverProps {
  readonly annotation: Annotation;
  readonly anchorRef: RefObject<Element | null>;
  /** It was made just now: the comment is written next. */
  readonly isFresh: boolean;
  /** Told what stands in the comment. */
  readonly onClose: (said: string) => void;
  readonly onDelete: () => void;
  /** Missing where questions can't be asked. */
  readonly onAsk: (() => void) | null;
}

const MEANINGS = annotationColour.options.map((id) => ({ id, label: HIGHLIGHTS[id].label, icon: HIGHLIGHTS[id].icon }));

export function HighlightPopover({ annotation, anchorRef, isFresh, onClose, onDelete, onAsk }: HighlightPopoverProps) {
  const { context } = useServices();
  const run = useAction();
  const comment = useSavedText(annotation.comment, (text) =>
    updateAnnotation(context, annotation.id, { comment: text }),
  );
  const questions = useAnnotationUses(annotation.paperId)?.get(annotation.id)?.questions ?? [];
  const recolour = (colour: AnnotationColour) => void run(() => updateAnnotation(context, annotation.id, { colour }));
  const handleKeyDown = (event: KeyboardEvent) => {
    const colour = event.target instanceof HTMLTextAreaElement ? null : colourForKey(event);
    if (colour === null) return;
    event.preventDefault();
    recolour(colour);
  };
  return (
    <Popover
      label={ANNOTATION_KIND_LABELS[annotation.kind]}
      isOpen
      onClose={() => onClose(comment.value)}
      anchorRef={anchorRef}
      placement="bottom start"
    >
      {/* The keys of the meanings work here as they do on the page. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={cx(s['root'])} onKeyDown={handleKeyDown}>
        <Select label="Meaning" value={annotation.colour} options={MEANINGS} onChange={recolour} />
        <TextArea
          label={isPinned(annotation) ? 'Note' : 'Comment'}
          minRows={2}
          maxRows={8}
          autoFocus={isFresh}
          onSubmit={() => onClose(comment.value)}
          {...comment}
        />
        {questions.length > 0 && <Uses questions={questions} />}
        <div className={cx(s['actions'])}>
          {onAsk && !isPinned(annotation) && (
            <Button size="sm" icon="question" onPress={onAsk}>
              Ask about this
            </Button>
          )}
          <Button size="sm" variant="quiet" icon="bin" onPress={onDelete}>
            Delete
          </Button>
        </div>
      </div>
    </Popover>
  );
}

/** 1 to 4, as on the page. */
function colourForKey(event: KeyboardEvent): AnnotationColour | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return /^[1-4]$/.test(event.key) ? (annotationColour.options[Number(event.key) - 1] ?? null) : null;
}

function Uses({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <div className={cx(s['uses'])}>
      <span className={cx(s['heading'])}>Evidence of</span>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <LinkButton onPress={() => goTo({ place: 'questions', question: question.id })}>
              {question.wording.trim() === '' ? 'A question without words yet' : question.wording}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
