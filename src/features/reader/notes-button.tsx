/** In the bar: shows and hides the notes of the paper. */
import { useKeysOf } from '@/hooks/use-keys-of';
import { IconButton } from '@/ui/icon-button';
import type { RightSide } from './use-right-side';

export function NotesButton({ side }: { readonly side: RightSide }) {
  const keys = useKeysOf('view.notes');
  return (
    <IconButton
      label="Notes of this paper"
      icon="panel-right"
      size="sm"
      shortcut={keys ?? undefined}
      isSelected={side.areNotesShown}
      onPress={side.toggleNotes}
    />
  );
}
