/** The words of a question. */
import type { Question } from '@/domain/question';
import { useServices } from '@/hooks/services-context';
import { useSavedText } from '@/hooks/use-saved-text';
import { useSaving } from '@/hooks/use-saving';
import { useTerms } from '@/hooks/use-terms';
import { updateQuestion } from '@/services/questions';
import { TextArea } from '@/ui/text-area';

export interface QuestionWordingProps {
  readonly question: Question;
  readonly autoFocus?: boolean;
  readonly label?: string;
  readonly minRows?: number;
}

/** Saves itself while it is typed. */
export function QuestionWording({ question, autoFocus, label = 'Question', minRows = 3 }: QuestionWordingProps) {
  const { context } = useServices();
  const saving = useSaving();
  const { holderShort } = useTerms(question.askedOn);
  const text = useSavedText(question.wording, (wording) =>
    saving(() => updateQuestion(context, question.id, { wording })),
  );
  return (
    <TextArea
      label={label}
      {...text}
      minRows={minRows}
      placeholder={`What do you want to ask the ${holderShort}?`}
      autoFocus={autoFocus}
    />
  );
}
