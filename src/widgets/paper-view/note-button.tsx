/** In the bar: the next click on a page puts a note there. */
import { useKeysOf } from '@/hooks/use-keys-of';
import { IconButton } from '@/ui/icon-button';
import type { NotePins } from './use-note-pins';

export function NoteButton({ pins }: { readonly pins: NotePins }) {
  const keys = useKeysOf('reader.note');
  return (
    <IconButton
      label="Put a note on the page"
      icon="note"
      size="sm"
      shortcut={keys ?? undefined}
      isSelected={pins.isPlacing}
      onPress={pins.toggle}
    />
  );
}
