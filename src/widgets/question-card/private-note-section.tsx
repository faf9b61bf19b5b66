/** A note for oneself. */
import type { Question } from '@/domain/question';
import { useServices } from '@/hooks/services-context';
import { useSavedText } from '@/hooks/use-saved-text';
import { useSaving } from '@/hooks/use-saving';
import { updateQuestion } from '@/services/questions';
import { InspectorSection } from '@/ui/inspector-section';
import { TextArea } from '@/ui/text-area';

/** Folded while empty. */
export function PrivateNoteSection({ question }: { readonly question: Question }) {
  const { context } = useServices();
  const saving = useSaving();
  const text = useSavedText(question.privateNote, (privateNote) =>
    saving(() => updateQuestion(context, question.id, { privateNote })),
  );
  return (
    <InspectorSection title="Private note" isInitiallyOpen={question.privateNote !== ''}>
      <TextArea
        label="Private note"
        isLabelHidden
        {...text}
        description="Never exported by default. It may still have to be disclosed, for example under freedom of information."
      />
    </InspectorSection>
  );
}
