/** Size of text and colours, two steps from everywhere. */
import { IconButton } from '../../ui/icon-button';
import { PopoverButton } from '../../ui/popover';
import { ColoursControl, TextSizeControl } from '../../widgets/appearance/appearance-controls';

export function AppearanceButton() {
  return (
    <PopoverButton
      label="Size of text and colours"
      placement="bottom end"
      button={<IconButton label="Size of text and colours" icon="textSize" />}
    >
      {() => (
        <>
          <TextSizeControl />
          <ColoursControl />
        </>
      )}
    </PopoverButton>
  );
}
