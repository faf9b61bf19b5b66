/** What can be done with a highlight: its meaning, a comment, a question about it, deleting it. */
import type { RefObject } from 'react';
import { type Annotation, annotationColour } from '@/domain/annotation';
import type { Question } from '@/domain/question';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useQuestionsUsing } from '@/hooks/use-paper-file';
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
  readonly onClose: () => void;
  readonly onDelete: () => void;
  /** Missing where questions can't be asked. */
  readonly onAsk: (() => void) | null;
}

const MEANINGS = annotationColour.options.map((id) => ({ id, label: HIGHLIGHTS[id].label, icon: HIGHLIGHTS[id].icon }));

export function HighlightPopover({ annotation, anchorRef, onClose, onDelete, onAsk }: HighlightPopoverProps) {
  const { context } = useServices();
  const run = useAction();
  const comment = useSavedText(annotation.comment, (text) =>
    updateAnnotation(context, annotation.id, { comment: text }),
  );
  const questions = useQuestionsUsing([annotation.id])?.get(annotation.id) ?? [];
  return (
    <Popover label="Highlight" isOpen onClose={onClose} anchorRef={anchorRef} placement="bottom start">
      <div className={cx(s['root'])}>
        <Select
          label="Meaning"
          value={annotation.colour}
          options={MEANINGS}
          onChange={(colour) => void run(() => updateAnnotation(context, annotation.id, { colour }))}
        />
        <TextArea label="Comment" minRows={2} maxRows={8} {...comment} />
        {questions.length > 0 && <Uses questions={questions} />}
        <div className={cx(s['actions'])}>
          {onAsk && (
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
